import { printCsv } from '../files/csv.ts'
import type { Fields } from '../plan/fields.ts'
import { type CellValue, printCell } from './cell.ts'

/**
 * A table as the canonical CSV of the plain folder: the declared columns in their order, those that came later only where
 * a row has a value in them.
 */
export function writeTable(fields: Fields, rows: readonly Readonly<Record<string, CellValue>>[]): string {
  const names = Object.entries(fields)
    .filter(([name, { later }]) => !later || rows.some((row) => printCell(row[name] ?? null) !== ''))
    .map(([name]) => name)
  return printCsv(
    names,
    rows.map((row) => names.map((name) => printCell(row[name] ?? null))),
  )
}
