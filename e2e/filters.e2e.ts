import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { parseCsv } from '../src/files/csv.ts'
import { href, routes } from '../src/routes.ts'
import { arao } from './arao.ts'
import type { Site } from './site.ts'
import { test } from './test.ts'

const ALL = 42

/** The items' codes on the page that a query asks for, in its order. */
async function found(site: Site, query: Record<string, string>): Promise<string[]> {
  const answer = await site.get(href(routes.items.list, arao, query))
  expect(answer.status).toBe(200)
  return codesIn(await answer.text())
}

function codesIn(markup: string): string[] {
  const rows = markup.matchAll(/<th scope="row"[^>]*><a href="\/432041\/keiei\/items\/([^/"]+)\/"/g)
  return [...rows].map((row) => decodeURIComponent(row[1] ?? ''))
}

const numbers = (...codes: number[]): string[] => codes.map(String)
const DONE = numbers(...[1, 2, 3, 5, 6, 7, 8, 9, 10, 13, 15, 19, 21, 22, 24, 25, 28, 30, 31, 32, 33])

describe('a list is narrowed', () => {
  test.for<[Record<string, string>, string[]]>([
    [{ heading: '1' }, numbers(1, 2, 3, 4, 5, 6, 7, 8, 9)],
    [{ heading: '4-2' }, numbers(27, 28, 29)],
    [{ heading: '4' }, [...numbers(23, 24, 25, 26, 27, 28, 29), '外1', '外2']],
    [{ department: 'shimin' }, ['34', '外3', '外4']],
    [{ department: '*' }, ['27']],
    [{ mark: '○' }, DONE],
    [{ mark: '×' }, numbers(16, 26)],
    [{ mark: '―' }, numbers(27, 29, 34)],
    [{ lifecycle: 'brought_forward' }, ['21']],
    [{ heading: '3', mark: '△' }, numbers(17, 18, 20)],
    [{ heading: '3', mark: '△', q: '人事評価' }, ['18']],
    [{ q: '外1' }, ['外1']],
  ])('by %j', async ([query, codes], { site }) => {
    expect(await found(site, query)).toEqual(codes)
  })

  test.for([
    ['〇', '○'],
    ['◯', '○'],
    ['Ｏ', null],
    ['▵', '△'],
    ['✕', '×'],
    ['-', '―'],
    ['ー', '―'],
  ] as const)('by the mark %s as by %s', async ([typed, printed], { site }) => {
    expect(await found(site, { mark: typed })).toEqual(
      printed === null ? [] : await found(site, { mark: printed }),
    )
  })

  test('and the form says by what, a look-alike as the plan writes it', async ({ open }) => {
    const page = await open()
    await page.goto(href(routes.items.list, arao, { mark: '〇', heading: '3', q: '職員' }))
    expect(await page.getByLabel('取組状況').inputValue()).toBe('○')
    expect(await page.getByLabel('体系').inputValue()).toBe('3')
    expect(await page.getByLabel('ことば').inputValue()).toBe('職員')
    await page.getByRole('link', { name: '条件を消す' }).click()
    await page.getByText(`${ALL}件（計画外8を含む）`, { exact: true }).waitFor()
    expect(await page.getByLabel('ことば').inputValue()).toBe('')
  })

  test.for(['heading', 'department', 'mark', 'lifecycle'])(
    'to none by a %s the plan does not have, and the form says why',
    async (name, { open }) => {
      const page = await open()
      await page.goto(href(routes.items.list, arao, { [name]: '無い値' }))
      expect(await page.locator('main table').count()).toBe(0)
      expect(await page.getByText('この条件に合う項目はありません').isVisible()).toBe(true)
      expect(await page.locator(`select[name=${name}]`).inputValue()).toBe('無い値')
      await page.getByRole('link', { name: '条件を消す' }).click()
      await page.getByText(`${ALL}件（計画外8を含む）`, { exact: true }).waitFor()
    },
  )

  test.for([{}, { unknown: 'x' }, { heading: '', mark: '', q: '' }, { q: ' 　 ' }])(
    'by nothing in %j',
    async (query, { site }) => {
      expect(await found(site, query as Record<string, string>)).toHaveLength(ALL)
    },
  )
})

type Told = { code: string; texts: string[] }

/** Title, summary and result of each item, as the folder has them. */
function told(): Told[] {
  const plan = join(import.meta.dirname, '..', 'demo', 'arao', 'plans', 'keiei')
  const read = (path: string) => parseCsv(readFileSync(join(plan, path), 'utf8')).records
  const results = new Map(read('answers/r2.csv').map(({ cells: [item, result] }) => [item, result]))
  return read('items.csv').map(({ cells: [code = '', , title = '', summary = ''] }) => ({
    code,
    texts: [title, summary, results.get(code) ?? ''].filter((text) => text !== ''),
  }))
}

/** As people compare: widths and cases alike, spaces and line ends left out. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

/** Every `step`th pair of neighbouring letters of all texts, each pair once. */
function pairs(step: number): string[] {
  const all = told().flatMap(({ texts }) =>
    texts.flatMap((text) => [...text].map((letter, at) => letter + ([...text][at + 1] ?? ''))),
  )
  return [...new Set(all.filter((pair) => [...pair].length === 2 && !/\s/.test(pair)))].filter(
    (_, index) => index % step === 0,
  )
}

describe('words are found', () => {
  test('wherever two letters of a title, summary or result stand', async ({ site }) => {
    const items = told()
    const missed: string[] = []
    for (const pair of pairs(7)) {
      const answer = await site.get(href(routes.items.data, { ...arao, data: 'items.json' }, { q: pair }))
      const { rows } = (await answer.json()) as { rows: { item: string }[] }
      const wanted = items.filter(({ texts }) => texts.some((text) => plain(text).includes(plain(pair))))
      const codes = rows.map(({ item }) => item)
      for (const { code } of wanted) if (!codes.includes(code)) missed.push(`${pair} in ${code}`)
    }
    expect(missed).toEqual([])
  })

  test('that begin with the long sound', async ({ site }) => {
    const missed: string[] = []
    for (const pair of pairs(1).filter((pair) => pair.startsWith('ー')))
      if ((await found(site, { q: pair })).length === 0) missed.push(pair)
    expect(missed).toEqual([])
  })

  test.for([
    ['タン', ['5', '7', '21']],
    ['ごみ', ['13']],
    ['受益者負担', ['26']],
    ['412,000', ['24']],
    ['80.7％', ['3']],
  ] as const)('%s inside a text', async ([q, codes], { site }) => {
    expect(await found(site, { q })).toEqual(codes)
  })

  test.for([
    ['RPA', 'ＲＰＡ', 'rpa', 'ｒｐａ'],
    ['マイナンバーカード', 'ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ', 'マイナンバー カード'],
    ['412,000', '４１２，０００', '４１２,０００'],
    ['80.7％', '80.7%', '８０．７％'],
    ['ワークプレイス', 'ﾜｰｸﾌﾟﾚｲｽ', '（ワークプレイス）', '(ﾜｰｸﾌﾟﾚｲｽ)'],
    ['おもやいタクシー', '　おもやいタクシー　'],
  ])('%s in every width', async ([first = '', ...others], { site }) => {
    const codes = await found(site, { q: first })
    expect(codes.length).toBeGreaterThan(0)
    for (const other of others) expect(await found(site, { q: other }), other).toEqual(codes)
  })
})

const ODD = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `'"\`;--`,
  '</option></select><b>',
  '&lt;b&gt;&amp;',
  '\0',
  '\u202e\ufeff\u2028',
  '\ud842',
  '𠮷'.repeat(60),
  '%',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '.*',
  '((((',
]

describe('odd and long queries', () => {
  test.for(ODD)('%j is answered, and never stands bare on the page', async (text, { site }) => {
    for (const name of ['heading', 'department', 'mark', 'lifecycle', 'q']) {
      const answer = await site.get(href(routes.items.list, arao, { [name]: text }))
      expect([200, 400], name).toContain(answer.status)
      expect(answer.headers.get('content-type')).toContain('text/html')
      const markup = await answer.text()
      expect(markup).not.toMatch(/<(script|img|b)\b/)
      if (/[<>"]/.test(text)) expect(markup).not.toContain(text)
      expect(markup.match(/<option[^>]* selected/g)?.length).toBe(4)
    }
  })

  test.for([
    'q=%',
    'q=%E0%A4%A',
    'q=%00%FF',
    'q[]=1&q=a&q=b',
    '__proto__=1',
    '&&&===',
    `${'q=a&'.repeat(1500)}`,
  ])('?%s, as no form sends it', async (query, { site }) => {
    for (const address of [href(routes.items.list, arao), href(routes.plan.show, arao), href(routes.home)])
      expect([200, 400]).toContain((await site.get(`${address}?${query}`)).status)
  })

  test('10,000 letters are cut, and the page stays a page', async ({ site }) => {
    const answer = await site.get(
      href(routes.items.list, arao, { q: 'a'.repeat(10_000), mark: 'b'.repeat(3000) }),
    )
    expect([200, 400]).toContain(answer.status)
    expect((await answer.text()).length).toBeLessThan(60_000)
  })

  test('more than a request may carry is refused, and the server goes on', async ({ site }) => {
    const answer = await site.get(href(routes.items.list, arao, { q: 'あ'.repeat(10_000) }))
    expect([400, 414, 431]).toContain(answer.status)
    expect(await found(site, {})).toHaveLength(ALL)
  })
})
