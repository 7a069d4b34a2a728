import { type Docx, readDocument } from '../../files/docx.ts'
import { readCells } from '../../files/xlsx.ts'
import type { CellBook, CellSheet } from '../../files/xlsx-cells.ts'

/** A Word file or a workbook as it is compared: its texts line by line. A Word file is one part, a workbook one a sheet. */
export type Book = {
  form: 'docx' | 'xlsx'
  title: string
  parts: Part[]
  /** Tracked changes that were taken as accepted. */
  tracked: number
}

/** `hidden`: lines that are not seen on the screen, counted from 1 as the sheet counts them; and columns by their letters. */
export type Part = {
  name: string
  isHidden: boolean
  lines: Line[]
  hidden: { rows: number[]; columns: string[] }
}

/** A paragraph, a row of a table or a row of a sheet. Empty cells are left out; there is no line without a text. */
export type Line = {
  /** A row of a sheet may be either. */
  kind: 'paragraph' | 'row' | 'line'
  cells: LineCell[]
  /** Where it stands in the file, as its reader would look for it; empty for a paragraph of a Word file. */
  place: string
  /** Which table of a Word file it is a row of. */
  table: number | null
}

/** A text, with its number where it is one; `place` is where it stands if it has a place of its own. */
export type LineCell = {
  column: number
  text: string
  number: number | null
  isFormula: boolean
  place: string | null
}

/** Reads a file whose form is known. */
export async function readBook(
  form: 'docx' | 'xlsx',
  bytes: Uint8Array,
): Promise<Book | { instead: 'too-large' | 'broken' }> {
  const read = form === 'docx' ? await readDocument(bytes) : await readCells(bytes)
  return 'instead' in read ? { instead: read.instead === 'too-large' ? 'too-large' : 'broken' } : bookOf(read)
}

/** What was read, as it is compared. */
export function bookOf(read: Docx | CellBook): Book {
  return 'lines' in read ? fromWord(read) : fromExcel(read)
}

function fromWord({ title, lines, tracked }: Docx): Book {
  const part: Part = {
    name: '',
    isHidden: false,
    hidden: { rows: [], columns: [] },
    lines: lines.map(({ cells, row }) => ({
      kind: row === null ? 'paragraph' : 'row',
      cells: cells.map((cell) => ({ ...cell, number: null, isFormula: false, place: null })),
      place: row === null ? '' : `ファイルの${row.table + 1}番目の表の${row.row + 1}行目`,
      table: row?.table ?? null,
    })),
  }
  return { form: 'docx', title, parts: [part], tracked }
}

function fromExcel({ title, sheets }: CellBook): Book {
  return { form: 'xlsx', title, parts: sheets.map(sheetPart), tracked: 0 }
}

function sheetPart({ name, isHidden, rows, hiddenColumns }: CellSheet): Part {
  return {
    name,
    isHidden,
    hidden: {
      rows: rows.flatMap(({ row, isHidden }) => (isHidden ? [row + 1] : [])),
      columns: hiddenColumns.map(lettersOf),
    },
    lines: rows.map(({ row, cells }) => ({
      kind: 'line',
      cells: cells.map((cell) => ({
        ...cell,
        place: `シート「${name}」の${lettersOf(cell.column)}${row + 1}`,
      })),
      place: `シート「${name}」の${row + 1}行目`,
      table: null,
    })),
  }
}

/** A, B, … Z, AA: how a sheet names its columns. */
function lettersOf(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? lettersOf(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}
