import { INK } from './pieces.ts'
import { tag } from './xml.ts'

/** Lines of tables and boxes: kind, eighths of a point, colour. */
export type Line = { kind: 'single' | 'nil'; size: number; color: string }
export const STRONG: Line = { kind: 'single', size: 8, color: INK }
export const GROUP: Line = { kind: 'single', size: 4, color: INK }
export const HAIR: Line = { kind: 'single', size: 2, color: '8C8C92' }
export const VERTICAL: Line = { kind: 'single', size: 2, color: 'C4C4C9' }

/** One side of a box. */
export function side(name: string, { kind, size, color }: Line, space = 0): string {
  return tag(`w:${name}`, { 'w:val': kind, 'w:sz': size, 'w:space': space, 'w:color': color })
}
