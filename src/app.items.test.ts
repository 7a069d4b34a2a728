import { describe, expect, test } from 'vitest'
import { appOf, kaikaku, mihon, page, place } from './app.town.fixture.ts'
import { href, routes } from './routes.ts'

// Items of the invented town as a reader finds them: listed, narrowed and searched for.

const town = await appOf(mihon)

test('items whose heading no source gives stand under 出典に記載なし, without a number', async () => {
  const [first, ...rest] = kaikaku.items
  if (first === undefined) throw new Error('no items')
  const lost = await appOf({
    ...mihon,
    plans: [{ ...kaikaku, items: [{ ...first, heading: null }, ...rest] }],
  })
  for (const address of [href(routes.plan.show, place), href(routes.items.list, place)]) {
    const text = await page(address, lost)
    expect(text).toContain('出典に記載なし')
    expect(text).not.toContain('unknown. ')
  }
})

describe('items are narrowed by what befell the item itself', () => {
  const codes = async (lifecycle: string) => {
    const answer = await town.request(
      href(routes.items.data, { ...place, data: 'items.json' }, { lifecycle }),
    )
    return ((await answer.json()) as { rows: { item: string }[] }).rows.map(({ item }) => item)
  }
  test.each([
    ['merged', ['1-5']],
    ['completed', ['1-3']],
    ['achieved', []],
    ['suspended', ['2-3', '2-7']],
    ['constructor', []],
  ])('%s', async (kind, wanted) => expect(await codes(kind)).toEqual(wanted))
})

type Rows = { rows: { item: string }[] }

describe('words are found by the rule of the site’s search', () => {
  const found = async (q: string) => {
    const own = await town.request(href(routes.items.data, { ...place, data: 'items.json' }, { q }))
    const all = await town.request(href(routes.search.data, { data: 'search.json' }, { q }))
    const codes = ({ rows }: Rows) => rows.map(({ item }) => item)
    return [codes((await own.json()) as Rows), codes((await all.json()) as Rows)]
  }
  test.each(['窓口', '窓口 予約', 'ｵﾝﾗｲﾝ', 'オンライン　申請', 'どこにもないことば'])('%s', async (q) => {
    const [own, all] = await found(q)
    expect(own).toEqual(all)
  })
  test('two words: what bears both', async () => {
    const [[one = [], two = [], both = []]] = [
      await Promise.all(['窓口', '手続', '窓口 手続'].map(async (q) => (await found(q))[0])),
    ]
    expect(both.length).toBeGreaterThan(0)
    expect(both).toEqual(one.filter((code) => two.includes(code)))
  })
})

test('a search says when there is more than it shows, and what to do where nothing was asked or found', async () => {
  const [first] = kaikaku.items
  if (first === undefined) throw new Error('no items')
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...first, code: `9-${index}`, title: `鮭の放流${index}` }))
  const of = (count: number) =>
    appOf({ ...mihon, plans: [{ ...kaikaku, items: [...kaikaku.items, ...many(count)] }] })
  const search = (q: string) => href(routes.search.show, {}, { q })
  expect(await page(search('鮭の放流'), await of(100))).toContain('「鮭の放流」の見つかる項目は100あります。')
  const tooMany = await page(search('鮭の放流'), await of(101))
  expect(tooMany).toContain('100より多くあります。初めの100項目を示しています。')
  expect(tooMany.match(/<span class="found-code">/g)).toHaveLength(100)
  expect(await page(href(routes.search.show), town)).toContain('探したい言葉を入れて')
  expect(await page(search('　'), town)).toContain('探したい言葉を入れて')
  expect(await page(search('鮭の放流'), town)).toContain('見つかる項目はありませんでした。')
})
