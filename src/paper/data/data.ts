import { printCsv } from '../../files/csv.ts'
import type { Dataset } from '../paper.ts'

/** A dataset as CSV: UTF-8 with a BOM, so that Excel reads it as Japanese; else as `csvText`. */
export function writeDatasetCsv(dataset: Dataset): string {
  return `\uFEFF${csvText(dataset)}`
}

/**
 * A dataset as the text of a CSV file. A record is one line: a line end within a text, with the blanks around it, becomes a
 * space. Texts else stay as typed, also those that a spreadsheet would run as formulas: open data say what was said.
 */
export function csvText({ fields, rows }: Dataset): string {
  return printCsv(
    fields.map(({ name }) => name),
    rows.map((row) => row.map((value) => String(value ?? '').replace(/\s*\n\s*/g, ' '))),
  )
}

/** The same as JSON: an object a row, unknown as null, with the fields' titles and units beside them. */
export function writeDatasetJson({ name, title, fields, rows }: Dataset): string {
  const records = rows.map((row) =>
    Object.fromEntries(fields.map((field, index) => [field.name, row[index] ?? null])),
  )
  return `${JSON.stringify({ name, title, fields, rows: records }, null, 2)}\n`
}
