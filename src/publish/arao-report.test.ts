import { describe, expect, test } from 'vitest'
import { loadFolder } from '../exchange/load.ts'
import type { Block, Cell, Paper, Table } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import { type PaperPlan, type PlanRecord, roundOf, type SectionSettings } from '../plan/plan.ts'
import { type Given, givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'

// 荒尾's paper, held against CASES and the printed report.

const loaded = loadFolder('demo/arao')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const arao = loaded.value
const keiei = arao.plans[0] as PlanRecord

function given(round = 'r2', change: Partial<PlanRecord> = {}): Given {
  const record = { ...keiei, ...change }
  const [paper] = record.plan.papers
  const asked = roundOf(record.plan, round)
  if (paper === undefined || asked === undefined) throw new Error('the demo has lost its paper')
  return givenFor(arao, record, asked, paper)
}

function paperOf(of: Given): Paper {
  const report = makeReport(of)
  if (!report.ok) throw new Error(JSON.stringify(report.problems, null, 2))
  return report.value
}

const paper = paperOf(given())
const table = (id: string, of = paper) =>
  of.blocks.find((block): block is Table => block.kind === 'table' && block.id === id) as Table
const rowsOf = ({ groups }: Table) => groups.flatMap(({ rows }) => rows)
const text = (cell: Cell | undefined) => plainText(cell?.content ?? [])

/** A table's body as a full grid: a cell that spans rows stands in each of them. */
function gridOf(from: Table): Cell[][] {
  const grid: Cell[][] = rowsOf(from).map(() => [])
  rowsOf(from).forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x += 1
      for (let below = 0; below < (cell.rowSpan ?? 1); below++) (grid[y + below] as Cell[])[x] = cell
    }
  })
  return grid
}

const itemGrid = ['1', '2', '3', '4', '5'].flatMap((path) => gridOf(table(`items-${path}`)))
/** The cells of one column, by item code: `CODE` ● over the code, so only its first line is the code. */
const column = (index: number) =>
  new Map(itemGrid.map((row) => [text(row[0]).split('\n')[0] ?? '', text(row[index])]))
const codesWhere = (index: number, holds: (text: string) => boolean) =>
  [...column(index)].filter(([, cell]) => holds(cell)).map(([code]) => Number(code))

describe('the sections stand in plan.yaml’s order', () => {
  test('headings and tables are numbered', () => {
    const told = paper.blocks.flatMap((block) => {
      if (block.kind === 'heading') return `${block.number} ${block.text}`
      return block.kind === 'table' && block.caption !== null ? block.caption : []
    })
    // Those of the first chapter are held to the source by arao-figures.test.ts.
    expect(told.slice(told.findIndex((one) => one.startsWith('2 ')))).toEqual([
      '2 荒尾市行政経営計画（第五次荒尾市行政改革大綱）について',
      '3 実施計画の取組実績',
      '図表8 体系別の取組状況',
      '図表9 実施済みの割合',
      '4 実施計画の実施状況（令和2年度末見込み）',
      '4.1 地域マネジメント',
      '4.2 組織マネジメント',
      '4.3 人材マネジメント',
      '4.4 財務マネジメント',
      '4.5 政策マネジメント',
      '5 実施計画以外の実施状況',
    ])
  })

  test('the cover tells the as-of date apart from the day of issue', () => {
    expect(paper.blocks.find(({ kind }) => kind === 'cover')).toMatchObject({
      publisher: '荒尾市',
      title: '荒尾市行政経営計画',
      subtitles: ['（第五次荒尾市行政改革大綱）', '実施状況報告書', '（令和2年度）'],
      asOf: '令和3年3月31日時点（見込み）',
      issued: '令和3年2月',
    })
  })

  test('no anchor stands twice', () => {
    const ids = paper.blocks.flatMap((block) => ('id' in block && block.kind === 'heading' ? block.id : []))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the tally table equals the printed counts', () => {
  const R1 = ['○', '△', '×（―）']
  test.each([
    ['1. 地域マネジメント', '9', ['4', '1', '0（4）'], ['8', '1', '0（0）']],
    ['2. 組織マネジメント', '6', ['1', '4', '0（1）'], ['3', '3', '0（0）']],
    ['3. 人材マネジメント', '7', ['2※', '2', '1（2）'], ['3', '3', '1（0）']],
    ['4. 財務マネジメント', '7', ['2', '0', '0（5）'], ['3', '1', '1（2）']],
    ['5. 政策マネジメント', '5', ['3', '0', '0（2）'], ['4', '0', '0（1）']],
    ['計', '34', ['12', '7', '1（14）'], ['21', '8', '2（3）']],
  ])('%s', (name, items, r1, r2) => {
    const row = rowsOf(table('tally')).find(([first]) => text(first) === name) as Cell[]
    const firstLines = row.slice(1).map((cell) => text(cell).split('\n')[0])
    expect(firstLines).toEqual([items, ...r1, ...r2])
  })

  test('under the marks, × and ― in one column, for R1 and R2', () => {
    expect(table('tally').head[0]?.map(text)).toEqual(['体系', '項目数', '令和元年度', '令和2年度'])
    expect(table('tally').head[1]?.map(text)).toEqual([...R1, ...R1])
  })

  // [printed, computed] where the source printed otherwise; × and ― are one share.
  test.each<[string, (string | [string, string])[], (string | [string, string])[]]>([
    ['1. 地域マネジメント', ['44.4', ['11.2', '11.1'], '44.4'], ['88.9', '11.1', '0.0']],
    ['2. 組織マネジメント', ['16.7', ['66.6', '66.7'], '16.7'], ['50.0', '50.0', '0.0']],
    [
      '3. 人材マネジメント',
      [
        ['28.5', '28.6'],
        ['28.5', '28.6'],
        ['43.0', '42.9'],
      ],
      ['42.9', '42.9', ['14.2', '14.3']],
    ],
    ['4. 財務マネジメント', [['28.5', '28.6'], '0.0', ['71.5', '71.4']], ['42.9', ['14.2', '14.3'], '42.9']],
    ['5. 政策マネジメント', ['60.0', '0.0', '40.0'], ['80.0', '0.0', '20.0']],
    ['計', ['35.3', '20.6', '44.1'], ['61.8', '23.5', '14.7']],
  ])('%s: shares as printed, the computed ones beside where they differ', (name, r1, r2) => {
    const row = rowsOf(table('tally')).find(([first]) => text(first) === name) as Cell[]
    const shares = row.slice(2).map((cell) => {
      const [printed, computed, ...more] = text(cell).match(/\d+\.\d/g) ?? []
      expect(more).toEqual([])
      return computed === undefined ? printed : [printed, computed]
    })
    expect(shares).toEqual([...r1, ...r2])
  })

  test('nine cells are printed otherwise; a note says what the two shares are', () => {
    const both = rowsOf(table('tally'))
      .flat()
      .filter((cell) => text(cell).includes('［'))
    expect(both).toHaveLength(9)
    for (const cell of both) expect(text(cell)).toContain('＊')
    expect(table('tally').notes.filter((note) => note.includes('＊'))).toEqual([
      expect.stringMatching(/原本.*計算した割合/),
    ])
  })

  test('※ stands at 人材 in R1 only and names item 21', () => {
    const marked = rowsOf(table('tally')).flatMap((row) =>
      row.flatMap((cell, index) => (text(cell).includes('※') ? [[text(row[0]), index]] : [])),
    )
    expect(marked).toEqual([['3. 人材マネジメント', 2]])
    expect(table('tally').notes.filter((note) => note.startsWith('※'))).toEqual([
      '※ 次年度以降に予定していた1項目（整理番号21）を前倒しで実施した。',
    ])
  })

  test('※ is not said of an item that was brought forward but not done', () => {
    const ratings = keiei.ratings.map((one) =>
      one.round === 'r1' && one.item === '21' ? { ...one, mark: '△' } : one,
    )
    expect(table('tally', paperOf(given('r2', { ratings }))).notes.join()).not.toContain('※')
  })
})

describe('the done share over all items and over those due', () => {
  test.each([
    ['4. 財務マネジメント', ['28.6％ 2／7', '100.0％ 2／2', '42.9％ 3／7', '60.0％ 3／5']],
    ['計', ['35.3％ 12／34', '60.0％ 12／20', '61.8％ 21／34', '67.7％ 21／31']],
  ])('%s', (name, cells) => {
    const row = rowsOf(table('done')).find(([first]) => text(first) === name) as Cell[]
    expect(row.slice(1).map(text)).toEqual(cells)
  })

  test('a share over nothing due is a dash, not 0', () => {
    const ratings = keiei.ratings.map((one) => (one.round === 'r1' ? { ...one, mark: '―' } : one))
    const row = rowsOf(table('done', paperOf(given('r2', { ratings })))).at(-1)
    expect(text(row?.[1])).toBe('0.0％ 0／34')
    expect(text(row?.[2])).toBe('― 0／0')
  })

  test('the note says who is not due', () => {
    expect(table('done').notes.join()).toContain('「―」（次年度以降実施）')
  })
})

describe('the items', () => {
  test('all 34 are there, once each, in their order, under their headings', () => {
    expect([...column(0).keys()]).toEqual(Array.from({ length: 34 }, (_, index) => String(index + 1)))
    expect(itemGrid).toHaveLength(34)
    expect(['1', '2', '3', '4', '5'].map((path) => rowsOf(table(`items-${path}`)).length)).toEqual([
      9, 6, 7, 7, 5,
    ])
  })

  test('stand in the columns of the source', () => {
    const heads = table('items-1').head.map((row) => row.map((cell) => text(cell).replaceAll('\n', '')))
    expect(heads).toEqual([
      [
        '整理番号',
        '体系',
        '施策',
        '具体的な取組',
        '事業概要',
        'スケジュール',
        '取組状況（R2年度末見込み）',
        '取組状況（R1年度末時点）',
        '取組状況（R2年度末時点）',
        '担当課',
      ],
      ['R1年度', 'R2年度', 'R3年度', 'R4年度', 'R5年度'],
    ])
    const row = itemGrid[2]?.map(text)
    expect(row?.slice(0, 4)).toEqual([
      '3\n●',
      '地域マネジメント',
      '協働の更なる推進による地域の自治力の強化',
      '自治会への加入促進',
    ])
    expect(row?.slice(5, 10)).toEqual(['検討', '順次実施', '→', '→', '→'])
    expect(row?.[10]).toContain('80.7％')
    expect(row?.slice(11)).toEqual(['―', '○', '総務課\nくらしいきいき課'])
  })

  test('what the source does not give is said, never left empty', () => {
    expect(itemGrid.flat().filter((cell) => text(cell) === '')).toEqual([])
    expect(codesWhere(13, (cell) => cell === '出典に記載なし')).toEqual([14, 28])
    expect(codesWhere(2, (cell) => cell === '出典に記載なし')).toEqual([17, 18, 19, 20, 21, 22])
  })

  test('an inferred 施策 is marked 推定', () => {
    expect(codesWhere(2, (cell) => cell.endsWith('（推定）'))).toEqual([
      13, 14, 15, 23, 24, 25, 26, 27, 28, 29,
    ])
  })

  test('a 施策 cell spans its own items and no others', () => {
    const spans = ['1', '2', '3', '4', '5'].map((path) =>
      rowsOf(table(`items-${path}`)).flatMap((row) =>
        row.filter(({ header }) => header === 'group').map(({ rowSpan }) => rowSpan ?? 1),
      ),
    )
    // Each list begins with the 体系, which spans all of its table.
    expect(spans).toEqual([
      [9, 4, 5],
      [6, 3, 3],
      [7, 1, 6],
      [7, 4, 3],
      [5, 2, 3],
    ])
  })

  test('◆ was due and partly or not done in R1, ◇ is due later, ● is all the rest', () => {
    expect(codesWhere(0, (cell) => cell.endsWith('◆'))).toEqual([7, 11, 12, 13, 14, 17, 18, 20])
    expect(codesWhere(0, (cell) => cell.endsWith('◇'))).toEqual([27, 29, 34])
    expect(codesWhere(0, (cell) => cell.endsWith('●'))).toHaveLength(23)
  })

  test('one whose heading nobody knows is printed too', () => {
    const items = keiei.items.map((item) => (item.code === '9' ? { ...item, heading: null } : item))
    const lost = table('items-unknown', paperOf(given('r2', { items })))
    expect(gridOf(lost).map((row) => row.slice(0, 3).map(text))).toEqual([
      ['9\n●', '出典に記載なし', '出典に記載なし'],
    ])
  })
})

describe('the items outside the plan', () => {
  test('all 8 are there, numbered from 1, in the columns of the source', () => {
    const outside = table('outside')
    expect(outside.head.map((row) => row.map(text))).toEqual([
      ['整理番号', '体系', '具体的な取組', '取組状況', '担当課'],
    ])
    const grid = gridOf(outside)
    expect(grid.map((row) => text(row[0]))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(grid.map((row) => text(row[1]).slice(0, 2))).toEqual(
      [...'財財政政政政政政'].map((one) => `${one}${one === '財' ? '務' : '策'}`),
    )
    expect(text(grid[7]?.[2])).toBe('電子入札の導入')
  })

  test('in a year without any, the section says so', () => {
    const blocks = paperOf(given('r1')).blocks
    const at = blocks.findIndex((block: Block) => block.kind === 'heading' && block.id === 'outside')
    expect(blocks.slice(at + 1)).toEqual([
      { kind: 'paragraph', content: ['令和元年度に該当する取組はない。'] },
    ])
  })
})

describe('settings that cannot be read are told with their place in plan.yaml', () => {
  const withSection = (section: SectionSettings) => {
    const [first] = keiei.plan.papers
    const papers: PaperPlan[] = [
      {
        ...first,
        id: 'report',
        title: '',
        subtitles: [],
        body: 'gothic',
        sections: [{ section: 'cover' }, section],
      },
    ]
    return makeReport(given('r2', { plan: { ...keiei.plan, papers } }))
  }
  const at = 'plans/keiei/plan.yaml papers「report」sections[2]'
  test.each<[string, SectionSettings, where: string, what: string]>([
    ['an unknown section', { section: 'talley' }, at, '「talley」という章はありません'],
    [
      'an unknown setting',
      { section: 'tally', title: '集計', levels: 1 },
      at,
      '「levels」という名前は使えません',
    ],
    ['a setting left out', { section: 'tally' }, `${at} title`, '値がありません'],
    ['a setting of the wrong kind', { section: 'tally', title: 1 }, `${at} title`, '値の種類が違います'],
    [
      'an unknown column',
      { section: 'items', title: '項目', columns: [{ field: 'colour', head: '色' }] },
      `${at} columns[1].field`,
      '使えない値です',
    ],
    [
      'an axis the plan does not have',
      { section: 'tally', title: '集計', axis: 'degree' },
      `${at} axis`,
      '評価の軸「degree」はありません',
    ],
    [
      'an assessor the plan does not have',
      { section: 'tally', title: '集計', assessor: 'mayor' },
      `${at} assessor`,
      '評価者「mayor」はありません',
    ],
    [
      'a level the plan does not have',
      { section: 'tally', title: '集計', level: 3 },
      `${at} level`,
      '計画の階層は2',
    ],
  ])('%s', (_, section, where, what) => {
    expect(withSection(section)).toEqual({
      ok: false,
      problems: [{ where, what: expect.stringContaining(what), doThis: expect.stringMatching(/ください$/) }],
    })
  })
})

describe('the datasets', () => {
  const dataset = (name: string) => {
    const found = paper.datasets.find((one) => one.name === name)
    const fields = found?.fields.map((field) => field.name) ?? []
    return (found?.rows ?? []).map((row) =>
      Object.fromEntries(row.map((value, index) => [fields[index], value])),
    )
  }

  test('tallies: a row for each round, heading with total, and mark, the joined column and the unrated, zeros as 0', () => {
    const rows = dataset('tallies')
    expect(rows).toHaveLength(2 * 6 * (4 + 1 + 1))
    expect([...new Set(rows.map(({ mark }) => mark))]).toEqual(['○', '△', '×', '―', '×+―', 'unrated'])
    expect(rows.every(({ items, rate }) => typeof items === 'number' && typeof rate === 'number')).toBe(true)
    expect(
      rows.find(({ round, heading, mark }) => round === 'r2' && heading === '1' && mark === '×'),
    ).toMatchObject({
      items: 0,
      total: 9,
      rate: 0,
    })
  })

  test('items: a row for each of the 42, unknown as null, not as an empty text', () => {
    const rows = dataset('items')
    expect(rows.map(({ item }) => item)).toEqual(keiei.items.map(({ code }) => code))
    expect(rows.filter(({ lead }) => lead === null).map(({ item }) => item)).toEqual(['14', '28'])
    expect(rows.find(({ item }) => item === '外1')).toMatchObject({
      summary: null,
      mark: null,
      previous_mark: null,
      fiscal_year: 2020,
    })
    expect(rows.find(({ item }) => item === '21')).toMatchObject({
      mark: '○',
      previous_mark: '○',
      fiscal_year: null,
    })
    expect(rows.flatMap((row) => Object.values(row)).filter((value) => value === '')).toEqual([])
  })

  test('a rate over nothing is null', () => {
    const items = keiei.items.map((item) => ({ ...item, heading: '1' }))
    const empty = sharesOf(given('r2', { items })).filter(([, total]) => total === 0)
    expect(empty.map(([, , rate]) => rate)).toEqual(empty.map(() => null))
    expect(empty).not.toEqual([])
  })

  /** Of each count of the tally: its heading, the denominator and the rate. */
  function sharesOf(of: Given) {
    const tallies = paperOf(of).datasets.find(({ name }) => name === 'tallies')
    const at = (field: string) => tallies?.fields.findIndex(({ name }) => name === field) ?? -1
    return tallies?.rows.map((row) => ['heading', 'total', 'rate'].map((field) => row[at(field)])) ?? []
  }
})
