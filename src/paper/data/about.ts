import type { DatasetField } from '../paper.ts'

/** How the CSV files of open data are encoded; JSON is UTF-8 always. */
export const ENCODINGS = ['utf-8', 'shift_jis'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What is to be told of open data as a whole. Dates are `YYYY-MM-DD` or `YYYY-MM`. */
export type About = {
  title: string
  description: string
  publisher: { code: string; name: string }
  licence: { id: string; name: string; url: string }
  /** Where the values come from. */
  source: string
  plans: {
    plan: string
    title: string
    from: number
    to: number
    round: string
    round_name: string | null
    as_of: string | null
    published: string | null
    /** How shares in tallies are rounded. */
    rounding: string
  }[]
  /** The newest first. */
  updates: { date: string | null; what: string }[]
  layout: { version: string; changes: { version: string; what: string }[] }
  encoding: Encoding
  /** What stands where a text had a line end. */
  lineSeparator: string
  /** Letters that data spell otherwise than print, or keep though they depend on the machine (`to` null). */
  letters: { letter: string; to: string | null; count: number; tables: string[] }[]
  /** Letters that Shift_JIS writes as others. */
  twins: { letter: string; as: string; count: number }[]
}

/** A file of a table as it was written. */
export type TableFile = {
  name: string
  form: 'csv' | 'xlsx' | 'json'
  bytes: number
  sha256: string
}

/** A table with its files, as metadata tell of it. */
export type ToldTable = {
  name: string
  title: string
  description: string
  key: readonly string[]
  rows: number
  fields: readonly DatasetField[]
  files: TableFile[]
}

export const MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const satisfies Record<TableFile['form'], string>
