import type { FigureBook, Place } from './book.ts'
import { readIdentity, type Term } from './identity.ts'
import { againstSum, differenceOf, type Measured, valueAt } from './sums.ts'
import { convertible, decimalsOf, lastPlace, printedOf } from './value.ts'

/** What a table shows: series, subjects, fiscal years, and the unit it is printed in (null: that of each series). */
export type Shown = {
  series: readonly string[]
  subjects: readonly string[]
  years: readonly number[]
  unit: string | null
}

/** 端数処理の注 of a table that needs one, saying whether the source had it; null where no such note is needed. */
export function roundingNote(book: FigureBook, shown: Shown): string | null {
  if (!needsRoundingNote(book, shown)) return null
  const had = shown.series.map((id) => book.series(id)?.rounding_note)
  const ofSource = had.includes('no')
    ? '（原本に注はない）'
    : had.includes('yes')
      ? '（原本にも注がある）'
      : ''
  return `端数処理のため、合計や差引きが内訳と一致しないことがある${ofSource}。`
}

/**
 * Whether a printed whole differs from its printed parts by exactly one in the last printed place, because each was rounded
 * by itself: as printed (told in the table's unit and rounded), and not because the record contradicts itself.
 */
export function needsRoundingNote(book: FigureBook, { series, subjects, years, unit }: Shown): boolean {
  return series.some((id) =>
    readIdentity(book.series(id)?.identity ?? null).identities.some(
      (identity) =>
        identity.kind === 'sum' &&
        identity.terms.every((term) => series.includes(term.series)) &&
        subjects.some((subject) =>
          years.some((year) => differsByRounding(book, { series: id, subject, year }, identity.terms, unit)),
        ),
    ),
  )
}

function differsByRounding(
  book: FigureBook,
  place: Place,
  terms: readonly Term[],
  unit: string | null,
): boolean {
  const recorded = valueAt(book, place)
  if (recorded === null || againstSum(book, place, terms, recorded)?.byRounding === false) return false
  const whole = printedAt(book, place, unit)
  const parts = terms.flatMap(({ series, sign }) => {
    const part = printedAt(book, { ...place, series }, unit)
    return part === null ? [] : [{ ...part, sign }]
  })
  if (whole === null || parts.length < terms.length) return false
  return differenceOf(whole, parts)?.byRounding === true
}

/** A value as it is printed; null where none is known, or not in such a unit. */
function printedAt(book: FigureBook, { series, subject, year }: Place, unit: string | null): Measured | null {
  const [ofSeries, figure] = [book.series(series), book.at(series, subject, year)]
  if (ofSeries === null || figure?.value == null) return null
  const to = unit ?? ofSeries.unit
  if (!convertible(figure.unit, to)) return null
  const known = printedOf(figure, ofSeries, to)
  if (known.kind !== 'value') return null
  const last = Math.min(decimalsOf(known.digits), lastPlace(figure.value, figure.unit, to))
  return { digits: known.digits, last }
}
