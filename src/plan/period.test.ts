import { describe, expect, test } from 'vitest'
import { fiscalYearOfPeriod, grainOf, periodLabel } from './period.ts'

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
