import Big from 'big.js'
import { plainMean } from '../figures/mean.ts'
import { inUnit, knownOf } from '../figures/value.ts'
import type { Subject } from '../plan/figure-nouns.ts'
import { type Shown, unitOf } from './shown-figures.ts'

/** A subject with its mean over the years shown, before rounding; null where not every year is known. */
export type MeanOf = { subject: Subject; mean: Big | null }

/** Subjects by their mean; equal ones in their own order, those without a mean behind all others. */
export function meansOf(shown: Shown, order: 'most' | 'least'): MeanOf[] {
  const turn = order === 'most' ? -1 : 1
  const all = shown.subjects.map((subject) => ({ subject, mean: meanOf(shown, subject.subject) }))
  return [
    ...all
      .flatMap(({ subject, mean }) => (mean === null ? [] : [{ subject, mean }]))
      .sort((a, b) => turn * a.mean.cmp(b.mean)),
    ...all.filter(({ mean }) => mean === null),
  ]
}

function meanOf(shown: Shown, subject: string): Big | null {
  const [series] = shown.series
  if (series === undefined) return null
  const unit = unitOf(shown, series)
  const values = shown.years.flatMap((year) => {
    const figure = shown.book.at(series.series, subject, year)
    const known = knownOf(figure)
    return known.kind === 'value' ? [inUnit(known.digits, figure?.unit ?? series.unit, unit)] : []
  })
  return values.length < shown.years.length ? null : plainMean(values)
}

/** A mean as it is printed: to one digit, half-up. */
export function printedMean(mean: Big): string {
  return mean.toFixed(1, Big.roundHalfUp)
}
