import type { Heading, Paper, Table } from '../paper.ts'
import { plainText } from '../print.ts'
import { charactersBelow } from './fit.ts'
import { cast } from './ink.ts'
import { type Room, roomOf, type Seat, seat } from './seats.ts'
import { FIRST_PAGE, openPage } from './tree.ts'

/** A cell whose content does not fit: a run wider than its column, or more lines than a page holds. */
export type Overflow = {
  table: string
  /** The table's caption, or the heading it stands under. */
  tableName: string
  /** Counted from 1 over the whole table; null in its head. */
  row: number | null
  /** What the row's head cell says; empty where the row has none. */
  rowHead: string
  column: string
  columnHead: string
  /** The run that is too wide, or how the text begins that is too tall. */
  text: string
  characters: number
}

/** Everything in a paper's tables that does not fit its cell. Printed, it is broken at any place, never clipped. */
export function overflows(paper: Paper): Overflow[] {
  const found: Overflow[] = []
  let page = openPage(FIRST_PAGE)
  let heading: Heading | null = null
  for (const block of paper.blocks) {
    if (block.kind === 'page') page = openPage(block)
    else if (block.kind === 'heading') heading = block
    else if (block.kind === 'table' || block.kind === 'chart') {
      const table = block.kind === 'chart' ? block.table : block
      found.push(...ofTable(table, roomOf(table, page, paper.body), block.caption ?? heading?.text ?? ''))
    }
  }
  return found
}

function ofTable(table: Table, room: Room, tableName: string): Overflow[] {
  const head = seat(table.head, room, true)
  const columnHead = (column: number) => textOf(head.findLast((found) => covers(found, column)))
  const told = (rows: readonly Seat[], row: (found: Seat) => number | null): Overflow[] =>
    rows.flatMap((found) => {
      const rowHead = row(found) === null ? '' : textOf(headOf(rows, found))
      const where = {
        table: table.id,
        tableName,
        row: row(found),
        rowHead,
        column: table.columns[found.column]?.key ?? '',
        columnHead: columnHead(found.column),
      }
      return tooMuch(found, room).map((one) => ({ ...where, ...one }))
    })
  let above = 0
  const body = table.groups.flatMap(({ rows }) => {
    const first = above + 1
    above += rows.length
    return told(seat(rows, room), (found) => first + found.row)
  })
  return [...told(head, () => null), ...body]
}

function tooMuch({ laid, cell }: Seat, room: Room): { text: string; characters: number }[] {
  const below = charactersBelow(laid, room.height, room.size)
  const tall = below === 0 ? [] : [{ text: cast(plainText(cell.content)).slice(0, 20), characters: below }]
  return [...laid.overlong, ...tall]
}

function headOf(seats: readonly Seat[], { row, cell }: Seat): Seat | undefined {
  return seats.findLast(
    (found) =>
      found.cell !== cell &&
      found.cell.header === 'row' &&
      found.row <= row &&
      row < found.row + found.rowSpan,
  )
}

function covers({ column, colSpan }: Seat, place: number): boolean {
  return column <= place && place < column + colSpan
}

function textOf(found: Seat | undefined): string {
  return found ? plainText(found.cell.content).replace(/\n/g, '') : ''
}
