import { dateLabel, type EraStyle, type FiscalYear, fiscalYearLabel, fiscalYearOf } from './fiscal-year.ts'

/** A stretch of a plan's time: `2020` (fiscal year), `2020-H1`, `2020-Q3` (of the fiscal year), `2020-10` (calendar month). */
export type Period = string
export type Grain = 'year' | 'half' | 'quarter' | 'month'

const SHAPES: readonly [Grain, RegExp][] = [
  ['year', /^\d{4}$/],
  ['half', /^\d{4}-H[12]$/],
  ['quarter', /^\d{4}-Q[1-4]$/],
  ['month', /^\d{4}-(0[1-9]|1[0-2])$/],
]

/** The grain of a period, or null when the text is none. */
export function grainOf(text: string): Grain | null {
  return SHAPES.find(([, shape]) => shape.test(text))?.[0] ?? null
}

/** The fiscal year a period lies in: `2021-02` lies in 2020. */
export function fiscalYearOfPeriod(period: Period): FiscalYear {
  return grainOf(period) === 'month' ? fiscalYearOf(period) : Number(period.slice(0, 4))
}

/** Every period of a grain in the fiscal years `from` to `to`, in order; months run from April to March. */
export function periodsOf(grain: Grain, from: FiscalYear, to: FiscalYear): Period[] {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return years.flatMap((year) => PERIODS_OF_YEAR[grain](year))
}

const APRIL_TO_MARCH = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]

const PERIODS_OF_YEAR: Record<Grain, (year: FiscalYear) => Period[]> = {
  year: (year) => [String(year)],
  half: (year) => [1, 2].map((half) => `${year}-H${half}`),
  quarter: (year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
  month: (year) =>
    APRIL_TO_MARCH.map((month) => `${month < 4 ? year + 1 : year}-${String(month).padStart(2, '0')}`),
}

/** 令和2年度, 令和2年度上半期, 令和2年度第3四半期, 令和2年10月. */
export function periodLabel(period: Period, style: EraStyle = 'kanji'): string {
  const year = fiscalYearLabel(fiscalYearOfPeriod(period), style)
  switch (grainOf(period)) {
    case 'half':
      return `${year}${period.endsWith('1') ? '上半期' : '下半期'}`
    case 'quarter':
      return `${year}第${period.slice(-1)}四半期`
    case 'month':
      return dateLabel(period, style)
    default:
      return year
  }
}

/** The first day of a period. */
export function beginOf(period: Period): string {
  const year = Number(period.slice(0, 4))
  switch (grainOf(period)) {
    case 'half':
      return period.endsWith('1') ? `${year}-04-01` : `${year}-10-01`
    case 'quarter': {
      const month = 1 + 3 * Number(period.slice(-1))
      return month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`
    }
    case 'month':
      return `${period}-01`
    default:
      return `${year}-04-01`
  }
}
