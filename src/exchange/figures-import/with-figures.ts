import type { Figure } from '../../plan/figure-nouns.ts'
import type { MunicipalityRecord } from '../../plan/plan.ts'
import { cellOf, type FigureDifference } from './difference.ts'

type Kept = Pick<MunicipalityRecord, 'figures' | 'series'>

/** The record's figures with what a file changes: changed ones in their place, new ones behind their own series and subject. */
export function withFigures(
  { figures, series }: Kept,
  { added, changed }: FigureDifference,
): Kept['figures'] {
  const groups = new Map(Object.entries(figures))
  const homes = new Map(series.map((one) => [one.series, groupOf(one.series, groups) ?? one.group]))
  const newcomers = Map.groupBy(
    added.map(({ place: _, ...figure }) => figure),
    (figure) => homes.get(figure.series),
  )
  const replacing = new Map(changed.map(({ to }) => [cellOf(to), to]))
  const names = [...groups.keys(), ...newcomers.keys()].filter((name) => typeof name === 'string')
  // As a folder's files are read: by name.
  return Object.fromEntries(
    [...new Set(names)].sort().map((name) => {
      const rows = (groups.get(name) ?? []).map((row) => replacing.get(cellOf(row)) ?? row)
      return [name, placed(rows, newcomers.get(name) ?? [])]
    }),
  )
}

/** Each newcomer behind the earlier years of its series and subject, or else at the end of its series, or of the table. */
function placed(rows: readonly Figure[], newcomers: readonly Figure[]): Figure[] {
  const last = new Map(
    rows.flatMap((row, index) => [[row.series, index] as const, [lineOf(row), index] as const]),
  )
  const waiting = Map.groupBy(
    newcomers.toSorted((one, other) => one.fiscal_year - other.fiscal_year),
    lineOf,
  )
  const take = (line: string, isDue: (figure: Figure) => boolean) => {
    const all = waiting.get(line) ?? []
    waiting.set(
      line,
      all.filter((figure) => !isDue(figure)),
    )
    return all.filter(isDue)
  }
  const takeAll = (isMeant: (line: string) => boolean) =>
    [...waiting.keys()].filter(isMeant).flatMap((line) => take(line, () => true))
  const inOrder = rows.flatMap((row, index) => [
    ...take(lineOf(row), ({ fiscal_year }) => fiscal_year < row.fiscal_year),
    row,
    ...(last.get(lineOf(row)) === index ? take(lineOf(row), () => true) : []),
    ...(last.get(row.series) === index ? takeAll((line) => line.startsWith(`${row.series} `)) : []),
  ])
  return [...inOrder, ...takeAll(() => true)]
}

const lineOf = ({ series, subject }: Figure) => `${series} ${subject}`

/** The group in which a series has its figures. */
export function groupOf(series: string, groups: ReadonlyMap<string, readonly Figure[]>): string | null {
  return [...groups].find(([, rows]) => rows.some((row) => row.series === series))?.[0] ?? null
}
