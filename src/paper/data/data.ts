import { printCsv } from '../../files/csv.ts'
import type { Dataset } from '../paper.ts'

/**
 * A dataset as CSV: UTF-8 with a BOM, so that Excel reads it as Japanese. A record is one line: a line end within a text,
 * with the blanks around it, becomes a space. Otherwise texts stay as typed.
 */
export function writeDatasetCsv({ fields, rows }: Dataset): string {
  const cells = rows.map((row) =>
    row.map((value) => (value === null ? '' : String(value).replace(/\s*\n\s*/g, ' '))),
  )
  return `\uFEFF${printCsv(
    fields.map(({ name }) => name),
    cells,
  )}`
}

/** The same as JSON: an object a row, unknown as null, with the fields' titles and units beside them. */
export function writeDatasetJson({ name, title, fields, rows }: Dataset): string {
  const records = rows.map((row) =>
    Object.fromEntries(fields.map((field, index) => [field.name, row[index] ?? null])),
  )
  return `${JSON.stringify({ name, title, fields, rows: records }, null, 2)}\n`
}
