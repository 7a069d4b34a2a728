import type { Font, Look } from '../../files/xlsx-look.ts'
import type { WrittenContent } from '../../files/xlsx-write.ts'
import type { MarkShape, Piece, Run } from '../paper.ts'
import type { Face } from '../pdf/fonts.ts'
import { plainText } from '../print.ts'
import { fontOf, markLook, runLook } from './look.ts'
import { numberOf } from './number.ts'

type Held = { content: WrittenContent; look: Look }

/** What a cell holds and how it looks: one figure is a number, all else is text, with its emphasis. */
export function contentIn(content: readonly Piece[], face: Face, look: Look): Held {
  const number = numberOf(content)
  if (number !== null) return { content: { kind: 'number', ...number }, look: { ...look, isShrunk: true } }
  const runs = runsOf(content, face, look.font)
  const mark = markAlone(content)
  if (mark !== null) {
    const marked = markLook(look, mark)
    const inked = runs.map((run, i) => (i === 0 ? { ...run, font: marked.font } : run))
    return { content: textOf(inked), look: marked }
  }
  const run = runAlone(content)
  return { content: textOf(runs), look: run === null ? look : runLook(look, run) }
}

function textOf(runs: { text: string; font: Font }[]): WrittenContent {
  return runs.length === 0 ? { kind: 'empty' } : { kind: 'text', runs }
}

function runsOf(content: readonly Piece[], face: Face, font: Font): { text: string; font: Font }[] {
  const runs: { text: string; font: Font }[] = []
  for (const piece of content) {
    const text = plainText([piece])
    const own = fontFor(piece, face, font)
    const last = runs.at(-1)
    // A line's end bears no type of its own.
    if (last && (isSame(last.font, own) || text === '\n')) last.text += text
    else if (text !== '') runs.push({ text, font: own })
  }
  return runs
}

function fontFor(piece: Piece, face: Face, font: Font): Font {
  if (typeof piece === 'string') return font
  if (piece.kind === 'strong' || piece.kind === 'mark') {
    const isLined = piece.kind === 'strong' && piece.lined === true
    return { ...fontOf('bold', font.size), isLined, color: font.color }
  }
  return piece.kind === 'minor' ? fontOf(face, font.size, true) : font
}

function isSame(one: Font, other: Font): boolean {
  const told = (font: Font) => JSON.stringify(font)
  return told(one) === told(other)
}

/** The shape of a mark that stands alone, or over a small word below it (推定). */
function markAlone([first, ...rest]: readonly Piece[]): MarkShape | null {
  if (typeof first !== 'object' || first.kind !== 'mark') return null
  const isBelow = (piece: Piece) =>
    typeof piece === 'object' && (piece.kind === 'break' || piece.kind === 'minor')
  return rest.every(isBelow) ? first.shape : null
}

/** How stretches look that stand alone and all look alike. */
function runAlone(content: readonly Piece[]): Run['look'] | null {
  const looks = content.map((piece) =>
    typeof piece === 'object' && piece.kind === 'run' ? piece.look : null,
  )
  return looks.every((look) => look === looks[0]) ? (looks[0] ?? null) : null
}
