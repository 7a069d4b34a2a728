import { LINE, SIZE, widest, wrapped } from './type.ts'

/** A bar's row: its place among all, its name in lines, how high it stands. */
export type Row = { index: number; name: string[]; height: number }

/** The names of bars, in lines of at most `most` points, and how wide the widest is. */
export function nameRows(
  names: readonly string[],
  most: number,
  least: number,
  bold = false,
): { rows: Row[]; width: number } {
  const rows = names.map((text, index) => {
    const name = wrapped(text, most, SIZE.name, bold)
    return { index, name, height: Math.max(least, name.length * SIZE.name * LINE + 5) }
  })
  return {
    rows,
    width: widest(
      rows.flatMap(({ name }) => name),
      SIZE.name,
      bold,
    ),
  }
}

/** Rows cut into stretches of at most this height, so that each fits a page; as even as can be. */
export function stretches(rows: readonly Row[], height: number): Row[][] {
  const whole = rows.reduce((sum, row) => sum + row.height, 0)
  const even = whole / Math.max(1, Math.ceil(whole / height))
  const cut: Row[][] = []
  let filled = Number.POSITIVE_INFINITY
  for (const row of rows) {
    const full = filled + row.height > height || filled >= even - 1e-9
    if (full) {
      cut.push([])
      filled = 0
    }
    cut.at(-1)?.push(row)
    filled += row.height
  }
  return cut.length === 0 ? [[]] : cut
}

/** The middle of each row, from `top` downward, and where they end. */
export function stacked(rows: readonly Row[], top: number): { middles: number[]; bottom: number } {
  let bottom = top
  const middles = rows.map(({ height }) => {
    bottom += height
    return bottom - height / 2
  })
  return { middles, bottom }
}
