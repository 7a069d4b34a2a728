import { describe, expect, test } from 'vitest'
import { fiscalYearOfPeriod, grainOf, periodLabel, periodsOf } from './period.ts'

describe('a period has a grain, a fiscal year and a name', () => {
  test.each([
    ['2020', 'year', 2020, '令和2年度'],
    ['2020-H1', 'half', 2020, '令和2年度上半期'],
    ['2020-H2', 'half', 2020, '令和2年度下半期'],
    ['2020-Q3', 'quarter', 2020, '令和2年度第3四半期'],
    ['2020-10', 'month', 2020, '令和2年10月'],
    ['2021-02', 'month', 2020, '令和3年2月'],
  ])('%s', (period, grain, year, label) => {
    expect(grainOf(period)).toBe(grain)
    expect(fiscalYearOfPeriod(period)).toBe(year)
    expect(periodLabel(period)).toBe(label)
  })
  test.each(['2020-H3', '2020-Q0', '2020-13', '20', 'R2'])('%s is none', (text) =>
    expect(grainOf(text)).toBeNull(),
  )
})

describe('the periods of a plan, by grain', () => {
  test.each([
    ['year', '2019 2020'],
    ['half', '2019-H1 2019-H2 2020-H1 2020-H2'],
    ['quarter', '2019-Q1 2019-Q2 2019-Q3 2019-Q4 2020-Q1 2020-Q2 2020-Q3 2020-Q4'],
  ] as const)('%s', (grain, periods) => expect(periodsOf(grain, 2019, 2020).join(' ')).toBe(periods))
  test('months run from April to March', () => {
    const months = periodsOf('month', 2020, 2020)
    expect([months[0], months[8], months[9], months[11]]).toEqual([
      '2020-04',
      '2020-12',
      '2021-01',
      '2021-03',
    ])
    expect(months.every((month) => fiscalYearOfPeriod(month) === 2020)).toBe(true)
  })
})
