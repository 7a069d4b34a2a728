import { parentPort, workerData } from 'node:worker_threads'
import {
  type CellValue,
  dateToSerial,
  EncryptedFileError,
  ParseError,
  readXlsx,
  serialToDate,
  type Sheet as Worksheet,
} from 'hucre'
import { isEraFormat, shownDate } from './date-format.ts'
import { shownNumber } from './number-format.ts'
import { isTooLarge, MOST_COLUMNS, MOST_ROWS, type Sheet, trimmed, UNCOMPUTED } from './sheet.ts'
import type { ReadCells, Workbook, WorkbookAsked } from './xlsx.ts'
import { type CellBook, cellsIn, coveredIn } from './xlsx-cells.ts'

// The program of the thread that reads workbooks: the bytes come with what is asked for, it answers once.
void read(workerData).then((workbook) => parentPort?.postMessage(workbook))

async function read({ bytes, as }: WorkbookAsked): Promise<Workbook | ReadCells> {
  try {
    if (as === 'cells') {
      const book = await cellsIn(bytes)
      return isBeyond(book) ? { instead: 'too-large' } : book
    }
    const { sheets, dateSystem } = await readXlsx(bytes, { readStyles: true })
    const read = sheets.map((sheet) => sheetOf(sheet, dateSystem === '1904'))
    return read.some(({ rows }) => isTooLarge(rows)) ? { instead: 'too-large' } : { sheets: read }
  } catch (error) {
    if (error instanceof EncryptedFileError) return { instead: 'encrypted' }
    return {
      instead: error instanceof ParseError && SPANS_TOO_MUCH.test(error.message) ? 'too-large' : 'broken',
    }
  }
}

function isBeyond({ sheets }: CellBook): boolean {
  return sheets.some(
    ({ rows }) =>
      rows.length > MOST_ROWS || rows.some(({ cells }) => (cells.at(-1)?.column ?? 0) >= MOST_COLUMNS),
  )
}

/** A cell far out makes a sheet of billions of empty ones. */
const SPANS_TOO_MUCH = /^Sheet ".*" spans /s

function sheetOf(
  { name, hidden, veryHidden, rows, cells, merges, rowDefs, columns }: Worksheet,
  is1904: boolean,
): Sheet {
  const covered = coveredIn(rows, merges)
  const texts = rows.map((row, down) =>
    row.map((value, right) => {
      const place = `${down},${right}`
      if (covered.has(place)) return ''
      const cell = cells?.get(place)
      if (value === null && cell?.formula !== undefined) return UNCOMPUTED
      return textOf(value, cell?.style?.numFmt, is1904)
    }),
  )
  return {
    name,
    isHidden: hidden === true || veryHidden === true,
    rows: trimmed(texts),
    hiddenRows: [...(rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
    hiddenColumns: (columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : [])),
  }
}

function textOf(value: CellValue, format: string | undefined, is1904: boolean): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number')
    return isEraFormat(format)
      ? shownDate(serialToDate(value, is1904), value, format)
      : shownNumber(value, format)
  return shownDate(value, dateToSerial(value, is1904), format)
}
