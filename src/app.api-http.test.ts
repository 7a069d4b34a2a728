import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { app, ITEMS, jsonOf } from './app.api.fixture.ts'
import { place } from './app.town.fixture.ts'
import { href, routes } from './routes.ts'

// The API over the line: methods, headers, and who may read it.

const { api } = routes

describe('over the line', () => {
  const PLAN = href(api.plan, place)
  const ahead = { origin: 'https://example.jp', 'access-control-request-method': 'GET' }

  test('who has an answer is told that it has not changed', async () => {
    const etag = (await app.request(PLAN)).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"/)
    const again = await app.request(PLAN, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('access-control-allow-origin')).toBe('*')
    const other = await app.request(ITEMS, { headers: { 'if-none-match': etag } })
    expect(other.status).toBe(200)
  })

  test('packed or plain it is one answer', async () => {
    const packed = await app.request(PLAN, { headers: { 'accept-encoding': 'gzip' } })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    const plain = await app.request(PLAN)
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(await plain.text())
    const etag = packed.headers.get('etag') ?? ''
    expect((await app.request(PLAN, { headers: { 'if-none-match': etag } })).status).toBe(304)
    for (const answer of [packed, plain]) expect(answer.headers.get('vary')).toContain('Accept-Encoding')
  })

  test('HEAD is GET without the body', async () => {
    const [head, get] = [await app.request(PLAN, { method: 'HEAD' }), await app.request(PLAN)]
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused by name', async (method) => {
    for (const address of [PLAN, api.document, '/api/v1/nothing']) {
      const answer = await app.request(address, { method })
      expect(answer.status).toBe(405)
      expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
      expect((await jsonOf(answer)).problems).toMatchObject([{ where: method }])
    }
  })

  test('OPTIONS tells what may be done', async () => {
    const answer = await app.request(PLAN, { method: 'OPTIONS' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
  })

  test.each([
    PLAN,
    api.document,
    '/api/v1',
    '/api/v1/nothing',
    '/990019/kaikaku2.json',
    '/990019/kaikaku2/items.csv?q=x',
  ])('other sites may read %s, without cookies', async (address) => {
    const answer = await app.request(address, { headers: { origin: 'https://example.jp' } })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
    expect(answer.headers.get('access-control-expose-headers')).toMatch(/ETag.*Link.*RateLimit-Remaining/)
    const first = await app.request(address, { method: 'OPTIONS', headers: ahead })
    expect(first.status).toBe(204)
    expect(first.headers.get('access-control-allow-methods')).toBe('GET,HEAD,OPTIONS')
    expect(first.headers.get('access-control-allow-headers')).toContain('If-None-Match')
  })

  test.each(['/', '/990019/kaikaku2/', '/api/'])('other sites may not read the page %s', async (address) => {
    const answer = await app.request(address, { headers: { origin: 'https://example.jp' } })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })
})
