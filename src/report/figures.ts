import type Big from 'big.js'
import type { Figure, Negative, Piece } from '../paper/paper.ts'
import { markKey } from '../plan/text.ts'
import type { Given } from './given.ts'
import { NOT_IN_SOURCE } from './item-column.ts'

/** The sign of negative numbers as the office writes it; ▲ where its △ is a mark of the plan (DESIGN 3). */
export function negativeOf({ municipality, record }: Pick<Given, 'municipality' | 'record'>): Negative {
  const { negative } = municipality.municipality.writing
  const marks = Object.values(record.plan.scales).flatMap((scale) => scale.marks)
  return negative === '△' && marks.some(({ symbol }) => markKey(symbol) === '△') ? '▲' : negative
}

/** A number with the digits that it was recorded or worked out with; null is none (―). */
export function decimal(given: Given, value: string | number | null): Figure {
  return { kind: 'figure', value, format: `decimal${negativeOf(given)}` }
}

/** An amount that a source may not give: unknown is told in words, apart from none and zero. */
export function amount(given: Given, value: Big | string | null): Piece {
  if (value === null) return NOT_IN_SOURCE
  return decimal(given, typeof value === 'string' ? value : value.toFixed())
}

/** The width in mm of a column that holds these amounts in one line, digits and separators; `least` for its head. */
export function numberWidth(values: readonly (Big | string | null)[], size: number, least: number): number {
  const letters = values.map((value) => {
    const digits = value === null ? '' : typeof value === 'string' ? value : value.toFixed()
    return digits.length + Math.floor(Math.max(digits.replace(/[-.].*$/, '').length - 1, 0) / 3)
  })
  return Math.max(least, Math.ceil(Math.max(0, ...letters) * size * LETTER + INSET))
}

/** The width of a column of rates up to 999.9％. */
export function rateWidth(size: number): number {
  return Math.ceil(size * 1.5 + INSET)
}

/** A digit's width in mm for each point of type size, and what a cell keeps free on both sides. */
const LETTER = 0.24
const INSET = 2.8

/** A rate of achievement, rounded to one digit by its rule; null where it has no meaning (―). */
export function rate(given: Given, value: number | null): Figure {
  return { kind: 'figure', value, format: `percent1${negativeOf(given)}` }
}

/** The note of a table that bears such rates. */
export const RATE_ROUNDING = '達成率は、小数点以下第2位を四捨五入している。'
