import { convertible } from '../../figures/value.ts'
import type { Series } from '../../plan/figure-nouns.ts'

/** Amounts of money are read in 百万円, in whatever unit they were recorded. */
export const MONEY = '百万円'

/** The unit in which the page prints a series. */
export function printedUnit({ unit }: Series): string | null {
  return unit !== null && convertible(unit, MONEY) ? MONEY : unit
}

/** Whether the page prints any of these series in another unit than it was recorded in. */
export function isConverted(series: readonly Series[]): boolean {
  return series.some((one) => printedUnit(one) !== one.unit)
}
