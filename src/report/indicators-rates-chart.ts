import type { Cell, Chart } from '../paper/paper.ts'
import { achievementOf } from '../plan/achievement.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { Indicator } from '../plan/nouns.ts'
import { headCell } from './cells.ts'
import { negativeOf, RATE_ROUNDING, rate } from './figures.ts'
import type { Given } from './given.ts'
import { valueIn, valuesOf } from './indicator-values.ts'

/**
 * The rates of achievement as small charts on one scale, the only one that indicators of different units share; null where
 * no rate is known.
 */
export function ratesChart(given: Given, years: readonly number[], size: number): Chart | null {
  const { era } = given.municipality.municipality.writing
  const labels = years.map((year) => fiscalYearLabel(year, era))
  const rated = given.record.indicators
    .map((indicator) => ({ indicator, rates: ratesOf(given, indicator, years) }))
    .filter(({ rates }) => rates.some((one) => one !== null))
  if (rated.length === 0) return null
  const left = given.record.indicators.filter((one) => !rated.some(({ indicator }) => indicator === one))
  const caption = '指標の達成率の推移'
  return {
    kind: 'chart',
    id: 'indicator-rates',
    caption,
    plot: {
      shape: 'multiples',
      axis: { unit: '％', format: `percent1${negativeOf(given)}`, fromZero: true, holds: ['100'] },
      x: labels,
      panels: rated.map(({ indicator, rates }) => ({
        name: indicator.name,
        values: rates.map((one) => (one === null ? null : String(one))),
      })),
    },
    alternative: `${caption}を指標ごとに示した小さな折れ線グラフ。${rated
      .map(({ indicator, rates }) => {
        const told = rates.flatMap((one, index) => (one === null ? [] : [`${labels[index]}${one}％`]))
        return `${indicator.name}は${told.join('、')}。`
      })
      .join('')}`,
    table: {
      kind: 'table',
      id: 'indicator-rates',
      caption: null,
      unit: '（単位：％）',
      columns: [
        { key: 'indicator', width: null, align: 'left' },
        ...years.map((year) => ({ key: `year-${year}`, width: 26, align: 'right' as const })),
      ],
      head: [[headCell('指標'), ...labels.map((label) => headCell(label))]],
      groups: [
        {
          rows: rated.map(({ indicator, rates }): Cell[] => [
            { content: [indicator.name], header: 'row' },
            ...rates.map((one): Cell => ({ content: [rate(given, one)] })),
          ]),
        },
      ],
      notes:
        left.length === 0
          ? []
          : [
              `率を求めないか、まだ求められない指標は除いた：${left.map(({ name }) => `「${name}」`).join('')}`,
            ],
      rounding: RATE_ROUNDING,
      source: null,
      size,
    },
  }
}

/** The rate of the last value of each year. */
function ratesOf(given: Given, indicator: Indicator, years: readonly number[]): (number | null)[] {
  const values = valuesOf(given, indicator)
  return years.map((year) => {
    const value = valueIn(values, year)
    return value === undefined ? null : achievementOf(indicator, value).rate
  })
}
