import type { Cell } from '../paper.ts'
import { evened } from './even.ts'
import type { Face } from './fonts.ts'
import type { Ink } from './ink.ts'
import { type Laid, LEADING, layLines } from './lines.ts'

/** Millimetres in one typographic point. */
const MM = 25.4 / 72

/** Cell inset in millimetres; the template draws the same. */
export const INSET = { x: 1.2, y: 1.3 }

/** Content broken into the lines of a cell of this width (mm) in type of this size (pt). */
export function layCell(content: readonly Ink[], width: number, size: number, face: Face): Laid {
  return layLines(content, (width - 2 * INSET.x) / (size * MM), face)
}

/** The same for a cell that heads others: its lines are ended between words, where that takes no more of them. */
export function layHead(content: readonly Ink[], width: number, size: number, face: Face): Laid {
  const filled = layCell(content, width, size, face)
  if (filled.lines.length === 1 || filled.overlong.length > 0) return filled
  const even = layCell(evened(content, (width - 2 * INSET.x) / (size * MM), face), width, size, face)
  return even.lines.length > filled.lines.length ? filled : even
}

/** How tall a cell stands, in millimetres. */
export function cellHeight({ height }: Laid, size: number): number {
  return height * size * MM + 2 * INSET.y
}

/** How many characters stand below what a cell of this height can show; none where the cell fits. */
export function charactersBelow(laid: Laid, height: number, size: number): number {
  if (cellHeight(laid, size) <= height) return 0
  const fitting = Math.floor(((height - 2 * INSET.y) / (size * MM) + LEADING) / (1 + LEADING))
  return laid.lines.slice(Math.max(fitting, 0)).reduce((sum, count) => sum + count, 0)
}

/** The face a body cell is set in: what heads or sums up its row stays gothic in a mincho body. */
export function faceOf({ header, tone }: Cell, body: Face): Face {
  if (header === 'group' || tone === 'group' || tone === 'total') return 'bold'
  return header === undefined ? body : 'gothic'
}
