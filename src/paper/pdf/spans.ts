import type { Cell, Column, Table } from '../paper.ts'
import { cellHeight } from './fit.ts'
import { type Ink, inks } from './ink.ts'

/**
 * A cell that spans rows is printed in parts, each of rows that stay together, so that a page may begin between
 * two parts and repeat the text with （続き）. Typst itself would print a span's text on its first page only.
 */
export type Part = { id: string; before: string | null; last: boolean }

export type PlacedCell = {
  content: Ink[]
  column: number
  colSpan: number
  rowSpan: number
  align: Column['align']
  tone: NonNullable<Cell['tone']>
  header: Cell['header'] | null
  part: Part | null
  breakable: boolean
  /** The first row of its group takes a stronger rule. */
  opens: boolean
}

type Seat = { cell: Cell; row: number; column: number; rowSpan: number; colSpan: number; content: Ink[] }

export type Room = { widths: number[]; height: number }

const CONTINUED = '（続き）'

/** A row taller than this share of a page may break; shorter ones stay whole. */
const TALLEST_WHOLE = 2 / 3

/** Rows under one spanning cell that is no group's heading (an item's rows) stay together up to this share. */
const TALLEST_ITEM = 0.9

const TALLEST_TABLE = 1 / 2

/** A group no taller than this share of a page is not cut either. */
const TALLEST_SHORT_GROUP = 1 / 4

/** The body's cells, row by row, placed on their columns and cut where a page may begin. */
export function placeBody(table: Table, name: string, room: Room): PlacedCell[] {
  return table.groups.flatMap((group, g) => placeGroup(group.rows, table, `${name}-${g}`, room))
}

/** Whether the whole table, its caption and notes stay on one page: those of half a page and less do. */
export function staysTogether(table: Table, room: Room): boolean {
  const heights = table.groups.flatMap(({ rows }) =>
    rowHeights(seat(rows, table.columns.length), rows.length, table, room),
  )
  return sum(heights, 0, heights.length) <= room.height * TALLEST_TABLE
}

/** Header cells, placed on their columns. */
export function placeHead(table: Table): PlacedCell[] {
  return seat(table.head, table.columns.length).map((found) => ({
    ...plain(found, table),
    align: found.cell.align ?? 'center',
    tone: found.cell.tone ?? 'head',
  }))
}

function placeGroup(rows: Cell[][], table: Table, name: string, room: Room): PlacedCell[] {
  const seats = seat(rows, table.columns.length)
  const heights = rowHeights(seats, rows.length, table, room)
  const starts = pageStarts(seats, heights, table, room)
  const whole = (from: number, to: number) => sum(heights, from, to) <= room.height * TALLEST_WHOLE
  return seats
    .flatMap((found, n): (PlacedCell & { row: number })[] => {
      const cuts = [...starts].filter((row) => row > found.row && row < found.row + found.rowSpan)
      const edges = [found.row, ...cuts, found.row + found.rowSpan]
      return edges.slice(0, -1).map((row, i) => {
        const end = edges[i + 1] ?? row + 1
        return {
          ...plain(found, table),
          row,
          rowSpan: end - row,
          breakable: !whole(row, end),
          opens: row === 0,
          part: cuts.length === 0 ? null : part(`${name}-${n}`, i, cuts.length),
        }
      })
    })
    .sort((a, b) => a.row - b.row || a.column - b.column)
}

function part(name: string, index: number, lastIndex: number): Part {
  return {
    id: `part-${name}-${index}`,
    before: index === 0 ? null : `part-${name}-${index - 1}`,
    last: index === lastIndex,
  }
}

function plain(found: Seat, table: Table): PlacedCell {
  const { cell } = found
  return {
    content: found.content,
    column: found.column,
    colSpan: found.colSpan,
    rowSpan: found.rowSpan,
    align: cell.align ?? table.columns[found.column]?.align ?? 'left',
    tone: cell.tone ?? 'plain',
    header: cell.header ?? null,
    part: null,
    breakable: false,
    opens: found.row === 0,
  }
}

/** Gives every cell its row and column as a browser would, and an empty cell to every place left open. */
function seat(rows: Cell[][], columns: number): Seat[] {
  const taken = rows.map(() => new Array<boolean>(columns).fill(false))
  const seats: Seat[] = []
  const sit = (cell: Cell, row: number, column: number) => {
    const colSpan = Math.min(cell.colSpan ?? 1, columns - column)
    const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - row)
    for (const line of taken.slice(row, row + rowSpan)) line.fill(true, column, column + colSpan)
    seats.push({ cell, row, column, rowSpan, colSpan, content: inks(cell.content) })
  }
  rows.forEach((cells, row) => {
    const free = () => taken[row]?.indexOf(false) ?? -1
    for (const cell of cells) if (free() >= 0) sit(cell, row, free())
    while (free() >= 0) sit({ content: [] }, row, free())
  })
  return seats.sort((a, b) => a.row - b.row || a.column - b.column)
}

function rowHeights(seats: Seat[], count: number, table: Table, room: Room): number[] {
  const heights = new Array<number>(count).fill(0)
  for (const found of seats) {
    if (found.rowSpan > 1) continue
    const height = cellHeight(found.content, seatWidth(found, room), table.size)
    heights[found.row] = Math.max(heights[found.row] ?? 0, height)
  }
  return heights
}

/** The rows before which a page may begin: never so that a spanning cell's text would not fit beside its rows. */
function pageStarts(seats: Seat[], heights: number[], table: Table, room: Room): Set<number> {
  const spans = seats.filter((found) => found.rowSpan > 1)
  const starts = new Set<number>()
  let latest = 0
  for (let row = 1; row < heights.length; row++) {
    const free = spans.every((span) => {
      const end = span.row + span.rowSpan
      if (row <= span.row || row >= end) return true
      const share = span.cell.header === 'group' ? TALLEST_SHORT_GROUP : TALLEST_ITEM
      if (sum(heights, span.row, end) <= room.height * share) return false
      const text = [...span.content, CONTINUED]
      const need = Math.min(cellHeight(text, seatWidth(span, room), table.size), room.height / 2)
      return sum(heights, Math.max(span.row, latest), row) >= need && sum(heights, row, end) >= need
    })
    if (!free) continue
    starts.add(row)
    latest = row
  }
  return starts
}

function seatWidth(found: Seat, room: Room): number {
  return sum(room.widths, found.column, found.column + found.colSpan)
}

function sum(values: number[], from: number, to: number): number {
  return values.slice(from, to).reduce((total, value) => total + value, 0)
}
