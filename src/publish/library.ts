import type { Paper } from '../paper/paper.ts'
import type { FiscalYear } from '../plan/fiscal-year.ts'
import type { Municipality, MunicipalityRecord, PlanRecord, Round } from '../plan/plan.ts'
import { type Given, givenOf } from '../report/given.ts'
import type { EditionFile } from './edition-files.ts'

/**
 * All that readers may see: published editions, and nothing else. Pages, data and searches ask here; null is what does not
 * exist or was not published.
 */
export type Library = {
  /** Municipalities of which something was published, by code, with the plans shown. */
  municipalities: () => Promise<Listed[]>
  municipality: (code: string) => Promise<MunicipalityView | null>
  plan: (code: string, plan: string) => Promise<PlanView | null>
  /** The plan without its texts, as a list of its items shows it. */
  outline: (code: string, plan: string) => Promise<PlanView | null>
  /** The figures that the papers of the municipality's newest plan print; null where no paper shown prints any. */
  figures: (code: string) => Promise<FiguresView | null>
  /** The id of the edition that the plan's pages show. */
  shown: (code: string, plan: string) => Promise<string | null>
  /**
   * Changes whenever anything of the plan is published (null: of any plan of the municipality): what was made while it read
   * the same is still true.
   */
  stamp: (code: string, plan: string | null) => Promise<string | null>
  /** Every edition of a plan, the newest round and issue first. */
  editions: (code: string, plan: string) => Promise<EditionEntry[]>
  report: (code: string, plan: string, address: string) => Promise<ReportView | null>
  file: (code: string, plan: string, address: string, name: string) => Promise<EditionFile | null>
  /** Items in whose texts every word of the query stands, at most `limit`. */
  search: (query: string, limit: number) => Promise<Found[]>
}

/** A municipality as a list of them tells it. */
export type Listed = { municipality: Municipality; plans: PlanSummary[] }
export type PlanSummary = { id: string; title: string; from: FiscalYear; to: FiscalYear }

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

/** Figures as the edition shown of a plan froze them; `municipality` holds them and what names them, and no plan. */
export type FiguresView = { edition: string; plan: PlanSummary; municipality: MunicipalityRecord }

/** Of several plans, the figures of the one that began last: an older plan's report tells of the same accounts, in their day. */
export function newestFigures(views: readonly FiguresView[]): FiguresView | null {
  return views.toSorted((one, other) => other.plan.from - one.plan.from)[0] ?? null
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

/** A published report: its Paper, the edition it belongs to, and that edition's round. */
export type ReportView = { edition: string; round: string; address: string; title: string; tree: Paper }

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
    given: givenOf(municipality, record, shown, paper),
    rounds: record.plan.rounds,
  }
}

/** What a list says of the plan that an edition froze. */
export function summaryOf({ municipality, plans }: MunicipalityRecord): Summary {
  const [record] = plans
  if (record === undefined) throw new Error('an edition holds its plan')
  const { title, from, to } = record.plan
  return { municipality, plan: { id: record.id, title, from, to } }
}

export type Summary = { municipality: Municipality; plan: PlanSummary }

/** Summaries in the order of codes as the list of municipalities. */
export function listedOf(summaries: readonly Summary[]): Listed[] {
  const groups = Map.groupBy(summaries, ({ municipality }) => municipality.code)
  return [...groups.values()].flatMap((own) =>
    own[0] === undefined ? [] : [{ municipality: own[0].municipality, plans: own.map(({ plan }) => plan) }],
  )
}
