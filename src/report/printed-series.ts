import { bookOf } from '../figures/book.ts'
import { readIdentity, seriesNamed, withPartialAverages } from '../figures/identity.ts'
import type { Figure, Series } from '../plan/figure-nouns.ts'
import { LAST_FISCAL_YEAR } from '../plan/fiscal-year.ts'
import type { MunicipalityRecord } from '../plan/plan.ts'

/**
 * The series of what papers print, and those that their identities name in notes. An average printed without all that it was
 * taken over says so, or it would be held against the rest.
 */
export function printedSeries(
  municipality: MunicipalityRecord,
  isPrinted: (series: string, subject: string, year: number) => boolean,
): Series[] {
  const all = Object.values(municipality.figures).flat()
  const rows = Map.groupBy(all, ({ series }) => series)
  const isShown = ({ series, subject, fiscal_year }: Figure) => isPrinted(series, subject, fiscal_year)
  const printed = municipality.series.filter(({ series }) => rows.get(series)?.some(isShown))
  const named = new Set(
    printed.flatMap(({ identity }) => readIdentity(identity).identities.flatMap(seriesNamed)),
  )
  const { subject } = bookOf(municipality, LAST_FISCAL_YEAR)
  const isAverage = (figure: Figure) => subject(figure.subject).kind === 'average'
  return municipality.series
    .filter((one) => printed.includes(one) || named.has(one.series))
    .map((one) => {
      const own = rows.get(one.series) ?? []
      const averaged = new Set(
        own.filter((row) => isShown(row) && isAverage(row)).map(({ fiscal_year }) => fiscal_year),
      )
      const isPart = own.some((row) => averaged.has(row.fiscal_year) && !isAverage(row) && !isShown(row))
      return isPart && one.identity !== null ? { ...one, identity: withPartialAverages(one.identity) } : one
    })
}
