import type { Line, Placed } from './line.ts'

/** A spreadsheet's rows are never taller than 409 points. */
const TALLEST = 400
const LOWEST = 12

/** `holds`: the rows it covers are one thing and stay on one page. */
export type RowCell = { row: number; cell: Placed; holds?: boolean }

/**
 * Rows of a table as lines, each as tall as its cells need. One taller than a spreadsheet's row becomes several lines, over
 * which all its cells stand.
 */
export function rowLines(count: number, cells: readonly RowCell[]): Line[] {
  const heights = heightsOf(count, cells)
  const parts = heights.map((height) => Math.ceil(height / TALLEST))
  const starts = parts.map((_, row) => parts.slice(0, row).reduce((sum, part) => sum + part, 0))
  const lines: Line[] = heights.flatMap((height, row) =>
    Array.from({ length: parts[row] ?? 1 }, () => ({
      height: height / (parts[row] ?? 1),
      cells: [],
      stays: false,
    })),
  )
  for (const { row, cell, holds } of cells) {
    const start = starts[row] ?? 0
    const down = parts.slice(row, row + cell.down).reduce((sum, part) => sum + part, 0)
    lines[start]?.cells.push({ ...cell, down })
    if (holds) for (const line of lines.slice(start + 1, start + down)) line.stays = true
  }
  return lines
}

/** How tall the rows stand; what a cell over several rows needs beyond them is shared out among them. */
function heightsOf(count: number, cells: readonly RowCell[]): number[] {
  const heights = new Array<number>(count).fill(LOWEST)
  for (const { row, cell } of cells)
    if (cell.down === 1) heights[row] = Math.max(heights[row] ?? 0, cell.needs)
  for (const { row, cell } of cells.filter(({ cell }) => cell.down > 1)) {
    const rows = heights.slice(row, row + cell.down)
    const missing = cell.needs - rows.reduce((sum, height) => sum + height, 0)
    if (missing > 0) for (const i of rows.keys()) heights[row + i] = (rows[i] ?? 0) + missing / rows.length
  }
  return heights
}
