import Big from 'big.js'
import type { Figure, Series } from '../plan/figure-nouns.ts'
import { keyOf } from '../plan/text.ts'

/**
 * What is known of a figure, in the digits and the unit it was recorded in. None (―: there is none, an uncomputed ratio
 * is never 0.0), unknown (出典に記載なし) and withheld (x) are three different things, and zero is a value.
 */
export type Known =
  | { kind: 'value'; digits: string; state: 'forecast' | 'provisional' | 'confirmed' | null }
  | { kind: 'none' }
  | { kind: 'unknown' }
  | { kind: 'withheld' }

/** A figure as it is known; one that is not recorded, or has neither value nor state, is unknown. */
export function knownOf(figure: Figure | null): Known {
  if (figure === null) return { kind: 'unknown' }
  const { value, state } = figure
  if (state === 'none' || state === 'unknown' || state === 'withheld') return { kind: state }
  return value === null ? { kind: 'unknown' } : { kind: 'value', digits: value, state }
}

/** Amounts of money by their power of ten. */
const POWERS: ReadonlyMap<string, number> = new Map([
  ['円', 0],
  ['千円', 3],
  ['万円', 4],
  ['百万円', 6],
  ['億円', 8],
])

/** Whether values of one unit can be told in another: the same unit in whatever widths, or two units of money. */
export function convertible(from: string | null, to: string | null): boolean {
  return shiftOf(from, to) !== null
}

/**
 * The same amount in another unit, exactly: 21631456 千円 → 21631.456 百万円, every recorded digit kept until `rounded`.
 * Where either unit is null, nothing is said of a difference. Throws where the units cannot be converted: ask `convertible`.
 */
export function inUnit(digits: string, from: string | null, to: string | null): string {
  const shift = shiftOf(from, to)
  if (shift === null) throw new Error(`${from} cannot be told in ${to}`)
  if (shift === 0) return digits
  return new Big(digits).times(`1e${shift}`).toFixed(Math.max(0, lastPlace(digits, from, to)))
}

/** Where the last recorded digit stands once told in another unit: 14.5 百万円 is known to 2 places before 千円's (−2). */
export function lastPlace(digits: string, from: string | null, to: string | null): number {
  return decimalsOf(digits) - (shiftOf(from, to) ?? 0)
}

/** The power of ten between two units; null where there is none. */
function shiftOf(from: string | null, to: string | null): number | null {
  if (from === null || to === null || keyOf(from) === keyOf(to)) return 0
  const [own, other] = [POWERS.get(keyOf(from)), POWERS.get(keyOf(to))]
  return own === undefined || other === undefined ? null : own - other
}

/** How many digits stand after the point: 2 for `54.30`. */
export function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0
}

/**
 * Rounded half-up (四捨五入, by the amount without its sign) to so many digits after the point, at print and once; null
 * keeps the digits as recorded. Below half a unit it is 0, without a sign.
 */
export function rounded(digits: string, places: number | null): string {
  if (places === null) return digits
  const text = new Big(digits).toFixed(places, Big.roundHalfUp)
  return new Big(text).eq(0) ? text.replace('-', '') : text
}

/**
 * How many digits after the point a figure is printed with: those its series is printed with (`digits`); where the series
 * names none, as recorded (null), but whole ones where the figure is told in a larger unit than it was recorded in.
 * Customary: 財政力指数 two (a mean of three years), 経常収支比率 and the other ratios one.
 */
export function placesOf(series: Series, from: string | null, to: string | null): number | null {
  if (series.digits !== null) return series.digits
  return (shiftOf(from, to) ?? 0) < 0 ? 0 : null
}

/** A figure as it is printed in a unit (null: the unit of its series): converted, then rounded once. */
export function printedOf(figure: Figure | null, series: Series, unit: string | null): Known {
  const known = knownOf(figure)
  if (known.kind !== 'value') return known
  const from = figure?.unit ?? series.unit
  const to = unit ?? series.unit
  return { ...known, digits: rounded(inUnit(known.digits, from, to), placesOf(series, from, to)) }
}
