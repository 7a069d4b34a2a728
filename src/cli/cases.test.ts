import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ayumi, json } from './started.examples.ts'

// What CASES tells of other bodies, each as a small plain folder of an invented town, and 美祢市: figures alone, no code of
// their own.

type Counts = Record<string, number>
type Row = {
  key: string
  items: number
  total: number
  marks: Counts
  unrated: number
  lifecycle: Counts
  rates: Counts
}

let dir = ''
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ayumi-cases-'))
  // A stale bundle is built here, once.
  await ayumi('list', '--from', 'demo/mine')
}, 60_000)
afterAll(() => rmSync(dir, { recursive: true }))

/** Writes a folder of one plan and gives the words that choose it; `plan` is plan.yaml below its title and years. */
function written(name: string, plan: string, tables: Record<string, string[]>): string[] {
  const from = join(dir, name)
  const files: Record<string, string> = {
    'municipality.yaml': 'code: "990019"\nname: 見本町\nkind: town\n',
    'plans/p/plan.yaml': `title: 計画\nfrom: 2016\nto: 2023\nlevels: [柱]\n${plan}`,
    'plans/p/headings.csv': 'path,level,name,short_name\n1,1,見本,\n',
    ...Object.fromEntries(
      Object.entries(tables).map(([table, lines]) => [`plans/p/${table}.csv`, `${lines.join('\n')}\n`]),
    ),
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(from, path)), { recursive: true })
    writeFileSync(join(from, path), text)
  }
  return ['--from', from, '--plan', 'p']
}

function items(count: number): string[] {
  return [
    'code,heading,title,summary,lead,partners,fiscal_year,target_year,weight,tags,inferred',
    ...Array.from({ length: count }, (_, index) => `${index + 1},1,項目${index + 1},,,,,,,,`),
  ]
}

/** Marks given out over the items 1, 2, 3 …, so many of each. */
function ratings(...given: [round: string, axis: string, counts: Counts][]): string[] {
  return [
    'round,item,axis,assessor,mark,points,reason,inferred',
    ...given.flatMap(([round, axis, counts]) =>
      Object.entries(counts)
        .flatMap(([mark, count]) => Array<string>(count).fill(mark))
        .map((mark, index) => `${round},${index + 1},${axis},city,${mark},,,`),
    ),
  ]
}

function rounds(years: number[]): string {
  const one = (year: number, index: number) =>
    `  - {id: y${year}, fiscal_year: ${year}, period: "${year}", kind: final, as_of: ${year + 1}-03-31${index > 0 ? `, follows: y${year - 1}` : ''}}\n`
  return `assessors: [{id: city, name: 町}]\nrounds:\n${years.map(one).join('')}`
}

describe('69 items on two axes that are independent, beside the year before', () => {
  let body: string[] = []
  beforeAll(() => {
    const plan = `${rounds([2019, 2020])}axes: [{id: start, name: 着手}, {id: degree, name: 達成度}]
scales:
  start:
    version: a
    marks:
      - {symbol: 未着手, counts_as: open}
      - {symbol: 検討中, counts_as: open, under: 未着手}
      - {symbol: 取組中, counts_as: partly}
      - {symbol: 完了, counts_as: done}
  degree:
    version: a
    marks:
      - {symbol: 未達成, counts_as: open}
      - {symbol: 一部達成, counts_as: partly}
      - {symbol: 達成, counts_as: done}
`
    body = written('two-axes', plan, {
      items: items(69),
      ratings: ratings(
        ['y2019', 'start', { 未着手: 1, 検討中: 1, 取組中: 65, 完了: 2 }],
        ['y2020', 'start', { 取組中: 65, 完了: 4 }],
        ['y2019', 'degree', { 未達成: 43, 一部達成: 24, 達成: 2 }],
        ['y2020', 'degree', { 未達成: 21, 一部達成: 46, 達成: 2 }],
      ),
    })
  })

  test.each([
    [
      'start',
      { 未着手: 0, 検討中: 0, 取組中: 65, 完了: 4 },
      { 未着手: 0, 検討中: 0, 取組中: 94.2, 完了: 5.8 },
      { 未着手: -2, 検討中: -1, 取組中: 0, 完了: 2 },
    ],
    [
      'degree',
      { 未達成: 21, 一部達成: 46, 達成: 2 },
      { 未達成: 30.4, 一部達成: 66.7, 達成: 2.9 },
      { 未達成: -22, 一部達成: 22, 達成: 0 },
    ],
  ])('%s', async (axis, marks, rates, change) => {
    const asked = ['--round', 'y2020', '--axis', axis, '--since', 'y2019']
    const { groups, total } = await json('tally', ...body, ...asked)
    const figures = {
      items: 69,
      total: 69,
      unrated: 0,
      marks,
      rates,
      change: { since: 'y2019', marks: change },
    }
    expect(total).toMatchObject(figures)
    expect(groups).toMatchObject([{ key: '1', ...figures }])
  })
})

describe('effects, by the year up to which they are asked for', () => {
  const UNRATED =
    'axes: [{id: a, name: 評価}]\nscales: {a: {version: a, marks: [{symbol: A, counts_as: done}]}}\n'
  const EFFECTS = 'item,heading,fiscal_year,kind,measure,planned,actual,continuing,base_year,fund,method'
  const effectsBy = (years: number[], body: string[]) =>
    Promise.all(
      years.map(async (year) => (await json('tally', ...body, '--round', `y${year}`)).total.effects),
    )

  test('new ones of 950, 1,030, 1,200, 840, 1,120 百万円 that continue: 5,140 summed, 15,270 accumulated', async () => {
    const years = [2016, 2017, 2018, 2019, 2020]
    const amounts = [950, 1030, 1200, 840, 1120]
    const body = written('continuing', rounds(years) + UNRATED, {
      items: items(1),
      effects: [
        EFFECTS,
        ...amounts.map((amount, index) => `1,,${years[index]},expenditure,百万円,${amount},${amount},yes,,,`),
      ],
    })
    const both = (amount: number) => ({ planned: amount, actual: amount })
    const single = amounts.map(both)
    const summed = [950, 1980, 3180, 4020, 5140].map(both)
    const accumulated = [950, 2930, 6110, 10130, 15270].map(both)
    expect(await effectsBy(years, body)).toEqual(
      years.map((_, index) => ({
        measure: '百万円',
        ...summed[index],
        rate: 100,
        single_year: single[index],
        continuing: summed[index],
        accumulated: accumulated[index],
      })),
    )
  })

  test('cuts and gains in 千円: 595,634, 308,476, 160,566, 186,226, in all 1,250,902; what was planned is unknown', async () => {
    const years = [2017, 2018, 2019, 2020]
    const cuts = [396046, 284388, 157802, 177102]
    const gains = [199588, 24088, 2764, 9124]
    const rows = (kind: string, amounts: number[]) =>
      amounts.map((amount, index) => `1,,${years[index]},${kind},千円,,${amount},,,,`)
    const body = written('single', rounds(years) + UNRATED, {
      items: items(1),
      // The second measure stands beside the money and is never added to it.
      effects: [
        EFFECTS,
        ...rows('expenditure', cuts),
        ...rows('revenue', gains),
        '1,,2020,avoided,時間,,500,,,,',
      ],
    })
    const effects = await effectsBy(years, body)
    const unplanned = (amounts: number[]) => amounts.map((actual) => ({ planned: null, actual }))
    expect(effects.map(({ single_year }) => single_year)).toEqual(unplanned([595634, 308476, 160566, 186226]))
    expect(effects.map(({ measure, planned, actual, rate }) => [measure, planned, actual, rate])).toEqual(
      [595634, 904110, 1064676, 1250902].map((sum) => ['千円', null, sum, null]),
    )
  })
})

describe('131 items whose shares were printed as 65.7, 6.1, 24.4, 1.5, 2.3', () => {
  let body: string[] = []
  beforeAll(() => {
    const marks = ['A', 'B', 'C', 'D', 'E']
    const plan = `${rounds([2020])}axes: [{id: a, name: 評価}]
scales:
  a:
    version: a
    marks:
${marks.map((symbol) => `      - {symbol: ${symbol}, counts_as: unknown}\n`).join('')}papers:
  - {id: report, title: 報告書, sections: [{section: tally, title: 集計}]}
`
    const printed = [65.7, 6.1, 24.4, 1.5, 2.3]
    body = written('printed', plan, {
      items: items(131),
      ratings: ratings(['y2020', 'a', { A: 86, B: 8, C: 32, D: 2, E: 3 }]),
      printed: [
        'round,table,row,column,printed,note',
        ...printed.map((share, index) => `y2020,tally,total,${marks[index]},${share},`),
      ],
    })
    body.push('--round', 'y2020')
  })

  test('the one that differs is given beside the computed ones, which make 99.9', async () => {
    const { total } = await json('tally', ...body)
    expect(total).toMatchObject({ items: 131, total: 131, marks: { A: 86, B: 8, C: 32, D: 2, E: 3 } })
    expect(total.rates).toEqual({ A: 65.6, B: 6.1, C: 24.4, D: 1.5, E: 2.3 })
    expect(total.printed).toEqual({ A: 65.7 })
  })

  test('the paper prints it with the computed one in ［ ］ and says so below', async () => {
    const out = join(dir, 'printed.html')
    await json('report', ...body, '--form', 'html', '--out', out)
    const page = readFileSync(out, 'utf8').replace(/<style[\s\S]*?<\/style>/g, '')
    const shares = [...page.matchAll(/<tr[\s\S]*?<\/tr>/g)]
      .map(([row]) =>
        row
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((row) => row.startsWith('計 '))
    expect(shares).toEqual([
      '計 131 （100.0％） 86 （65.7％） ＊ ［65.6％］ 8 （6.1％） 32 （24.4％） 2 （1.5％） 3 （2.3％）',
    ])
    expect(page).toContain('＊ 上段は原本に印刷された割合、［ ］は項目数から計算した割合。')
  })
})

describe('美祢市, first half of 令和2年度', () => {
  const BODY = ['--from', 'demo/mine', '--plan', 'taiko3', '--round', 'r2-h1']
  const figures = ({ key, items, marks, unrated, lifecycle }: Row) => [
    key,
    items,
    Object.values(marks).join(' '),
    unrated,
    Object.fromEntries(Object.entries(lifecycle).filter(([, count]) => count > 0)),
  ]

  test('marks A B C by 小分類, and why the rest bear none', async () => {
    const { groups, total } = await json('tally', ...BODY, '--level', '2')
    expect([...groups, total].map(figures)).toEqual([
      ['1-1', 2, '0 2 0', 0, {}],
      ['1-2', 6, '0 6 0', 0, {}],
      ['2-1', 7, '1 4 1', 1, { achieved: 1 }],
      ['2-2', 5, '2 1 0', 2, { achieved: 2 }],
      ['3-1', 20, '1 14 3', 2, { achieved: 1, suspended: 1 }],
      ['3-2', 1, '0 1 0', 0, {}],
      ['3-3', 14, '1 8 2', 3, { achieved: 2, merged: 1 }],
      ['4-1', 2, '0 2 0', 0, {}],
      ['4-2', 6, '1 3 1', 1, { achieved: 1 }],
      ['total', 63, '6 41 7', 9, { achieved: 7, suspended: 1, merged: 1 }],
    ])
  })

  test('over those rated: 54', async () => {
    const { total } = await json('tally', ...BODY, '--base', 'rated')
    expect([total.items, total.total, total.unrated]).toEqual([63, 54, 0])
  })

  test('the twenty-one 達成 that stand on actions', async () => {
    const { unit, total } = await json('tally', ...BODY, '--unit', 'action')
    expect([unit, total.lifecycle.achieved]).toEqual(['action', 21])
  })
})
