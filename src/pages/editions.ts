import { dateLabel } from '../plan/fiscal-year.ts'
import type { EditionEntry, PlanView } from '../publish/library.ts'
import { nameOf } from '../report/given.ts'

/** The editions of each round, rounds in the order given (a library's is the newest first); within a round the newest issue first. */
export function byRound(editions: readonly EditionEntry[]): EditionEntry[][] {
  return [...Map.groupBy(editions, ({ round }) => round).values()].map((issues) =>
    issues.toSorted((one, other) => other.issue - one.issue),
  )
}

/** What a round is called, and when it was published as its plan says: 令和3年3月26日公表. */
export function roundWords(
  { record, municipality }: PlanView,
  id: string,
): { name: string; published: string | null } {
  const { era } = municipality.municipality.writing
  const round = record.plan.rounds.find((one) => one.id === id)
  if (round === undefined) return { name: id, published: null }
  const { published } = round
  return {
    name: nameOf(round, era),
    published: published === null ? null : `${dateLabel(published.date, era)}${published.act}`,
  }
}
