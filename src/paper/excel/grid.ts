/** The columns of a sheet, which all its tables stand on: where they begin and end, in millimetres from the left. */
export type Grid = readonly number[]

/** Edges this near are one: a table's column may be so much wider or narrower than it asked. */
const NEAR = 2.5

/**
 * One grid for all the tables of a sheet, the longest first: its edges are kept to the letter, the others take the nearest
 * edge or add one. No two edges of one table fall together.
 */
export function gridOf(width: number, tables: readonly (readonly number[])[]): Grid {
  const edges = [0, width]
  for (const table of tables) {
    const near = Math.min(NEAR, Math.min(...table.slice(1).map((edge, i) => edge - (table[i] ?? 0))) / 3)
    for (const edge of table) if (edges.every((one) => Math.abs(one - edge) > near)) edges.push(edge)
  }
  return edges.sort((a, b) => a - b)
}

/** The edge that some place (mm) falls on. */
export function edgeAt(grid: Grid, place: number): number {
  let best = 0
  for (const [index, edge] of grid.entries())
    if (Math.abs(edge - place) < Math.abs((grid[best] ?? 0) - place)) best = index
  return best
}

/** The first edge at or beyond some place; the last one where there is none. */
export function edgeBeyond(grid: Grid, place: number): number {
  const found = grid.findIndex((edge) => edge >= place - 0.01)
  return found < 0 ? grid.length - 1 : found
}

export function between(grid: Grid, from: number, to: number): number {
  return (grid[to] ?? 0) - (grid[from] ?? 0)
}

/** The edges of columns of these widths. */
export function edgesOf(widths: readonly number[]): number[] {
  let at = 0
  return [0, ...widths.map((width) => (at += width))]
}
