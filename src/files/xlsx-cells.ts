import { type CellValue, dateToSerial, formatValue, readXlsx, type Sheet as Worksheet } from 'hucre'
import { shownDate } from './date-format.ts'
import { UNCOMPUTED } from './sheet.ts'

/** A workbook as what stands in its cells, one by one. */
export type CellBook = {
  /** As the file's properties say it. */
  title: string
  sheets: CellSheet[]
}

/** A sheet's cells row by row; empty ones, and what merged cells cover, are left out. */
export type CellSheet = { name: string; isHidden: boolean; rows: CellRow[]; hiddenColumns: number[] }
type CellRow = { row: number; isHidden: boolean; cells: Cell[] }

/**
 * A cell: what it shows, and its number where it is one. Of a formula that is the value last worked out, which may be missing.
 * Columns and rows count from 0.
 */
export type Cell = { column: number; text: string; number: number | null; isFormula: boolean }

/** What stands in the cells of a workbook (.xlsx). */
export async function cellsIn(bytes: Uint8Array): Promise<CellBook> {
  const { sheets, dateSystem, properties } = await readXlsx(bytes, { readStyles: true })
  return {
    title: properties?.title ?? '',
    sheets: sheets.map((sheet) => sheetOf(sheet, dateSystem === '1904')),
  }
}

function sheetOf(
  { name, hidden, veryHidden, rows, cells, merges, rowDefs, columns }: Worksheet,
  is1904: boolean,
): CellSheet {
  const covered = coveredIn(rows, merges)
  const found = rows.map(
    (values, row): CellRow => ({
      row,
      isHidden: rowDefs?.get(row)?.hidden === true,
      cells: values.flatMap((value, column) => {
        const place = `${row},${column}`
        const cell = cells?.get(place)
        const isFormula = cell?.formula !== undefined
        if (covered.has(place)) return []
        const text = value === null && isFormula ? UNCOMPUTED : textOf(value, cell?.style?.numFmt, is1904)
        const number = typeof value === 'number' ? value : null
        return text.trim() === '' ? [] : [{ column, text, number, isFormula }]
      }),
    }),
  )
  return {
    name,
    isHidden: hidden === true || veryHidden === true,
    rows: found.filter((row) => row.cells.length > 0),
    hiddenColumns: (columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : [])),
  }
}

/** The places, as `row,column`, that merged cells cover, without the first of each. */
export function coveredIn(
  rows: Worksheet['rows'],
  merges: NonNullable<Worksheet['merges']> = [],
): ReadonlySet<string> {
  const covered = new Set<string>()
  for (const { startRow, startCol, endRow, endCol } of merges)
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1)
      for (let column = startCol; column <= Math.min(endCol, (rows[row]?.length ?? 0) - 1); column += 1)
        if (row > startRow || column > startCol) covered.add(`${row},${column}`)
  return covered
}

function textOf(value: CellValue, format: string | undefined, is1904: boolean): string {
  if (value === null) return ''
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n')
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return formatValue(value, format ?? 'General')
  return shownDate(value, dateToSerial(value, is1904), format)
}
