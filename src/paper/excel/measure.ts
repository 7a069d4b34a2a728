import type { OfficeFonts } from '../office-fonts.ts'
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
export function heightFor(
  content: readonly Piece[],
  width: number,
  size: number,
  face: Face,
  fonts: OfficeFonts,
): number {
  const wider = fonts === 'ms' ? widening(plainText(content), face) : 1
  const room = Math.max(1, ((width - SIDES) / (size * MM)) * (SURE / wider))
  const { lines } = layLines(inks(content.map(asText), face), room, face)
  return stepped(Math.max(1, lines.length) * size * PITCH + AROUND)
}

/** How wide content stands on one line, in millimetres, with what is left free at its sides. */
export function widthFor(content: readonly Piece[], size: number, face: Face, fonts: OfficeFonts): number {
  const lines = plainText(content).split('\n')
  const widths = lines.map((line) => (fonts === 'ms' ? fixedWidth(line) : textWidth(face, line)))
  return (Math.max(0, ...widths) * size * MM) / SURE + SIDES
}

/** How much wider some text is in letters of one width than in those of `face`, where it is wider. */
function widening(text: string, face: Face): number {
  const own = textWidth(face, text)
  return own === 0 ? 1 : Math.max(1, fixedWidth(text) / own)
}

/** Letters of ＭＳ 明朝 and ＭＳ ゴシック are half an em wide, or a whole one. */
function fixedWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[ -~｡-ﾟ]/.test(letter) ? 0.5 : 1), 0)
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
