import { type CellStyle, type CellValue, writeXlsx } from 'hucre'

type Given = CellValue | { value: CellValue; format?: string; formula?: string; look?: CellStyle }
type GivenSheet = {
  name?: string
  rows: Given[][]
  /** First row, first column, last row, last column, from 0. */
  merges?: [number, number, number, number][]
  isHidden?: boolean
  /** From 0. */
  hidden?: { rows: number[]; columns: number[] }
}

/** The bytes of a workbook, for tests: cells with the formats and formulas given. */
export function workbook(sheets: GivenSheet[], password?: string): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name = 'Sheet1', rows, merges = [], isHidden = false, hidden }) => ({
      name,
      hidden: isHidden,
      rows: rows.map((row) => row.map((cell) => (isPlain(cell) ? cell : cell.value))),
      cells: new Map(
        rows.flatMap((row, down) =>
          row.flatMap((cell, right) =>
            isPlain(cell) ? [] : [[`${down},${right}`, detailed(cell)] as const],
          ),
        ),
      ),
      ...(hidden === undefined ? {} : hiddenIn(rows, hidden)),
      merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
    })),
    ...(password === undefined ? {} : { encryption: { password, spinCount: 1000 } }),
  })
}

function hiddenIn(rows: Given[][], { rows: down, columns: right }: { rows: number[]; columns: number[] }) {
  return {
    rowDefs: new Map(down.map((row) => [row, { hidden: true }])),
    columns: (rows[0] ?? []).map((_, column) => ({ hidden: right.includes(column) })),
  }
}

function isPlain(cell: Given): cell is CellValue {
  return cell === null || typeof cell !== 'object' || cell instanceof Date
}

function detailed({ value, format, formula, look = {} }: Exclude<Given, CellValue>) {
  const style: CellStyle = format === undefined ? look : { ...look, numFmt: format }
  return { value, style, ...(formula === undefined ? {} : { formula, formulaResult: value }) }
}
