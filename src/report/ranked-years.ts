import type { Ranked } from '../figures/ranking.ts'
import { type Known, knownOf } from '../figures/value.ts'
import type { Given } from './given.ts'
import type { RankedSettings } from './ranked-section.ts'
import { printedAt, rankedAt, type Shown } from './shown-figures.ts'

/** One year of a ranked table. */
export type RankedYear = {
  year: number
  /** From the top, down to the rank asked for. */
  entries: Ranked[]
  /** The mean as recorded, under its subject; null where none is asked for. */
  average: { subject: string; known: Known } | null
  /** Subjects recorded in the year whose value the source does not give, or nobody may see. */
  without: { subject: string; kind: 'none' | 'unknown' | 'withheld' }[]
}

/** Each year's subjects by their value; equal ones stand as they were recorded. */
export function rankedYears(
  given: Given,
  shown: Shown,
  { series: id, top, order, average }: RankedSettings,
): RankedYear[] {
  const [series] = shown.series
  if (series === undefined) return []
  const own = new Set(shown.subjects.map(({ subject }) => subject))
  return shown.years.map((year) => {
    const subjects = recordedIn(given, id, year).filter((subject) => own.has(subject) && subject !== average)
    const all = rankedAt(shown, series, year, { subjects, order })
    return {
      year,
      // Who shares the last rank is not left out by chance.
      entries: all.filter(({ rank }) => top === undefined || rank <= top),
      average:
        average === undefined ? null : { subject: average, known: printedAt(shown, series, average, year) },
      without: subjects.flatMap((subject) => {
        const { kind } = knownOf(shown.book.at(id, subject, year))
        return kind === 'value' ? [] : [{ subject, kind }]
      }),
    }
  })
}

/** The subjects of a series in the order in which their figures of the year were recorded. */
function recordedIn({ municipality }: Given, series: string, year: number): string[] {
  return Object.values(municipality.figures)
    .flat()
    .filter((row) => row.series === series && row.fiscal_year === year)
    .map(({ subject }) => subject)
}

/** Whether a subject stands in the table of a year, its value or a note that it has none. */
export function standsIn(years: readonly RankedYear[], subject: string, year: number): boolean {
  const own = years.find((one) => one.year === year)
  if (own === undefined) return false
  return [...own.entries, ...own.without, ...(own.average === null ? [] : [own.average])].some(
    (one) => one.subject === subject,
  )
}
