import { printCsv } from '../files/csv.ts'
import type { Fields } from '../plan/fields.ts'
import { type CellValue, printCell } from './cell.ts'

/** A table as the canonical CSV of the plain folder: the declared columns in their order. */
export function writeTable(fields: Fields, rows: readonly Readonly<Record<string, CellValue>>[]): string {
  const names = Object.keys(fields)
  return printCsv(
    names,
    rows.map((row) => names.map((name) => printCell(row[name] ?? null))),
  )
}
