import type { Cell, PageSetup, Table } from '../paper.ts'
import { cellHeight, faceOf, layCell, layHead } from './fit.ts'
import type { Face } from './fonts.ts'
import { inks } from './ink.ts'
import type { Laid } from './lines.ts'

/** What the cells of a table have to stand in, in millimetres: its columns' widths and a page below the head rows. */
export type Room = { widths: number[]; height: number; size: number; body: Face }

export type Seat = {
  cell: Cell
  row: number
  column: number
  rowSpan: number
  colSpan: number
  face: Face
  laid: Laid
}

/** Running lines, a heading and the caption take this much of a page's height before rows begin. */
const ABOVE = 14

/** An open column is never narrower, whatever the others ask for. */
const NARROWEST_OPEN = 12

/** The room of a table on pages of this size. Fixed columns that ask for more than there is give way in proportion. */
export function roomOf(
  table: Table,
  page: { width: number; height: number; setup: PageSetup },
  body: Face,
): Room {
  const { margin } = page.setup
  const text = page.width - margin.left - margin.right
  const open = table.columns.filter(({ width }) => width === null).length
  const asked = table.columns.reduce((sum, { width }) => sum + (width ?? 0), 0)
  const factor = Math.min(1, Math.max(text - open * NARROWEST_OPEN, 0) / (asked || 1))
  const left = (text - asked * factor) / (open || 1)
  const widths = table.columns.map(({ width }) => (width === null ? left : width * factor))
  const room = { widths, size: table.size, body, height: page.height - margin.top - margin.bottom - ABOVE }
  const head = rowHeights(seat(table.head, { ...room, body: 'bold' }, true), table.head.length, room)
  return { ...room, height: room.height - head.reduce((sum, height) => sum + height, 0) }
}

/** Gives every cell its row and column as a browser would, and an empty cell to every place left open. */
export function seat(rows: readonly Cell[][], room: Room, isHead = false): Seat[] {
  const columns = room.widths.length
  const taken = rows.map(() => new Array<boolean>(columns).fill(false))
  const seats: Seat[] = []
  const sit = (cell: Cell, row: number, column: number) => {
    const colSpan = Math.min(cell.colSpan ?? 1, columns - column)
    const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - row)
    for (const line of taken.slice(row, row + rowSpan)) line.fill(true, column, column + colSpan)
    const face = isHead ? 'bold' : faceOf(cell, room.body)
    const width = sum(room.widths, column, column + colSpan)
    const lay = isHead || cell.header !== undefined ? layHead : layCell
    const laid = lay(inks(cell.content, face), width, room.size, face)
    seats.push({ cell, row, column, rowSpan, colSpan, face, laid })
  }
  rows.forEach((cells, row) => {
    const free = () => taken[row]?.indexOf(false) ?? -1
    for (const cell of cells) if (free() >= 0) sit(cell, row, free())
    while (free() >= 0) sit({ content: [] }, row, free())
  })
  return seats.sort((a, b) => a.row - b.row || a.column - b.column)
}

/** How tall the rows stand. What a cell over several rows needs beyond them is shared out, to the lowest first. */
export function rowHeights(seats: readonly Seat[], count: number, room: Room): number[] {
  const heights = new Array<number>(count).fill(0)
  for (const { laid, row, rowSpan } of seats)
    if (rowSpan === 1) heights[row] = Math.max(heights[row] ?? 0, cellHeight(laid, room.size))
  for (const { laid, row, rowSpan } of seats.filter((one) => one.rowSpan > 1))
    raise(heights, row, row + rowSpan, cellHeight(laid, room.size))
  return heights
}

/** Lifts the lowest of some rows to one level until together they are as tall as asked. */
function raise(heights: number[], from: number, to: number, asked: number): void {
  let missing = asked - sum(heights, from, to)
  while (missing > 0.01) {
    const rows = heights.slice(from, to)
    const lowest = Math.min(...rows)
    const next = Math.min(...rows.filter((height) => height > lowest + 0.01), Number.POSITIVE_INFINITY)
    const low = rows.flatMap((height, i) => (height <= lowest + 0.01 ? [from + i] : []))
    const step = Math.min(next - lowest, missing / low.length)
    for (const row of low) heights[row] = (heights[row] ?? 0) + step
    missing -= step * low.length
  }
}

/** The sum of some neighbours in a list. */
export function sum(values: readonly number[], from: number, to: number): number {
  return values.slice(from, to).reduce((total, value) => total + value, 0)
}
