import { createHash } from 'node:crypto'
import { describe, expect } from 'vitest'
import { parseCsv } from '../src/files/csv.ts'
import { href, routes } from '../src/routes.ts'
import { arao } from './arao.ts'
import type { Site } from './site.ts'
import { test } from './test.ts'

describe('an address without its last slash, or with one too many', () => {
  test.for([
    ['/432041', '/432041/'],
    ['/432041?x=1', '/432041/?x=1'],
    ['/432041/keiei?a=b&c=%E2%97%8B', '/432041/keiei/?a=b&c=%E2%97%8B'],
    ['/432041/keiei/items?mark=○&q=a%20b+c', '/432041/keiei/items/?mark=%E2%97%8B&q=a%20b+c'],
    ['/432041/keiei/items/26', '/432041/keiei/items/26/'],
    ['/432041/keiei/items/外1', '/432041/keiei/items/%E5%A4%961/'],
    ['/432041/figures', '/432041/figures/'],
    ['/432041/keiei/reports', '/432041/keiei/reports/'],
    ['/432041/keiei/reports/r2', '/432041/keiei/reports/r2/'],
    ['/dictionary', '/dictionary/'],
    ['/ui/', '/ui'],
    ['/search/?q=a', '/search?q=a'],
  ] as const)('%s leads to %s', async ([address, wanted], { site }) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await site.get(address, { method })
      expect(answer.status).toBe(308)
      expect(answer.headers.get('location')).toBe(wanted)
    }
    expect((await site.get(wanted)).status).toBe(200)
  })

  test.for([
    '/432041/..//elsewhere.example',
    '/432041/%2e%2e//elsewhere.example',
    '/432041/../..//elsewhere.example/432041',
    '//elsewhere.example/432041',
    '/432041//elsewhere.example',
    '/432041/%5c%5celsewhere',
    '/432041/%2541',
    '/432041/%zz',
    '/432041/%0d%0aset-cookie:a=b',
  ])('%s never leads to another machine and never fails', async (path, { site }) => {
    const { status, location } = await site.getRaw(path)
    expect([308, 400, 404]).toContain(status)
    if (status === 308) {
      expect(location).toBe(`${path}/`)
      expect(new URL(location ?? '', site.address).origin).toBe(new URL(site.address).origin)
      expect((await site.getRaw(location ?? '')).status).toBe(404)
    }
  })
})

describe('what is not there', () => {
  test.for([
    '/999999/',
    '/43204/',
    '/432041/nothing/',
    '/432041/keiei/items/99/',
    '/432041/keiei/items/外9/',
    '/432041/keiei/items/26/more/',
    '/432041/keiei/items/%E0%A4%A/',
    '/432041/keiei/reports/r1/',
    '/432041/keiei/reports/r9/',
    '/432041/keiei/reports/r2/other.pdf',
    '/432041/keiei/reports/r1.json',
    '/432041/keiei/reports/r2/data/nothing.csv',
    '/432041/keiei/items/26/data/nothing.csv',
    '/352136/figures/',
    '/352136/figures.json',
    '/432041/figures.xlsx',
    '/432041/figures/2019/',
    '/999999.json',
    '/search.xml',
    '/dictionary.xlsx',
    '/432041/nothing.json',
    '/432041/nothing/items.csv',
    '/432041/keiei/items.xlsx',
    '/432041/keiei/items/99.json',
    '/432041/keiei/items/26.xml',
    '/assets/other.css',
    '/assets/fonts/other.woff2',
    '/nothing',
    '/%',
    '/wp-login.php',
  ])('%s is told so in Japanese', async (address, { site }) => {
    const answer = await site.get(address)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('text/html')
    const markup = await answer.text()
    expect(markup).toContain('<html lang="ja">')
    expect(markup).toContain('<h1>ページが見つかりません</h1>')
    expect(markup).toContain('団体一覧へ')
  })

  test.for([
    '/assets/../package.json',
    '/assets/..%2fpackage.json',
    '/assets/..%5cpackage.json',
    '/assets/%2e%2e/%2e%2e/etc/passwd',
    '/assets/ayumi.css/../../package.json',
    '/assets/fonts/../package.json',
    '/assets/fonts/..%2f..%2fpackage.json',
    '/assets/fonts/%2e%2e%2f%2e%2e%2fpackage.json',
    '/assets/fonts/biz-udpgothic-..%2f..%2f400-normal.woff2',
    '/assets/fonts/biz-udpgothic-119-400-normal.woff2%00',
    '/432041/keiei/reports/r2/../../../../package.json',
    '/432041/keiei/reports/r2/..%2f..%2fplan.yaml',
    '/432041/keiei/reports/r2/%2e%2e%2f%2e%2e%2fplan.yaml',
    '/432041/keiei/reports/../plan.yaml',
    '/432041/keiei/reports/..%2f/report.pdf',
    '/432041/..%2f..%2fetc%2fpasswd.json',
    '/../../../../etc/passwd',
    '//etc/passwd',
  ])('%s climbs out of nothing', async (path, { site }) => {
    const { status, body } = await site.getRaw(path)
    expect(status).toBe(404)
    expect(body).not.toMatch(/"dependencies"|schedule_words|root:|@font-face/)
  })

  test.for(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s does nothing', async (method, { site }) => {
    for (const address of ['/', '/432041/keiei/', '/432041/keiei/items/', '/432041/keiei/items.csv'])
      expect([404, 405]).toContain((await site.get(address, { method })).status)
  })
})

test('every link of every page leads to something', async ({ site }) => {
  const seen = new Map<string, string>()
  const waiting = [href(routes.home), href(routes.parts)]
  const dead: string[] = []
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const answer = await site.get(address)
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
    const markup = isPage ? await answer.text() : ''
    seen.set(address, markup)
    if (answer.status !== 200) dead.push(`${answer.status} ${address}`)
    // The parts show examples; their links lead nowhere in earnest.
    const links = address === href(routes.parts) ? [] : [...markup.matchAll(/<a [^>]*href="([^"]*)"/g)]
    for (const [, link = ''] of links) {
      const { origin, pathname, search, hash } = new URL(
        link.replaceAll('&amp;', '&'),
        new URL(address, site.address),
      )
      const target = `${pathname}${search}`
      if (`${origin}/` !== site.address) dead.push(`elsewhere: ${link} on ${address}`)
      if (target === address && hash !== '' && !markup.includes(`id="${decodeURIComponent(hash.slice(1))}"`))
        dead.push(`no ${hash} on ${address}`)
      if (!seen.has(target) && !waiting.includes(target)) waiting.push(target)
    }
  }
  expect(dead).toEqual([])
  const items = [...seen.keys()].filter((address) => /\/items\/[^/?]+\/$/.test(address))
  const of = (code: string) => items.filter((address) => address.startsWith(`/${code}/`)).length
  expect({ 荒尾市: of('432041'), 美祢市: of('352136'), 見本町: of('990019') }).toEqual({
    荒尾市: 42,
    美祢市: 63,
    見本町: 20,
  })
})

type Row = Record<string, string | number | null>

/** The rows of a page's data, in both forms, which must agree. */
async function dataAt(site: Site, address: string): Promise<Row[]> {
  const json = await site.get(address.replace('.csv', '.json'))
  expect(json.status).toBe(200)
  expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8')
  const { fields, rows } = (await json.json()) as { fields: { name: string; title: string }[]; rows: Row[] }
  const names = fields.map(({ name }) => name)
  for (const { name, title } of fields) expect(name + title).toMatch(/^[a-z_]+[^a-z]/)

  const csv = await site.get(address.replace('.json', '.csv'))
  expect(csv.status).toBe(200)
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const bytes = new Uint8Array(await csv.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const { header, records, fault } = parseCsv(new TextDecoder().decode(bytes))
  expect(fault).toBeNull()
  expect(header).toEqual(names)
  expect(records.map(({ cells }) => cells)).toEqual(
    rows.map((row) => names.map((name) => String(row[name] ?? ''))),
  )
  return rows
}

describe('every page is also data', () => {
  test.for([
    '/municipalities.json',
    '/432041.json',
    '/432041/figures.json',
    '/990019/figures.json',
    '/432041/keiei/reports.json',
    '/432041/keiei/reports/r2/data/tallies.json',
    '/432041/keiei/items/14/data/indicators.json',
    '/990019/kaikaku2/items/1-1/data/schedule.json',
    '/search.json?q=%E8%81%B7%E5%93%A1',
    '/dictionary.json',
  ])('%s, in both forms', async (address, { site }) => {
    expect((await dataAt(site, address)).length).toBeGreaterThan(0)
  })

  test('a file of an edition has the size and the SHA-256 that its page says', async ({ site }) => {
    for (const row of await dataAt(site, '/990019/kaikaku2/reports.json')) {
      const address = `/990019/kaikaku2/reports/${row.report}/${row.file}`
      const file = await site.get(address)
      const bytes = new Uint8Array(await file.arrayBuffer())
      expect(bytes.length).toBe(row.size)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.sha256)
      const known = { 'if-none-match': `"${row.sha256}"` }
      expect((await site.get(address, { headers: known })).status).toBe(304)
    }
  })

  test('a plan: its tally', async ({ site }) => {
    const rows = await dataAt(site, href(routes.plan.data, { ...arao, data: 'keiei.json' }))
    expect(rows).toHaveLength(2 * 6 * (4 + 2))
    expect(
      rows.find((row) => row.round === 'r2' && row.heading === 'total' && row.mark === '○'),
    ).toMatchObject({
      items: 21,
      total: 34,
      rate: 61.8,
    })
    const page = await (await site.get(href(routes.plan.show, arao))).text()
    expect(page).toContain('34項目のうち21項目が実施済み（61.8％）。')
  })

  test.for([{}, { heading: '4' }, { mark: '×' }, { mark: '〇', q: '職員' }, { q: 'どこにもないことば' }])(
    'items: those of the page narrowed by %j',
    async (query, { open, site }) => {
      const page = await open()
      await page.goto(href(routes.items.list, arao, query as Record<string, string>))
      const shown = await page.locator('main table th[scope=row] a').allTextContents()
      const marks = await page.locator('main table td.mark-cell .mark .visually-hidden').allTextContents()
      const links = page.getByRole('navigation', { name: 'このページのデータ' }).getByRole('link')
      const addresses = await Promise.all((await links.all()).map((link) => link.getAttribute('href')))
      expect(addresses.map((address) => address?.replace(/\?.*$/, ''))).toEqual([
        '/432041/keiei/items.csv',
        '/432041/keiei/items.json',
        '/dictionary/',
      ])
      const rows = await dataAt(site, addresses[1] ?? '')
      expect(rows.map(({ title }) => title)).toEqual(shown)
      expect(rows.flatMap((row) => [row.previous_mark, row.mark]).filter((mark) => mark !== null)).toEqual(
        marks.map((text) => text.trim().split(' ')[0]),
      )
    },
  )

  test.for(['3', '14', '21', '26', '外1'])('item %s: what its page says', async (item, { open, site }) => {
    const page = await open()
    await page.goto(href(routes.item.show, { ...arao, item }))
    const [row, ...more] = await dataAt(site, href(routes.item.data, { ...arao, data: `${item}.json` }))
    expect(more).toEqual([])
    expect(row?.item).toBe(item)
    expect(await page.locator('h1').textContent()).toBe(row?.title)
    const text = ((await page.locator('main').textContent()) ?? '').replace(/\s/g, '')
    for (const name of ['summary', 'lead', 'result'])
      expect(text).toContain(String(row?.[name] ?? '').replace(/\s/g, ''))
    expect(text.includes('出典に記載なし')).toBe(item !== '外1')
    const marks = await page.locator('.year .mark-box').allTextContents()
    expect(marks).toEqual([row?.mark, row?.previous_mark].filter((mark) => mark !== null))
  })
})
