import { describe, expect, test } from 'vitest'
import { chosenTable } from '../exchange/figures-import/chosen-table.ts'
import { type FigureImport, importFigures } from '../exchange/figures-import/import-figures.ts'
import { importRemarks } from '../exchange/figures-import/import-remarks.ts'
import { STANDARD_MAPS } from '../exchange/figures-import/standard-maps.ts'
import type { Table } from '../exchange/figures-import/table.ts'
import type { FigureMap } from '../plan/figure-map.ts'
import { sentenceOf } from '../plan/problem.ts'
import { exampleRecord } from './figures.examples.ts'

// How tables are laid out: what a row leaves unsaid must never be put under another name or year.

type Given = { map?: Partial<FigureMap>; sheet?: string | null; hidden?: [rows: number[], columns: number[]] }

const HEAD = ['会計名', '年度', '歳入', '歳出']

function tableOf(
  rows: string[][],
  { sheet = '決算', hidden: [hiddenRows, hiddenColumns] = [[], []] }: Given,
): Table {
  return { where: '表 ', sheet, rows, hiddenRows, hiddenColumns }
}

function imported(rows: string[][], given: Given = {}) {
  const { accounts } = STANDARD_MAPS
  if (accounts === undefined) throw new Error('no such map')
  const map = { ...accounts, ...given.map }
  return importFigures(exampleRecord(), tableOf(rows, given), {
    map,
    isStandard: given.map?.values === undefined,
    year: null,
  })
}

function found(rows: string[][], given: Given = {}): FigureImport {
  const result = imported(rows, given)
  if (!result.ok) throw new Error(result.problems.map(sentenceOf).join('\n'))
  return result.value
}

function read(rows: string[][], given: Given = {}): string[] {
  const { added, changed } = found(rows, given)
  return [...added, ...changed.map(({ to }) => to)].map((one) =>
    [one.series, one.subject, one.fiscal_year, one.value].join(' '),
  )
}

function refusal(rows: string[][], given: Given = {}): string[] {
  const result = imported(rows, given)
  return result.ok ? [] : result.problems.map(sentenceOf)
}

describe('a row without a name is of the one above it, and of no other', () => {
  test('a name that stands in a row of its own is of the rows below it', () => {
    const rows = [HEAD, ['普通会計'], ['', 'R2', '1', '2'], ['国保'], ['', 'R2', '3', '4']]
    expect(read(rows)).toEqual([
      'revenue ordinary 2020 1',
      'expenditure ordinary 2020 2',
      'revenue kokuho 2020 3',
      'expenditure kokuho 2020 4',
    ])
  })

  test('a year that stands in a row of its own is of the rows below it', () => {
    const rows = [HEAD, ['普通会計', 'R2', '1', '2'], ['', 'R3'], ['国保', '', '3', '4']]
    expect(read(rows).filter((line) => line.includes('kokuho'))).toEqual([
      'revenue kokuho 2021 3',
      'expenditure kokuho 2021 4',
    ])
  })

  test('further years of a total are the total’s, not of the last account', () => {
    const rows = [HEAD, ['国保', 'R2', '1', '2'], ['合計', 'R2', '5', '6'], ['', 'R3', '7', '8']]
    expect(read(rows)).toEqual(['revenue kokuho 2020 1', 'expenditure kokuho 2020 2'])
    expect(found(rows).skipped).toEqual([
      { row: 2, name: '合計' },
      { row: 3, name: '合計' },
    ])
  })

  test('a total of half a year does not end its department', () => {
    const rows = [
      HEAD,
      ['国保', '2020年9月', '1', '2'],
      ['', '上半期計', '1', '2'],
      ['', '2020年10月', '3', '4'],
    ]
    expect(read(rows, { map: { rows: 'sum' } })).toEqual([
      'revenue kokuho 2020 4',
      'expenditure kokuho 2020 6',
    ])
  })

  test('a name nobody knows in a row of its own is not skipped over', () => {
    const rows = [HEAD, ['国保', 'R2', '1', '2'], ['下水道'], ['', 'R2', '3', '4']]
    expect(refusal(rows)).toEqual([expect.stringContaining('4行目: 「下水道」は対象にありません')])
  })
})

describe('two tables', () => {
  test.each([
    [
      'below, with other columns',
      [HEAD, ['国保', 'R2', '1', '2'], ['会計名', '年度', '歳出', '歳入'], ['国保', 'R3', '2', '1']],
    ],
    [
      'above, with fewer columns',
      [['会計名', '年度', '歳入'], ['国保', 'R2', '1'], HEAD, ['国保', 'R3', '2', '1']],
    ],
    [
      'above, with joint heads',
      [['会計名', '年度', '決算額'], ['', '', '歳入'], ['国保', 'R2', '1'], HEAD, ['国保', 'R3', '2', '1']],
    ],
  ])('on one sheet are refused, not read by the heads of the other: %s', (_, rows) => {
    expect(refusal(rows)).toEqual([expect.stringContaining('並びの違う見出しが2つあり')])
  })

  test('with the same heads are read as one', () => {
    const rows = [HEAD, ['国保', 'R2', '1', '2'], ['2 普通会計'], HEAD, ['普通会計', 'R2', '3', '4']]
    expect(read(rows)).toHaveLength(4)
  })
})

test('a table in which nothing can be read is refused however long it is', () => {
  const record = exampleRecord()
  const ids = Array.from({ length: 8 }, (_, index) => `s${index}`)
  const series = record.series
    .slice(0, 1)
    .flatMap((one) => ids.map((id) => ({ ...one, series: id, identity: null })))
  const row = ['国保', 'R2', ...ids.map(() => '？')]
  const { accounts } = STANDARD_MAPS
  if (accounts === undefined) throw new Error('no such map')
  const map = { ...accounts, values: Object.fromEntries(ids.map((id) => [id, id])) }
  const rows = [['会計名', '年度', ...ids], ...Array.from({ length: 19_000 }, () => row)]
  const asked = { map, isStandard: false, year: null }
  const result = importFigures({ ...record, series }, tableOf(rows, {}), asked)
  expect(result.ok ? 0 : result.problems.length).toBe(19_000 * 8)
})

describe('columns', () => {
  test('a comma within a number of a text is refused, not read as the column beside it', () => {
    const rows = [HEAD, ['国保', 'R2', '5', '504', '5', '400']]
    expect(refusal(rows, { sheet: null })).toEqual([
      expect.stringContaining('見出しより右に値「5」があります'),
    ])
    expect(read(rows)).toHaveLength(2)
  })

  test.each([
    ['歳入総額　A', '歳出総額　Ｂ', '差引額（A）－（B）'],
    ['歳入①', '歳出②', '形式収支①-②'],
    ['歳入（千円）', '歳出 ※1', '歳入歳出差引額（A-B）C'],
  ])('are found whatever letter they are called by in sums: %s, %s, %s', (...heads) => {
    expect(
      read([
        ['会計名', '年度', ...heads],
        ['国保', 'R2', '3', '2', '1'],
      ]),
    ).toHaveLength(3)
  })

  test('a share in a series without a unit is refused', () => {
    const map = { values: { 財政力指数: 'financial_capability_index' } }
    expect(
      refusal(
        [
          ['会計名', '年度', '財政力指数'],
          ['国保', 'R2', '36％'],
        ],
        { map },
      ),
    ).toEqual([expect.stringContaining('「%」の付いた値ですが、系列に単位がありません')])
  })

  test('one column cannot be of two series', () => {
    const values = { 歳入: 'revenue', '歳　入': 'expenditure' }
    expect(refusal([HEAD, ['国保', 'R2', '5', '6']], { map: { values } })).toEqual([
      expect.stringContaining('「歳入」の列が、2つの系列（revenue、expenditure）のものになっています'),
    ])
  })

  test('a unit of the map that tells none of its series is refused', () => {
    expect(refusal([HEAD, ['国保', 'R2', '5', '6']], { map: { unit: '百万' } })).toEqual([
      '対応表の unit: 単位「百万」は、読む系列の単位（千円）に直せません。対応表の unit を直すか、除いてください。',
    ])
  })

  test('two units above the table are refused, unless a head or the map says which', () => {
    const rows = [['単位：百万円、千円'], HEAD, ['国保', 'R2', '5', '6']]
    expect(refusal(rows)[0]).toContain('単位が2つ以上（百万円、千円）書かれています')
    expect(found(rows, { map: { unit: '百万円' } }).added[0]?.unit).toBe('百万円')
  })
})

test('a table that stands on a hidden sheet alone is named, not passed over', () => {
  const map = STANDARD_MAPS.accounts
  if (map === undefined) throw new Error('no such map')
  const shown = { ...tableOf([['表紙']], { sheet: '表紙' }), isHidden: false }
  const hidden = { ...tableOf([HEAD], { sheet: '控え' }), isHidden: true }
  expect(chosenTable([shown, hidden], map, null)).toMatchObject({
    problems: [
      {
        what: '読める表が、表示されていないシートにだけあります',
        doThis: '--sheet に 控え を書いてください',
      },
    ],
  })
  expect(chosenTable([shown, hidden], map, '控え')).toMatchObject({ value: { sheet: '控え' } })
})

test('a word that the map skips is skipped though it is a subject', () => {
  const rows = [HEAD, ['国保', 'R2', '1', '2'], ['普通会計', 'R2', '3', '4']]
  expect(found(rows, { map: { skip: ['普通会計'] } }).skipped).toEqual([{ row: 2, name: '普通会計' }])
})

describe('the year of a table without a column of years', () => {
  const ratios = (...above: string[][]) => {
    const map = STANDARD_MAPS['main-indicators']
    if (map === undefined) throw new Error('no such map')
    const rows = [...above, ['団体コード', '団体名', '財政力指数'], ['990019', '見本町', '0.37']]
    return importFigures(exampleRecord(), tableOf(rows, { sheet: null }), {
      map,
      isStandard: true,
      year: null,
    })
  }
  test('is told by heads over the others', () => {
    expect(ratios(['', '', '令和2年度'])).toMatchObject({ value: { added: [{ fiscal_year: 2020 }] } })
  })
  test('is none that cannot be recorded', () => {
    expect(ratios(['9999年度'])).toMatchObject({ problems: [{ what: '年度が書かれていません' }] })
  })
})

describe('what should be looked at', () => {
  const told = (rows: string[][], given: Given = {}) =>
    importRemarks(exampleRecord(), tableOf(rows, given), found(rows, given)).map(sentenceOf)

  test('hidden rows and columns are read, and named', () => {
    const rows = [HEAD, ['国保', 'R2', '1', '2'], ['国保', 'R3', '1', '2']]
    expect(told(rows, { hidden: [[2, 9], [3]] })[0]).toBe(
      '表: 表示されていない行（3行目）と列（歳出）の値も読みました。要らない値なら、元の表から除いてください。',
    )
    expect(told(rows)).toEqual([])
  })

  test('a year far from every recorded one', () => {
    expect(told([HEAD, ['国保', 'R20', '1', '2']])).toEqual([
      expect.stringContaining('2行目「歳入」の列: 令和20年度は、記録してある年度から10年より離れています'),
    ])
  })
})
