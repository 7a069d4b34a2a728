import type { Piece } from '../paper.ts'
import { printFigure } from '../print.ts'
import { fontFile } from './compiler.ts'
import { coverage } from './glyphs.ts'

/** A piece ready for the template: figures are text by now, and a line's end is a piece of its own. */
export type Ink = Exclude<Piece, { kind: 'figure' }>

/** 下駄: what Japanese printers have always put where a type is missing. */
const MISSING = '〓'

let printable: ((codePoint: number) => boolean) | undefined

/** Makes content ready for the template. */
export function inks(content: readonly Piece[]): Ink[] {
  return content.flatMap(inkPiece)
}

function inkPiece(piece: Piece): Ink[] {
  if (typeof piece === 'string') return lines(piece)
  switch (piece.kind) {
    case 'figure':
      return [printFigure(piece.value, piece.format)]
    case 'mark':
      return [{ ...piece, symbol: cast(piece.symbol), label: cast(piece.label) }]
    case 'strong':
    case 'minor':
      return lines(piece.text).map((line) =>
        typeof line === 'string' ? { kind: piece.kind, text: line } : line,
      )
    case 'run':
      return [{ ...piece, word: cast(piece.word), flag: piece.flag === null ? null : cast(piece.flag) }]
    case 'break':
      return [piece]
  }
}

function lines(text: string): Ink[] {
  return text.split(/\r\n?|\n/).flatMap((line, i): Ink[] => {
    const ink = line === '' ? [] : [cast(line)]
    return i === 0 ? ink : [{ kind: 'break' }, ...ink]
  })
}

/** Text in characters the font has; a missing one is printed as 〓, because PDF/UA refuses a hole. */
export function cast(text: string): string {
  return text.replace(/[^\n -~]/gu, castCharacter)
}

/** The characters of a text that no type of ours can print. */
export function unprintable(text: string): string[] {
  return [...new Set(text)].filter((character) => cast(character) === MISSING && character !== MISSING)
}

function castCharacter(character: string): string {
  printable ??= coverage(fontFile())
  if (printable(character.codePointAt(0) ?? 0)) return character
  if (/\p{Zs}|\t/u.test(character)) return ' '
  if (/\p{Cc}|\p{Default_Ignorable_Code_Point}/u.test(character)) return ''
  return character === '\u2011' ? '\u2010' : MISSING
}
