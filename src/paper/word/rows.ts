import type { RowGroup } from '../paper.ts'
import type { Room, Seat } from '../pdf/seats.ts'
import { rowHeights, seat, sum } from '../pdf/seats.ts'

/** Rows that may not be parted from the next one, rows so tall that a page may end within them, and how tall each is (mm). */
export type Bonds = { keepNext: boolean[]; splits: boolean[]; heights: number[] }

/** A cell on its place; what a page may end within is read from its top. */
export type Placed = Seat & { isCut: boolean }

/** As in the PDF, shares of a page: an item's rows, a group's rows, a row. */
const TALLEST_ITEM = 0.9
const TALLEST_SHORT_GROUP = 1 / 4
const TALLEST_WHOLE = 2 / 3

/** The cells of some rows, each on its place, and how the rows hold together. */
export function placeRows({ rows }: RowGroup, room: Room): { seats: Placed[]; bonds: Bonds } {
  const seats = seat(rows, room)
  const heights = rowHeights(seats, rows.length, room)
  const keepNext = rows.map(() => false)
  const placed = seats.map((found): Placed => {
    const { row, rowSpan, cell } = found
    const share = rowSpan === 1 ? TALLEST_WHOLE : cell.header === 'group' ? TALLEST_SHORT_GROUP : TALLEST_ITEM
    const isCut = sum(heights, row, row + rowSpan) > room.height * share
    if (!isCut) keepNext.fill(true, row, row + rowSpan - 1)
    return { ...found, isCut }
  })
  const splits = heights.map((height) => height > room.height * TALLEST_WHOLE)
  return { seats: placed, bonds: { keepNext, splits, heights } }
}
