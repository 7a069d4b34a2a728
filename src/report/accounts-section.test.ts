import { describe, expect, test } from 'vitest'
import { type Figures, figure, madeOf, note, problemsOf, series, subject } from './figure-sections.fixture.ts'

const columns = [
  { series: 'revenue', head: '歳入' },
  { series: 'expenditure', head: '歳出' },
  { series: 'balance', head: '差引額' },
]
const settings = { section: 'accounts', title: '決算', subjects: ['kokuho'], columns }

const LIST = [
  series('revenue'),
  series('expenditure'),
  series('balance', { identity: 'revenue - expenditure' }),
]
const SUBJECTS = [subject('kokuho', '国保', 'special'), subject('kaigo', '介護', 'special')]

function year(fiscal_year: number, values: string, of = 'kokuho') {
  const [revenue = '', expenditure = '', balance = ''] = values.split(' ')
  return [
    figure('revenue', of, fiscal_year, revenue),
    figure('expenditure', of, fiscal_year, expenditure),
    figure('balance', of, fiscal_year, balance),
  ]
}

function figures(rows: Figures['figures'], change: Partial<Figures> = {}): Figures {
  return { series: LIST, subjects: SUBJECTS, figures: rows, ...change }
}

test('of one account, a row is a year; what is later than the settled year is not shown', () => {
  const { head, rows, unit } = madeOf(
    settings,
    figures([...year(2018, '100 90 10'), ...year(2019, '1000 1200 -200'), ...year(2020, '1 1 0')]),
  )
  expect(head).toEqual(['年度｜歳入｜歳出｜差引額'])
  expect(rows).toEqual(['平成30年度｜100｜90｜10', '令和元年度｜1,000｜1,200｜▲200'])
  expect(unit).toBe('（単位：百万円）')
})

test('of several, the name of each spans its years, in a group that pages keep together', () => {
  const { rows, tables } = madeOf(
    { ...settings, subjects: ['kokuho', 'kaigo'] },
    figures([...year(2018, '3 2 1'), ...year(2019, '3 2 1'), ...year(2019, '5 4 1', 'kaigo')]),
  )
  expect(rows).toEqual([
    '国保｜平成30年度｜3｜2｜1',
    '令和元年度｜3｜2｜1',
    '介護｜平成30年度｜…｜…｜…',
    '令和元年度｜5｜4｜1',
  ])
  expect(tables[0]?.groups.map(({ rows: own }) => own[0]?.[0]?.rowSpan)).toEqual([2, 2])
})

test('none, zero, unknown and withheld are four different things, the last two told below', () => {
  const rows = [
    figure('revenue', 'kokuho', 2017, 'none'),
    figure('revenue', 'kokuho', 2018, '0'),
    figure('revenue', 'kokuho', 2019, 'withheld'),
    figure('expenditure', 'kokuho', 2019, 'unknown'),
  ]
  const made = madeOf({ ...settings, columns: columns.slice(0, 2) }, figures(rows))
  expect(made.rows).toEqual(['平成29年度｜―｜…', '平成30年度｜0｜…', '令和元年度｜x｜…'])
  expect(made.notes).toEqual(['「…」は、出典に記載なし。', '「x」は、非公表。'])
})

describe('what does not add up stands as recorded', () => {
  test('marked, and a note says with what it disagrees', () => {
    const { rows, notes, rounding } = madeOf(settings, figures(year(2019, '14 17 3')))
    expect(rows).toEqual(['令和元年度｜14｜17｜＊3'])
    expect(notes).toEqual([
      '＊を付した数値は、出典のままであり、ほかの数値と合わない。令和元年度の差引額（3）は、歳入14－歳出17＝▲3と一致しない。',
    ])
    expect(rounding).toBeNull()
  })

  test('but by one: the rounding note, which says whether the source had one', () => {
    const list = LIST.map((one) => ({ ...one, rounding_note: 'no' as const }))
    const { rows, notes, rounding } = madeOf(settings, figures(year(2019, '100 90 11'), { series: list }))
    expect(rows).toEqual(['令和元年度｜100｜90｜11'])
    expect(notes).toEqual([])
    expect(rounding).toBe('端数処理のため、差引や合計が一致しない箇所がある。出典に端数処理の注はない。')
  })

  test('printed in a larger unit, parts that fit as recorded may differ by rounding', () => {
    const list = LIST.map((one) => ({ ...one, unit: '千円', digits: 0 }))
    const { rows, unit, rounding, notes } = madeOf(
      { ...settings, unit: '百万円' },
      figures(year(2019, '10400 6500 3900'), { series: list }),
    )
    expect(rows).toEqual(['令和元年度｜10｜7｜4'])
    expect(unit).toBe('（単位：百万円）')
    expect(rounding).toContain('端数処理')
    expect(notes).toEqual([])
  })
})

describe('notes stand below the table, and their sign where they belong', () => {
  const two = { ...settings, subjects: ['kokuho', 'kaigo'] }
  const rows = [...year(2018, '3 2 1'), ...year(2019, '3 2 1'), ...year(2019, '5 4 1', 'kaigo')]
  const told = (notes: Figures['notes'], chosen: typeof two = two) =>
    madeOf(chosen, figures(rows, { notes: notes ?? [] }))

  test('one alone is ※', () => {
    const made = told([note('※平成30年度までは普通会計。', { subject: 'kaigo' })])
    expect(made.rows[2]).toContain('介護※｜')
    expect(made.notes).toContain('※平成30年度までは普通会計。')
  })

  test('several are numbered, and no number runs into its figure', () => {
    const made = told([
      note('国保の注', { subject: 'kokuho' }),
      note('年度の注', { fiscal_year: 2019 }),
      note('値の注', { series: 'revenue', subject: 'kokuho', fiscal_year: 2018 }),
    ])
    expect(made.rows.slice(0, 2)).toEqual(['国保※1｜平成30年度｜※33｜2｜1', '令和元年度※2｜3｜2｜1'])
    expect(made.tables[0]?.groups[0]?.rows[0]?.[2]?.content[1]).toBe('\u00a0')
    expect(made.notes.slice(0, 3)).toEqual(['※1　国保の注', '※2　年度の注', '※3　値の注'])
  })

  test('about all that the table shows, it bears none', () => {
    const made = told([note('国保の注', { subject: 'kokuho' })], settings)
    expect(made.notes).toEqual(['国保の注'])
    expect(made.rows[0]).toBe('平成30年度｜3｜2｜1')
  })
})

test('a year of forecasts says so beside the year, a single one in its cell', () => {
  const forecast = { state: 'forecast' } as const
  const made = madeOf(
    { ...settings, columns: columns.slice(0, 2) },
    figures([
      figure('revenue', 'kokuho', 2018, '3', forecast),
      figure('expenditure', 'kokuho', 2018, '2'),
      figure('revenue', 'kokuho', 2019, '3', forecast),
      figure('expenditure', 'kokuho', 2019, '2', forecast),
    ]),
  )
  expect(made.rows).toEqual(['平成30年度｜3\n（見込み）｜2', '令和元年度\n（見込み）｜3｜2'])
})

test('neighbours under one head share it; a column may have none of its own', () => {
  const { head, tables } = madeOf(
    {
      ...settings,
      columns: [
        { series: 'revenue', head: '歳入' },
        { series: 'expenditure', head: '', under: '繰入金' },
        { series: 'balance', head: '基準外', under: '繰入金' },
      ],
    },
    figures(year(2019, '3 2 1')),
  )
  expect(head).toEqual(['年度｜歳入｜繰入金', '｜基準外'])
  expect(tables[0]?.head[0]?.map(({ colSpan, rowSpan }) => [colSpan, rowSpan])).toEqual([
    [undefined, 2],
    [undefined, 2],
    [2, undefined],
  ])
})

test('where the settled year is not recorded yet, a note says so', () => {
  const { rows, notes } = madeOf(settings, figures(year(2018, '3 2 1')))
  expect(rows).toEqual(['平成30年度｜3｜2｜1'])
  expect(notes).toEqual(['令和元年度の数値は、記録がない。'])
})

test('settings that name what is not there are told by place', () => {
  const problems = problemsOf(
    { ...settings, unit: '人', subjects: ['nobody'], columns: [...columns, { series: 'x', head: '' }] },
    figures(year(2019, '3 2 1')),
  )
  expect(problems).toEqual([
    'columns[4].series: 系列「x」はありません',
    'subjects: 対象「nobody」はありません',
    'unit: 単位「人」で表せる系列がありません',
  ])
})

describe('headings', () => {
  const texts = (chosen: object) => madeOf({ ...settings, ...chosen }, figures(year(2019, '3 2 1'))).texts
  test.each([
    ['of the first level', {}, ['1 決算']],
    ['below a chapter', { chapter: '会計', level: 2 }, ['1 会計', '2 決算']],
    ['below a chapter never of the first level', { chapter: '会計' }, ['1 会計', '2 決算']],
    ['none', { level: 0 }, []],
  ])('%s', (_, chosen, told) => expect(texts(chosen)).toEqual(told))

  test.each([
    ['a first level', {}, 1],
    ['a chapter', { chapter: '会計', level: 2 }, 1],
    ['a page asked for', { level: 0, page: {} }, 1],
    ['nothing of these', { level: 2 }, 0],
  ])('%s begins a page, or does not', (_, chosen, pages) => {
    const { blocks } = madeOf({ ...settings, ...chosen }, figures(year(2019, '3 2 1')))
    expect(blocks.filter(({ kind }) => kind === 'page')).toHaveLength(pages)
  })
})

test('as data stands what is shown, in the digits recorded', () => {
  const list = LIST.map((one) => ({ ...one, unit: '千円', digits: 0 }))
  const { data } = madeOf(
    { ...settings, years: 1, unit: '百万円' },
    figures([...year(2018, '1 1 0'), ...year(2019, '1234.50 1 2')], { series: list }),
  )
  expect(data).toEqual(['revenue kokuho 2019 1234.50', 'expenditure kokuho 2019 1', 'balance kokuho 2019 2'])
})
