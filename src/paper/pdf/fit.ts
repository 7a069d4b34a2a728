import type { Ink } from './ink.ts'

/** Millimetres in one typographic point. */
const MM = 25.4 / 72

/** Cell inset in millimetres; the template draws the same. */
export const INSET = { x: 1.2, y: 1.3 }

/** Distance of two lines of table text, in ems; the template draws the same. */
const PITCH = 1.45

/** How tall some content stands in a cell of this width: a guess that serves for decisions, never for drawing. */
export function cellHeight(content: readonly Ink[], width: number, size: number): number {
  const em = size * MM
  const room = Math.max((width - 2 * INSET.x) / em, 1)
  let lines = 1
  let used = 0
  for (const ink of content) {
    if (typeof ink !== 'string' && ink.kind === 'break') {
      lines++
      used = 0
      continue
    }
    for (const character of inkText(ink)) {
      used += character < '\u2000' ? 0.6 : 1
      if (used <= room) continue
      lines++
      used = 1
    }
  }
  return lines * PITCH * em + 2 * INSET.y
}

function inkText(ink: Ink): string {
  if (typeof ink === 'string') return ink
  if (ink.kind === 'break') return ''
  if (ink.kind === 'run') return `${ink.word}${ink.flag ?? ''}`
  return ink.kind === 'mark' ? `${ink.symbol} ` : ink.text
}
