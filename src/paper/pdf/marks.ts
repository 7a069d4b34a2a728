import { textWidth } from './fonts.ts'
import type { Ink } from './ink.ts'

type MarkInk = Extract<Ink, { kind: 'mark' }>

/** What the template draws too, in ems: a symbol's type, its square; type and sides of one set on two lines. */
const ONE = { type: 1.12, side: 1.5, around: 0.7 }
const TWO = { type: 1, line: 1.15, around: 0.35 }

/** A mark as its cell can hold it: a symbol that is a word (方針転換) goes on two lines where one is too short. */
export function layMark(mark: MarkInk, room: number): { ink: MarkInk; width: number; height: number } {
  const letters = [...mark.symbol]
  const width =
    letters.length > 1 ? Math.max(ONE.side, textWidth('bold', mark.symbol) * ONE.type + ONE.around) : ONE.side
  if (letters.length < 3 || width <= room) return { ink: mark, width, height: ONE.side }
  const half = Math.ceil(letters.length / 2)
  const lines = [letters.slice(0, half).join(''), letters.slice(half).join('')]
  return {
    ink: { ...mark, lines },
    width: Math.max(...lines.map((line) => textWidth('bold', line))) * TWO.type + TWO.around,
    height: 2 * TWO.line + TWO.around,
  }
}
