import { describe, expect, test } from 'vitest'
import { type Figures, figure, madeOf, note, series, subject } from './figure-sections.fixture.ts'

const settings = { section: 'ranked', title: '取得率', series: 'leave', years: 2, value_head: '取得率' }
const leave = series('leave', { name: '有給休暇取得率', unit: '％', digits: 2, identity: 'average' })
const DEPARTMENTS: Figures['departments'] = [
  ['somu', '総務課'],
  ['zei', '税務課'],
  ['fukushi', '福祉課'],
]
const row = (of: string, year: number, value: string) => figure('leave', of, year, value)
const figures = (rows: Figures['figures'], change: Partial<Figures> = {}): Figures => ({
  series: [leave],
  subjects: [subject('mean', '平均値', 'average')],
  departments: DEPARTMENTS,
  figures: rows,
  ...change,
})

test('a pair of columns a year, each in its own order; a year with fewer ends in empty cells', () => {
  const { head, rows, tables } = madeOf(
    settings,
    figures([row('somu', 2018, '20.00'), row('zei', 2018, '30.50'), row('fukushi', 2019, '9.10')]),
  )
  expect(head).toEqual(['平成30年度｜令和元年度', '職場名｜取得率｜職場名｜取得率'])
  expect(rows).toEqual(['税務課｜30.50％｜福祉課｜9.10％', '総務課｜20.00％｜｜'])
  expect(tables[0]?.head[0]?.map(({ colSpan }) => colSpan)).toEqual([2, 2])
})

test('equal values stand as they were recorded in that year, and share nothing that is printed', () => {
  const tied = figures([
    ...['fukushi', 'somu', 'zei'].map((of) => row(of, 2018, '26.70')),
    ...['zei', 'fukushi', 'somu'].map((of) => row(of, 2019, '26.7')),
  ])
  expect(madeOf(settings, tied).rows).toEqual([
    '福祉課｜26.70％｜税務課｜26.70％',
    '総務課｜26.70％｜福祉課｜26.70％',
    '税務課｜26.70％｜総務課｜26.70％',
  ])
})

test('ranks are printed where asked for; equal values share one', () => {
  const { head, rows } = madeOf(
    { ...settings, years: 1, rank: true },
    figures([row('somu', 2019, '2'), row('zei', 2019, '3'), row('fukushi', 2019, '2.0')]),
  )
  expect(head[1]).toBe('順位｜職場名｜取得率')
  expect(rows).toEqual(['1｜税務課｜3.00％', '2｜総務課｜2.00％', '2｜福祉課｜2.00％'])
})

describe('the first of each year alone', () => {
  const five = figures([row('somu', 2019, '1'), row('zei', 2019, '3'), row('fukushi', 2019, '2')], {
    notes: [note('総務課の注', { subject: 'somu' })],
  })
  const made = madeOf({ ...settings, years: 1, top: 2 }, five)

  test('stand in the table', () => expect(made.rows).toEqual(['税務課｜3.00％', '福祉課｜2.00％']))
  test('and no other is data', () => expect(made.data).toEqual(['leave zei 2019 3', 'leave fukushi 2019 2']))
})

test('who shares the last rank asked for stands too', () => {
  const rows = [row('somu', 2019, '3'), row('zei', 2019, '2'), row('fukushi', 2019, '2.0')]
  expect(madeOf({ ...settings, years: 1, top: 2 }, figures(rows)).rows).toHaveLength(3)
  expect(madeOf({ ...settings, years: 1, top: 1 }, figures(rows)).rows).toHaveLength(1)
})

describe('a note is printed where what it is about stands, with its sign', () => {
  const rows = [row('somu', 2018, '1'), row('zei', 2018, '2'), row('somu', 2019, '2'), row('zei', 2019, '1')]
  const told = (notes: NonNullable<Figures['notes']>, more: Figures['figures'] = []) =>
    madeOf({ ...settings, top: 1, average: 'mean' }, figures([...rows, ...more], { notes }))

  test('not of who stands below the last rank, in that year', () => {
    const of = (year: number) => told([note('税務課の注', { subject: 'zei', fiscal_year: year })]).notes
    expect(of(2018)).toContain('※税務課の注')
    expect(of(2019)).not.toContain('※税務課の注')
  })

  test('at the average', () => {
    const made = told(
      [note('平均の注', { subject: 'mean' })],
      [row('mean', 2018, '1'), row('mean', 2019, '1')],
    )
    expect(made.rows.at(-1)).toBe('平均値※｜1.00％｜平均値※｜1.00％')
  })

  test('at who has no value', () => {
    const withheld = figure('leave', 'fukushi', 2019, 'withheld', { note: '少人数のため' })
    const { notes } = told([], [withheld])
    expect(notes).toEqual(expect.arrayContaining(['令和元年度の福祉課※は、非公表である。', '※少人数のため']))
  })
})

describe('the average', () => {
  const rows = [row('somu', 2019, '20.0'), row('zei', 2019, '30.0'), row('mean', 2019, '23.3')]
  const told = (identity: string | null, change: Partial<Figures> = {}) =>
    madeOf(
      { ...settings, years: 1, average: 'mean' },
      figures(rows, {
        series: [{ ...leave, identity }, series('staff', { name: '職員数', unit: '人' })],
        ...change,
      }),
    )

  test('is the last row, as recorded', () => expect(told('average').rows.at(-1)).toBe('平均値｜23.30％'))

  test.each([
    [
      'average',
      '平均値の求め方（単純平均か加重平均か）は、出典に記載なし。単純平均（令和元年度25.0％）とは一致しない。',
    ],
    [null, '平均値の求め方（単純平均か加重平均か）は、出典に記載なし。'],
    ['average by staff', '平均値は、職員数による加重平均である。'],
    ['average plain', '平均値は、単純平均である。'],
  ])('says how it was taken: %s', (identity, sentence) => expect(told(identity).notes[0]).toBe(sentence))

  test('is marked only where what it says of itself does not hold', () => {
    expect(told('average plain').rows.at(-1)).toBe('平均値｜＊23.30％')
    expect(told('average').rows.at(-1)).toBe('平均値｜23.30％')
  })
})

test('who is recorded without a value has no place, and a note says why', () => {
  const { rows, notes } = madeOf(
    settings,
    figures([row('somu', 2019, '1'), row('zei', 2019, 'withheld'), row('fukushi', 2018, 'unknown')]),
  )
  expect(rows).toEqual(['｜｜総務課｜1.00％'])
  expect(notes).toEqual(['平成30年度の福祉課は、出典に記載なし。', '令和元年度の税務課は、非公表である。'])
})

test('a department that came or went between years stands in its own years, unremarked', () => {
  const { rows, notes } = madeOf(settings, figures([row('somu', 2018, '1'), row('zei', 2019, '2')]))
  expect(rows).toEqual(['総務課｜1.00％｜税務課｜2.00％'])
  expect(notes).toEqual([])
})
