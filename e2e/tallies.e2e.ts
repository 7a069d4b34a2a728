import { expect } from 'vitest'
import { href, routes } from '../src/routes.ts'
import { arao } from './arao.ts'
import { test } from './test.ts'

/**
 * 荒尾市's tally: the counts by docs' cases, recounted from the 34 rows; shares half up, and where the report printed another
 * share (＊) the one computed beside it. × stands first, ― in brackets behind it; they share one percentage.
 */
const MARKS = [
  [
    '1. 地域マネジメント',
    '9（100.0％）',
    ...['4（44.4％）', '1（11.2％）＊［11.1％］', '0（4）（44.4％）'],
    ...['8（88.9％）', '1（11.1％）', '0（0）（0.0％）'],
  ],
  [
    '2. 組織マネジメント',
    '6（100.0％）',
    ...['1（16.7％）', '4（66.6％）＊［66.7％］', '0（1）（16.7％）'],
    ...['3（50.0％）', '3（50.0％）', '0（0）（0.0％）'],
  ],
  [
    '3. 人材マネジメント',
    '7（100.0％）',
    ...['2※（28.5％）＊［28.6％］', '2（28.5％）＊［28.6％］', '1（2）（43.0％）＊［42.9％］'],
    ...['3（42.9％）', '3（42.9％）', '1（0）（14.2％）＊［14.3％］'],
  ],
  [
    '4. 財務マネジメント',
    '7（100.0％）',
    ...['2（28.5％）＊［28.6％］', '0（0.0％）', '0（5）（71.5％）＊［71.4％］'],
    ...['3（42.9％）', '1（14.2％）＊［14.3％］', '1（2）（42.9％）'],
  ],
  [
    '5. 政策マネジメント',
    '5（100.0％）',
    ...['3（60.0％）', '0（0.0％）', '0（2）（40.0％）'],
    ...['4（80.0％）', '0（0.0％）', '0（1）（20.0％）'],
  ],
  [
    '計',
    '34（100.0％）',
    ...['12（35.3％）', '7（20.6％）', '1（14）（44.1％）'],
    ...['21（61.8％）', '8（23.5％）', '2（3）（14.7％）'],
  ],
]

/** Done over all, and over those whose time has come (― left out): the report's 「半数を下回る」 of 財務 holds for the first only. */
const DONE = [
  ['1. 地域マネジメント', '44.4％4／9', '80.0％4／5', '88.9％8／9', '88.9％8／9'],
  ['2. 組織マネジメント', '16.7％1／6', '20.0％1／5', '50.0％3／6', '50.0％3／6'],
  ['3. 人材マネジメント', '28.6％2／7', '40.0％2／5', '42.9％3／7', '42.9％3／7'],
  ['4. 財務マネジメント', '28.6％2／7', '100.0％2／2', '42.9％3／7', '60.0％3／5'],
  ['5. 政策マネジメント', '60.0％3／5', '100.0％3／3', '80.0％4／5', '100.0％4／4'],
  ['計', '35.3％12／34', '60.0％12／20', '61.8％21／34', '67.7％21／31'],
]

/** ○ △ × ― of each heading, then of all. */
const COUNTS: Record<string, number[][]> = {
  r1: [
    [4, 1, 0, 4],
    [1, 4, 0, 1],
    [2, 2, 1, 2],
    [2, 0, 0, 5],
    [3, 0, 0, 2],
    [12, 7, 1, 14],
  ],
  r2: [
    [8, 1, 0, 0],
    [3, 3, 0, 0],
    [3, 3, 1, 0],
    [3, 1, 1, 2],
    [4, 0, 0, 1],
    [21, 8, 2, 3],
  ],
}

test('the tables behind 「表で見る」 say what the report says, cell by cell', async ({ open }) => {
  const page = await open()
  await page.goto(href(routes.plan.show, arao))
  const tables = page.locator('details table')
  expect(await tables.first().isVisible()).toBe(false)
  await page.getByText('表で見る').click()
  expect(await tables.first().isVisible()).toBe(true)
  const cellsOf = async (index: number) => {
    const rows = await tables.nth(index).locator('tbody tr').all()
    const texts = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()))
    return texts.map(([name = '', ...cells]) => [name, ...cells.map((text) => text.replace(/\s/g, ''))])
  }
  expect(await cellsOf(0)).toEqual(MARKS)
  expect(await cellsOf(1)).toEqual(DONE)
})

test('the bars say the numbers of the table', async ({ open }) => {
  const page = await open()
  await page.goto(href(routes.plan.show, arao))
  const rows = page.locator('figure.tally-bar .tally-rows > li')
  const labels = ['○ 実施済み', '△ 一部実施', '× 未実施または検討中', '― 次年度以降実施']
  const counts = (COUNTS.r2 ?? []).slice(0, 5)
  expect(await rows.locator('svg title').allTextContents()).toEqual(
    counts.map((marks) =>
      marks.flatMap((count, index) => (count > 0 ? [`${labels[index]} ${count}`] : [])).join('、'),
    ),
  )
  const totals = await rows.locator('.tally-total').allInnerTexts()
  expect(totals.map((total) => Number.parseInt(total, 10))).toEqual([9, 6, 7, 7, 5])
})

test('the data of the page bears the same numbers', async ({ site }) => {
  const answer = await site.get(href(routes.plan.data, { ...arao, data: 'keiei.json' }))
  const { rows } = (await answer.json()) as { rows: Record<string, string | number>[] }
  for (const [round, counts] of Object.entries(COUNTS)) {
    const told = rows.filter((row) => row.round === round)
    const headings = [...new Set(told.map(({ heading }) => heading))]
    const told4 = (heading: unknown) =>
      ['○', '△', '×', '―'].map(
        (mark) => told.find((row) => row.heading === heading && row.mark === mark)?.items,
      )
    expect(headings.map(told4), round).toEqual(counts)
  }
})
