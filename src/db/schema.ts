import type { Generated, Kysely, Transaction } from 'kysely'
import type { LicenceId } from '../plan/licence.ts'

/** A row of a table that holds plan data; its columns are those of tables.ts. */
type PlanRow = { municipality: string; plan: string | null; position: number } & Record<string, unknown>

export type EditionRow = {
  municipality: string
  plan: string
  id: string
  round: string
  round_position: number
  issue: number
  format: number
  frozen_at: Generated<Date>
  summary: unknown
  record: unknown
  outline: unknown
  figures: unknown
}

export type ReportRow = {
  municipality: string
  plan: string
  edition: string
  address: string
  paper: string
  position: number
  title: string
  tree: unknown
}

export type FileRow = {
  municipality: string
  plan: string
  address: string
  name: string
  position: number
  form: string
  type: string
  sha256: string
  bytes: Uint8Array
}

export type EntryRow = {
  municipality: string
  plan: string
  item: string
  position: number
  municipality_name: string
  plan_title: string
  title: string
  search_key: string
  pairs: string[]
}

type HistoryRow = {
  municipality: string
  at: Generated<Date>
  actor: string
  table: string
  change: 'insert' | 'update' | 'delete'
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** The tables as migrations/ make them. */
export type Schema = {
  'ayumi.municipality': {
    municipality: string
    name: string
    kana: string | null
    prefecture: string | null
    kind: string
    writing: unknown
    licence: LicenceId | null
  }
  'ayumi.history': HistoryRow
  'published.edition': EditionRow
  'published.report': ReportRow
  'published.file': FileRow
  'published.shown': { municipality: string; plan: string; edition: string }
  'published.entry': EntryRow
} & { [Table in `ayumi.${string}`]: PlanRow }

export type Handle = Kysely<Schema>
/** An open transaction: what every verb takes. */
export type Tx = Transaction<Schema>
