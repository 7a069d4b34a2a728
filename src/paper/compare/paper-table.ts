import type { Cell, Table } from '../paper.ts'
import { plainText } from '../print.ts'

/** A table as its reader names what stands in it. */
export type PaperTable = { name: string; rows: PaperRow[]; columnHead: (column: number) => string }

/** A row with its texts from left to right, empty cells left out; `head` is what it is called, null for rows of the table's head. */
export type PaperRow = { cells: { column: number; text: string }[]; head: string | null }

type Seat = { cell: Cell; row: number; column: number; down: number; across: number }

const LONGEST = 24

/** `name`: its caption, or what it is known by where it has none. */
export function paperTable(table: Table, name: string): PaperTable {
  const head = seated(table.head, table.columns.length)
  const body = table.groups.flatMap(({ rows }) => {
    const seats = seated(rows, table.columns.length)
    return rows.map((_, row) => ({ cells: textsOf(seats, row), head: headOf(seats, row) }))
  })
  return {
    name,
    rows: [...table.head.map((_, row) => ({ cells: textsOf(head, row), head: null })), ...body],
    columnHead: (column) => {
      const over = head.filter((one) => one.column <= column && column < one.column + one.across)
      return [...new Set(over.map(({ cell }) => oneLine(cell)))].filter((text) => text !== '').join('・')
    },
  }
}

/** Gives every cell its row and column as a browser would. */
function seated(rows: readonly Cell[][], columns: number): Seat[] {
  const taken = rows.map(() => new Array<boolean>(columns).fill(false))
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell): Seat[] => {
      const column = taken[row]?.indexOf(false) ?? -1
      if (column < 0) return []
      const [down, across] = [cell.rowSpan ?? 1, cell.colSpan ?? 1]
      for (const line of taken.slice(row, row + down)) line.fill(true, column, column + across)
      return [{ cell, row, column, down, across }]
    }),
  )
}

function textsOf(seats: readonly Seat[], row: number): PaperRow['cells'] {
  return seats
    .filter((one) => one.row === row)
    .map(({ column, cell }) => ({ column, text: plainText(cell.content) }))
    .filter(({ text }) => text.trim() !== '')
}

/** By its head cells; a row without any by its first text. */
function headOf(seats: readonly Seat[], row: number): string {
  const here = seats.filter((one) => one.row <= row && row < one.row + one.down)
  const heads = here.filter(({ cell }) => cell.header === 'row' || cell.header === 'group')
  const named = (heads.length > 0 ? heads : here.slice(0, 1)).map(({ cell }) => oneLine(cell)).filter(Boolean)
  return shortened(
    named.length > 0 ? named.join('　') : oneLine(here.find(({ cell }) => oneLine(cell) !== '')?.cell),
  )
}

const oneLine = (cell: Cell | undefined): string =>
  cell === undefined ? '' : plainText(cell.content).replace(/\s*\n\s*/g, '')

function shortened(text: string): string {
  const letters = [...text]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : text
}
