import type { Paper } from '../paper/paper.ts'
import type { Municipality, MunicipalityRecord, PlanRecord, Round } from '../plan/plan.ts'
import { type Given, givenFor } from '../report/given.ts'
import type { EditionFile } from './edition.ts'

/**
 * All that readers may see: published editions, and nothing else. Pages, data and searches ask here; null is what does not
 * exist or was not published.
 */
export type Library = {
  /** Municipalities of which something was published, by code. */
  municipalities: () => Promise<Municipality[]>
  municipality: (code: string) => Promise<MunicipalityView | null>
  plan: (code: string, plan: string) => Promise<PlanView | null>
  /** The id of the edition that the plan's pages show: what was made of one edition stays true while it is shown. */
  shown: (code: string, plan: string) => Promise<string | null>
  /** Every edition of a plan, the newest round and issue first. */
  editions: (code: string, plan: string) => Promise<EditionEntry[]>
  report: (code: string, plan: string, address: string) => Promise<ReportView | null>
  file: (code: string, plan: string, address: string, name: string) => Promise<EditionFile | null>
  /** Items in whose texts every word of the query stands, at most `limit`. */
  search: (query: string, limit: number) => Promise<Found[]>
}

/** A municipality with the plans of which something was published. */
export type MunicipalityView = { municipality: MunicipalityRecord; plans: PlanView[] }

/** A plan as the edition shown froze it. `rounds` are those up to the edition's, oldest first. */
export type PlanView = {
  edition: string
  municipality: MunicipalityRecord
  record: PlanRecord
  given: Given
  rounds: Round[]
}

export type EditionEntry = {
  id: string
  round: string
  issue: number
  /** When it was frozen; null for what a folder shows without storing it. */
  frozenAt: Date | null
  reports: ReportEntry[]
}
export type ReportEntry = {
  address: string
  paper: string
  title: string
  files: { name: string; form: string; size: number; sha256: string }[]
}

/** A published report: its Paper, and the edition it belongs to. */
export type ReportView = { edition: string; address: string; title: string; tree: Paper }

/** An item that a search found. */
export type Found = {
  municipality: string
  municipalityName: string
  plan: string
  planTitle: string
  item: string
  title: string
}

/** The view of a plan that an edition froze; `round` is the edition's. Null where the plan has no paper to be seen as. */
export function planViewOf(
  edition: string,
  round: string,
  municipality: MunicipalityRecord,
): PlanView | null {
  const [record] = municipality.plans
  const shown = record?.plan.rounds.find(({ id }) => id === round)
  const paper = record?.plan.papers[0]
  if (record === undefined || shown === undefined || paper === undefined) return null
  return {
    edition,
    municipality,
    record,
    given: givenFor(municipality, record, shown, paper),
    rounds: record.plan.rounds,
  }
}
