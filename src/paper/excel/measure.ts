import type { Piece } from '../paper.ts'
import type { Face } from '../pdf/fonts.ts'
import { textWidth } from '../pdf/fonts.ts'
import { inks } from '../pdf/ink.ts'
import { layLines } from '../pdf/lines.ts'
import { plainText } from '../print.ts'

const MM = 25.4 / 72
/** What a spreadsheet leaves free at the sides of a cell (mm) and above and below its text (pt). */
const SIDES = 1.6
const AROUND = 4
/** From line to line, in ems: spreadsheets set Japanese type solid; other machines' fonts are a little taller. */
export const PITCH = 1.15
/** A screen's pixels and other machines' fonts make a line a little shorter. */
const SURE = 0.975
/** Row heights are told in steps of a pixel. */
const STEP = 0.75

/** How tall a cell of this width (mm) must be to show its content, in points. */
export function heightFor(content: readonly Piece[], width: number, size: number, face: Face): number {
  const room = Math.max(1, ((width - SIDES) / (size * MM)) * SURE)
  const { lines } = layLines(inks(content.map(asText), face), room, face)
  return stepped(Math.max(1, lines.length) * size * PITCH + AROUND)
}

/** How wide content stands on one line, in millimetres, with what is left free at its sides. */
export function widthFor(content: readonly Piece[], size: number, face: Face): number {
  const lines = plainText(content).split('\n')
  return (Math.max(0, ...lines.map((line) => textWidth(face, line))) * size * MM) / SURE + SIDES
}

export function stepped(height: number): number {
  return Math.ceil(height / STEP) * STEP
}

function asText(piece: Piece): Piece {
  if (
    typeof piece === 'string' ||
    piece.kind === 'strong' ||
    piece.kind === 'minor' ||
    piece.kind === 'break'
  )
    return piece
  return piece.kind === 'mark' ? { kind: 'strong', text: piece.symbol } : plainText([piece])
}
