import { printCsv } from '../../files/csv.ts'
import type { Dataset } from '../paper.ts'

/**
 * A dataset as CSV: UTF-8 with a BOM, so that Excel reads it as Japanese. A record is one line: a line end within a text,
 * with the blanks around it, becomes a space. A text that a spreadsheet would run as a formula begins with an apostrophe;
 * otherwise texts stay as typed.
 */
export function writeDatasetCsv({ fields, rows }: Dataset): string {
  const cells = rows.map((row) =>
    row.map((value) => (typeof value === 'string' ? cellOf(value) : String(value ?? ''))),
  )
  return `\uFEFF${printCsv(
    fields.map(({ name }) => name),
    cells,
  )}`
}

/** Figures that are kept as text (`-64`) stay figures; a sign alone runs nothing. */
const HARMLESS = /^[+-]?(\d+(\.\d+)?)?$/

function cellOf(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !HARMLESS.test(text)
  return `${isFormula ? "'" : ''}${text.replace(/\s*\n\s*/g, ' ')}`
}

/** The same as JSON: an object a row, unknown as null, with the fields' titles and units beside them. */
export function writeDatasetJson({ name, title, fields, rows }: Dataset): string {
  const records = rows.map((row) =>
    Object.fromEntries(fields.map((field, index) => [field.name, row[index] ?? null])),
  )
  return `${JSON.stringify({ name, title, fields, rows: records }, null, 2)}\n`
}
