import type { Cell, Column, Table } from '../paper.ts'
import { cellHeight, layCell } from './fit.ts'
import type { Ink } from './ink.ts'
import { type Room, rowHeights, type Seat, seat, sum } from './seats.ts'

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
  /** Gothic by what it is, in a mincho body too. */
  isGothic: boolean
  /** Millimetres its row must have at least; null where its content says enough. */
  least: number | null
  /** The first row of its group takes a stronger rule. */
  opens: boolean
}

const CONTINUED = '（続き）'

/** A row taller than this share of a page may break; shorter ones stay whole. */
const TALLEST_WHOLE = 2 / 3

/** Rows under one spanning cell that is no group's heading (an item's rows) stay together up to this share. */
const TALLEST_ITEM = 0.9

const TALLEST_TABLE = 1 / 2

/** A group no taller than this share of a page is not cut either. */
const TALLEST_SHORT_GROUP = 1 / 4

/** An item's cell taller than this is not said again on the next page: its text runs on there. */
const TALLEST_SAID_AGAIN = 1 / 4

/** The body's cells, row by row, placed on their columns and cut where a page may begin. */
export function placeBody(table: Table, name: string, room: Room): PlacedCell[] {
  return table.groups.flatMap((group, g) => placeGroup(group.rows, table, `${name}-${g}`, room))
}

/** Whether the whole table, its caption and notes stay on one page: those of half a page and less do. */
export function staysTogether(table: Table, room: Room): boolean {
  const heights = table.groups.flatMap(({ rows }) => rowHeights(seat(rows, room), rows.length, room))
  return sum(heights, 0, heights.length) <= room.height * TALLEST_TABLE
}

/** Header cells, placed on their columns. */
export function placeHead(table: Table, room: Room): PlacedCell[] {
  return seat(table.head, room, true).map((found) => ({
    ...plain(found, table),
    align: found.cell.align ?? 'center',
    tone: found.cell.tone ?? 'head',
  }))
}

function placeGroup(rows: Cell[][], table: Table, name: string, room: Room): PlacedCell[] {
  const seats = seat(rows, room)
  const heights = rowHeights(seats, rows.length, room)
  const starts = pageStarts(seats, heights, room)
  const least = leastHeights(seats, heights, room)
  return seats
    .flatMap((found, n): (PlacedCell & { row: number })[] => {
      const last = found.row + found.rowSpan
      const crossed = [...starts].filter((row) => row > found.row && row < last)
      const cuts = runsOn(found, room) ? [] : crossed
      const edges = [found.row, ...cuts, last]
      const share = isItem(found) ? TALLEST_ITEM : TALLEST_WHOLE
      return edges.slice(0, -1).map((row, i) => {
        const end = edges[i + 1] ?? row + 1
        return {
          ...plain(found, table),
          row,
          rowSpan: end - row,
          breakable: crossed.length > cuts.length || sum(heights, row, end) > room.height * share,
          opens: row === 0,
          part: cuts.length === 0 ? null : part(`${name}-${n}`, i, cuts.length),
          least: least.get(found) ?? null,
        }
      })
    })
    .sort((a, b) => a.row - b.row || a.column - b.column)
}

/** A cell over the rows of one item, as against the heading of a group. */
function isItem({ rowSpan, cell }: Seat): boolean {
  return rowSpan > 1 && cell.header !== 'group'
}

function runsOn(found: Seat, room: Room): boolean {
  return isItem(found) && cellHeight(found.laid, room.size) > room.height * TALLEST_SAID_AGAIN
}

/** The cells that hold up rows which a cell over several rows needs taller. Typst itself would give it all to the last. */
function leastHeights(seats: readonly Seat[], heights: readonly number[], room: Room): Map<Seat, number> {
  const own = rowHeights(
    seats.filter(({ rowSpan }) => rowSpan === 1),
    heights.length,
    room,
  )
  return new Map(
    heights.flatMap((height, row): [Seat, number][] => {
      const holder = seats.find((found) => found.row === row && found.rowSpan === 1)
      return holder && height > (own[row] ?? 0) ? [[holder, height]] : []
    }),
  )
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
    content: found.laid.content,
    column: found.column,
    colSpan: found.colSpan,
    rowSpan: found.rowSpan,
    align: cell.align ?? table.columns[found.column]?.align ?? 'left',
    tone: cell.tone ?? 'plain',
    header: cell.header ?? null,
    part: null,
    breakable: false,
    opens: found.row === 0,
    isGothic: found.face !== 'mincho',
    least: null,
  }
}

/** The rows before which a page may begin: never so that a cell said again would not fit beside its rows. */
function pageStarts(seats: readonly Seat[], heights: readonly number[], room: Room): Set<number> {
  const spans = seats.filter((found) => found.rowSpan > 1)
  const starts = new Set<number>()
  let latest = 0
  for (let row = 1; row < heights.length; row++) {
    const free = spans.every((span) => {
      const end = span.row + span.rowSpan
      if (row <= span.row || row >= end) return true
      const share = isItem(span) ? TALLEST_ITEM : TALLEST_SHORT_GROUP
      if (sum(heights, span.row, end) <= room.height * share) return false
      if (runsOn(span, room)) return true
      const need = heightAgain(span, room)
      return sum(heights, Math.max(span.row, latest), row) >= need && sum(heights, row, end) >= need
    })
    if (!free) continue
    starts.add(row)
    latest = row
  }
  return starts
}

function heightAgain({ laid, column, colSpan, face }: Seat, room: Room): number {
  const width = sum(room.widths, column, column + colSpan)
  const again = layCell([...laid.content, CONTINUED], width, room.size, face)
  return Math.min(cellHeight(again, room.size), room.height / 2)
}
