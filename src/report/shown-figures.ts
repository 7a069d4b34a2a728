import { bookOf, type FigureBook } from '../figures/book.ts'
import { type Ranked, ranked } from '../figures/ranking.ts'
import { convertible, inUnit, type Known, knownOf, printedOf } from '../figures/value.ts'
import type { Negative } from '../paper/paper.ts'
import type { Series, Subject } from '../plan/figure-nouns.ts'
import { type EraStyle, fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { FigureSettings } from './figure-settings.ts'
import { negativeOf } from './figures.ts'
import type { Given } from './given.ts'

/** What a section of figures shows: series of subjects in fiscal years, and how it writes them. */
export type Shown = {
  book: FigureBook
  series: Series[]
  subjects: Subject[]
  years: number[]
  /** The last year that the section may show; those recorded may end before it. */
  until: number
  unit: string | null
  era: EraStyle
  negative: Negative
}

/** The book of a section: nothing of a later year than it may show. */
export function bookFor(given: Given, lag: number): FigureBook {
  return bookOf(given.municipality, given.round.fiscal_year - lag)
}

/** Series, subjects and years put together; an id that no series bears is passed over. */
export function shownOf(
  given: Given,
  book: FigureBook,
  { lag, unit }: Pick<FigureSettings, 'lag' | 'unit'>,
  what: { series: readonly string[]; subjects: readonly Subject[]; years: number },
): Shown {
  const series = what.series.flatMap((id) => book.series(id) ?? [])
  return {
    book,
    series,
    subjects: [...what.subjects],
    years: lastYears(book, what.series, what.years),
    until: given.round.fiscal_year - lag,
    unit: unit ?? null,
    era: given.municipality.municipality.writing.era,
    negative: negativeOf(given),
  }
}

/** The last years of these series up to the last one recorded, those between without a row too. */
function lastYears(book: FigureBook, series: readonly string[], count: number): number[] {
  const recorded = book.years(series)
  const [first, last] = [recorded.at(0), recorded.at(-1)]
  if (first === undefined || last === undefined) return []
  const from = Math.max(first, last - count + 1)
  return Array.from({ length: last - from + 1 }, (_, index) => from + index)
}

/** The unit a series is printed in: the section's where values can be told in it, else its own. */
export function unitOf({ unit }: Pick<Shown, 'unit'>, { unit: own }: Series): string | null {
  return unit !== null && own !== null && convertible(own, unit) ? unit : own
}

/** A figure as it is printed: in its printed unit, rounded once. */
export function printedAt(shown: Shown, series: Series, subject: string, year: number): Known {
  return printedOf(shown.book.at(series.series, subject, year), series, unitOf(shown, series))
}

/** The digits to draw; null draws nothing. */
export function digitsAt(shown: Shown, series: Series, subject: string, year: number): string | null {
  const known = printedAt(shown, series, subject, year)
  return known.kind === 'value' ? known.digits : null
}

/** 平成27年度, as the office writes it. */
export function yearLabel({ era }: Pick<Shown, 'era'>, year: number): string {
  return fiscalYearLabel(year, era)
}

/** The name for charts. */
export function shortName({ name, short_name }: { name: string; short_name: string | null }): string {
  return short_name ?? name
}

/** What is known of everything shown. */
export function allKnown(shown: Shown): Known[] {
  return shown.series.flatMap((series) =>
    shown.subjects.flatMap(({ subject }) =>
      shown.years.map((year) => printedAt(shown, series, subject, year)),
    ),
  )
}

/**
 * Subjects whose value of a year is known, by that value before it is rounded; equal ones share a rank and keep the order
 * they are given in. Their digits are those printed.
 */
export function rankedAt(
  shown: Shown,
  series: Series,
  year: number,
  { subjects, order }: { subjects: readonly string[]; order: 'most' | 'least' },
): Ranked[] {
  const unit = unitOf(shown, series)
  const entries = subjects.flatMap((subject) => {
    const figure = shown.book.at(series.series, subject, year)
    const known = knownOf(figure)
    if (known.kind !== 'value') return []
    return [{ subject, digits: inUnit(known.digits, figure?.unit ?? series.unit, unit) }]
  })
  return ranked(entries, order).map((one) => ({
    ...one,
    digits: digitsAt(shown, series, one.subject, year) ?? one.digits,
  }))
}
