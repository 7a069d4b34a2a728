/**
 * A sheet as its reader sees it: the texts of its cells from A1 on, empty ones as ''. Numbers are plain digits, dates
 * `2020-04-01`; a formula is its last value, never worked out; a merged cell is its first one, the others are empty.
 * `hiddenRows` and `hiddenColumns`, counted from 0, stand among the others.
 */
export type Sheet = {
  name: string
  isHidden: boolean
  rows: string[][]
  hiddenRows: number[]
  hiddenColumns: number[]
}

/** What stands in place of a formula whose value the file does not hold. */
export const UNCOMPUTED = '#N/V'

export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 256

/** Without the empty rows and cells behind the last text, with which whole sheets are often laid out. */
export function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const lengths = rows.map((row) => row.findLastIndex((text) => text.trim() !== '') + 1)
  const count = lengths.findLastIndex((length) => length > 0) + 1
  return rows.slice(0, count).map((row, index) => row.slice(0, lengths[index]))
}

/** Whether a table is beyond what an office's table comes to. */
export function isTooLarge(rows: readonly (readonly string[])[]): boolean {
  return rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS)
}
