import Big from 'big.js'
import type { FigureBook, Place } from './book.ts'
import type { Term } from './identity.ts'
import { convertible, inUnit, knownOf, lastPlace } from './value.ts'

/** A value and where its last recorded digit stands: 1 for 54.3, −3 for 百万円 told in 千円. */
export type Measured = { digits: string; last: number }

export type Difference = { expected: string; difference: string; byRounding: boolean }

/** The value recorded at a place, in `unit` (null: its own); null where none is known, or not in such a unit. */
export function valueAt(
  book: FigureBook,
  { series, subject, year }: Place,
  unit: string | null = null,
): Measured | null {
  const figure = book.at(series, subject, year)
  const known = knownOf(figure)
  if (figure === null || known.kind !== 'value' || !convertible(figure.unit, unit)) return null
  return {
    digits: inUnit(known.digits, figure.unit, unit),
    last: lastPlace(known.digits, figure.unit, unit),
  }
}

/** How a recorded value differs from the sum of its terms; null where it does not, or where a term is not known. */
export function againstSum(
  book: FigureBook,
  place: Place,
  terms: readonly Term[],
  recorded: Measured,
): (Difference & { terms: (Term & { digits: string })[] }) | null {
  const unit = book.at(place.series, place.subject, place.year)?.unit ?? null
  const values = terms.flatMap((term) => {
    const value = valueAt(book, { ...place, series: term.series }, unit)
    return value === null ? [] : [{ ...term, ...value }]
  })
  if (values.length < terms.length) return null
  const found = differenceOf(recorded, values)
  return found && { ...found, terms: values.map(({ series, sign, digits }) => ({ series, sign, digits })) }
}

/**
 * The difference between a value and a sum, judged in the last place that all of them bear: less than one of it is no
 * difference (a part may be known more closely than the whole), exactly one comes of rounding part by part.
 */
export function differenceOf(
  whole: Measured,
  terms: readonly (Measured & Pick<Term, 'sign'>)[],
): Difference | null {
  const expected = terms.reduce(
    (sum, { sign, digits }) => (sign === '+' ? sum.plus(digits) : sum.minus(digits)),
    new Big(0),
  )
  const one = new Big(10).pow(-Math.min(...[whole, ...terms].map(({ last }) => last)))
  const difference = new Big(whole.digits).minus(expected)
  if (difference.abs().lt(one)) return null
  return {
    expected: expected.toFixed(Math.max(0, ...terms.map(({ last }) => last))),
    difference: difference.toFixed(),
    byRounding: difference.abs().eq(one),
  }
}
