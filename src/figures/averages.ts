import Big from 'big.js'
import type { FigureBook, Place } from './book.ts'
import type { Weighting } from './identity.ts'
import { plainMean, weightedMean } from './mean.ts'
import { type Measured, valueAt } from './sums.ts'
import { knownOf } from './value.ts'

/**
 * How the recorded mean of a year differs from that over the year's other subjects: null where the subject is no average,
 * where one of the others (or its weight) is not known, or where rounding alone explains it: the mean by half of its last
 * place, those it was taken over by half of theirs. A subject that has none (―) is not among them.
 */
export function againstMean(
  book: FigureBook,
  place: Place,
  weighting: Weighting,
  recorded: Measured,
): { expected: string; difference: string } | null {
  if (book.subject(place.subject).kind !== 'average') return null
  const entries = entriesOf(book, place, weighting)
  if (entries === null) return null
  const mean =
    weighting.kind === 'by' ? weightedMean(entries) : plainMean(entries.map(({ digits }) => digits))
  if (mean === null) return null
  const least = Math.min(...entries.map(({ last }) => last))
  const explained = halfOf(recorded.last).plus(halfOf(least))
  if (new Big(recorded.digits).minus(mean).abs().lte(explained)) return null
  const expected = mean.toFixed(Math.max(0, recorded.last), Big.roundHalfUp)
  return { expected, difference: new Big(recorded.digits).minus(expected).toFixed() }
}

/** Half of one in the last of so many places after the point. */
const halfOf = (places: number) => new Big(10).pow(-places).div(2)

/** What the mean is taken over, in the unit it was recorded in; null where a part of it is not known. */
function entriesOf(book: FigureBook, { series, subject, year }: Place, weighting: Weighting) {
  const unit = book.at(series, subject, year)?.unit ?? null
  const entries: (Measured & { weight: string })[] = []
  for (const other of book.subjectsOf(series)) {
    const figure = book.at(series, other.subject, year)
    if (other.kind === 'average' || figure === null || knownOf(figure).kind === 'none') continue
    const value = valueAt(book, { series, subject: other.subject, year }, unit)
    const weight = weightOf(book, weighting, other.subject, year)
    if (value === null || weight === null) return null
    entries.push({ ...value, weight })
  }
  return entries
}

function weightOf(book: FigureBook, weighting: Weighting, subject: string, year: number): string | null {
  if (weighting.kind !== 'by') return '1'
  return valueAt(book, { series: weighting.series, subject, year })?.digits ?? null
}
