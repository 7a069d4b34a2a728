import type { Dataset } from '../paper/paper.ts'
import type { Fields } from '../plan/fields.ts'

/** Rows of the record as data, column by column as declared: lists with spaces between, `yes` or `no`, unknown as null. */
export function nounDataset<F extends Fields>(
  name: string,
  title: string,
  fields: F,
  rows: readonly { [Name in keyof F]: unknown }[],
): Dataset {
  return {
    name,
    title,
    fields: Object.entries(fields).map(([key, field]) => ({ name: key, title: field.name, unit: null })),
    rows: rows.map((row) => Object.keys(fields).map((key) => cellOf(row[key]))),
  }
}

function cellOf(value: unknown): string | number | null {
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(' ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'number' || typeof value === 'string' ? value : null
}
