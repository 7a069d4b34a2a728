import type { Indicator, IndicatorValue } from '../plan/nouns.ts'
import type { Given } from './given.ts'

/**
 * The indicator's recorded values, year by year up to the round's, whatever the order of the rows; those of one
 * year stay as the file has them. The target for the whole plan stands apart.
 */
export function valuesOf({ record, round }: Given, { id }: Indicator): IndicatorValue[] {
  return record.indicatorValues
    .filter(({ indicator }) => indicator === id)
    .filter(({ fiscal_year }) => fiscal_year !== 'plan' && fiscal_year <= round.fiscal_year)
    .sort((one, other) => Number(one.fiscal_year) - Number(other.fiscal_year))
}

/** The last of such values in a fiscal year, which stands for it. */
export function valueIn(values: readonly IndicatorValue[], year: number): IndicatorValue | undefined {
  return values.findLast(({ fiscal_year }) => fiscal_year === year)
}

/** The target over the whole period. */
export function planValueOf({ record }: Given, { id }: Indicator): IndicatorValue | undefined {
  return record.indicatorValues.find(
    ({ indicator, fiscal_year }) => indicator === id && fiscal_year === 'plan',
  )
}
