import { describe, expect, test } from 'vitest'
import { createAssets } from './assets.ts'

const { app, stylesheetHref } = createAssets(['.from-the-caller { color: inherit }'])
const css = async () => (await app.request(stylesheetHref())).text()
const aSlice = '/assets/fonts/biz-udpgothic-119-400-normal.woff2'

describe('the stylesheet', () => {
  test('is kept for a year under its own hash, asked for again without it', async () => {
    const kept = await app.request(stylesheetHref())
    expect(kept.status).toBe(200)
    expect(kept.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(kept.headers.get('cache-control')).toContain('immutable')
    expect((await app.request('/assets/ayumi.css')).headers.get('cache-control')).toBe('no-cache')
    expect((await app.request('/assets/ayumi.css?v=old')).headers.get('cache-control')).toBe('no-cache')
  })

  test('answers 304 to who has it', async () => {
    const etag = (await app.request(stylesheetHref())).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]+"$/)
    const again = await app.request(stylesheetHref(), { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })

  test('is packed for those who unpack, under another etag', async () => {
    const packed = await app.request(stylesheetHref(), { headers: { 'accept-encoding': 'gzip, br' } })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('etag')).toMatch(/-gzip"$/)
  })

  test('is the same whether packed or plain, and is not packed for who says no', async () => {
    const etag = (await app.request(stylesheetHref())).headers.get('etag') ?? ''
    const again = { 'if-none-match': etag, 'accept-encoding': 'gzip' }
    expect((await app.request(stylesheetHref(), { headers: again })).status).toBe(304)
    const plain = await app.request(stylesheetHref(), { headers: { 'accept-encoding': 'gzip;q=0' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
  })

  test('changes its address with its content', () => {
    expect(createAssets().stylesheetHref()).not.toBe(stylesheetHref())
  })

  test('carries what the caller adds, and nothing from outside', async () => {
    const text = await css()
    expect(text).toContain('.from-the-caller')
    expect(text).not.toMatch(/url\(\s*["']?(https?:)?\/\//)
    expect(text).not.toMatch(/@import|\.woff\)/)
  })

  test('uses no --name it does not define', async () => {
    const text = await css()
    const defined = new Set([...text.matchAll(/(--[a-z0-9-]+)\s*:/g)].map((match) => match[1]))
    const used = new Set([...text.matchAll(/var\((--[a-z0-9-]+)/g)].map((match) => match[1]))
    expect([...used].filter((name) => !defined.has(name))).toEqual([])
  })

  test('names only fonts that are there', async () => {
    const addresses = [...(await css()).matchAll(/url\(([^)]+)\)/g)].map((match) => match[1] ?? '')
    expect(addresses.length).toBeGreaterThanOrEqual(248)
    for (const address of addresses) expect((await app.request(address)).status, address).toBe(200)
  })
})

describe('fonts', () => {
  test('are woff2, kept for a year, with an etag', async () => {
    const font = await app.request(aSlice)
    expect(font.status).toBe(200)
    expect(font.headers.get('content-type')).toBe('font/woff2')
    expect(font.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const bytes = Buffer.from(await font.arrayBuffer())
    expect(bytes.subarray(0, 4).toString()).toBe('wOF2')
    const again = await app.request(aSlice, { headers: { 'if-none-match': font.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })

  test.each([
    '/assets/fonts/nothing.woff2',
    '/assets/fonts/biz-udpgothic-999-400-normal.woff2',
    '/assets/fonts/biz-udpgothic-119-400-normal.woff',
    '/assets/fonts/..%2fpackage.json',
    '/assets/fonts/../package.json',
    '/assets/fonts/%2e%2e%2f400.css',
    '/assets/fonts/biz-udpgothic-..%2f..%2f400-normal.woff2',
    '/assets/fonts/biz-udpgothic-119-400-normal.woff2%00',
    '/assets/other.css',
    '/assets/..%2fpackage.json',
  ])('%s is not found', async (address) => {
    expect((await app.request(address)).status).toBe(404)
  })
})
