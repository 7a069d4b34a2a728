import { columnName, type TallyColumn } from '../../plan/tally-column.ts'
import { markKey } from '../../plan/text.ts'

/** Signs by the name that they have everywhere. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['○', 'circle'],
  ['◎', 'double-circle'],
  ['●', 'black-circle'],
  ['△', 'triangle'],
  ['▲', 'black-triangle'],
  ['□', 'square'],
  ['×', 'cross'],
  ['―', 'dash'],
])

/** What stands in the column of marks for the items without one. */
export const UNRATED_CODE = 'unrated'

/**
 * The code of a mark, in ASCII: ○ circle, A a, 達成 u9054-u6210. It hangs on the symbol alone, so that it stays when the scale
 * changes; look-alikes (〇 and ○) have one.
 */
export function markCode(symbol: string): string {
  const key = markKey(symbol)
  return SIGNS.get(key) ?? (/^[A-Z0-9]+$/.test(key) ? key.toLowerCase() : hexOf(key))
}

function hexOf(text: string): string {
  return [...text].map((letter) => `u${letter.codePointAt(0)?.toString(16)}`).join('-')
}

/** The code of marks that are printed in one column: `cross+dash`. */
export function columnCode(column: TallyColumn): string {
  return columnName(column.map(markCode))
}
