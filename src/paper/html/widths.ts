import type { Cell, Column, Table } from '../paper.ts'
import { plainText } from '../print.ts'

/** A column of prose counts as much; one of figures or short names as much as they take (mm, as on paper). */
const PROSE = 52
const NARROWEST = 12
const LETTER = 3.2
const INSET = 3

/** How wide each column is counted, in mm: as set, or by the longest of its cells. */
export function widthsOf({ columns, groups }: Pick<Table, 'columns' | 'groups'>): number[] {
  const longest = new Map<Column, number>()
  for (const { rows } of groups) {
    for (const [index, row] of rows.entries()) {
      const places = placesOf(rows, index, columns)
      for (const [at, { content, colSpan = 1 }] of row.entries()) {
        const place = places[at]
        if (place === undefined || colSpan > 1) continue
        longest.set(
          place,
          Math.max(longest.get(place) ?? 0, ...plainText(content).split('\n').map(lettersOf)),
        )
      }
    }
  }
  return columns.map(
    (column) =>
      column.width ?? Math.min(PROSE, Math.max(NARROWEST, (longest.get(column) ?? 0) * LETTER + INSET)),
  )
}

/** How many full-width letters a line takes up. */
function lettersOf(line: string): number {
  return [...line].reduce((total, letter) => total + (letter < '\u0100' ? 0.6 : 1), 0)
}

/** The sum of some widths. */
export function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}

/** The columns in which the cells of a row stand: those that a span from above fills are passed over. */
export function placesOf(rows: Cell[][], index: number, columns: Column[]): Column[] {
  const taken = new Map<number, number>()
  for (const row of rows.slice(0, index + 1)) {
    const free = columns.map((_, place) => place).filter((place) => (taken.get(place) ?? 0) === 0)
    const places: number[] = []
    for (const { colSpan = 1, rowSpan = 1 } of row) {
      places.push(free[0] ?? 0)
      for (const place of free.splice(0, colSpan)) taken.set(place, rowSpan)
    }
    if (row === rows[index]) return places.map((place) => columns[place] as Column)
    for (const [place, left] of taken) taken.set(place, Math.max(0, left - 1))
  }
  return columns
}
