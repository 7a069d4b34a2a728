import type { Piece, Run } from '../paper.ts'
import { printFigure } from '../print.ts'
import { canPrint, type Face } from './fonts.ts'

/** What stands on one line of a run, in this order. */
export type RunPart = 'word' | 'arrow' | 'flag'

/** A piece ready for the template: figures are text by now, a line's end is a piece of its own, marks and runs have lines. */
export type Ink =
  | Exclude<Piece, { kind: 'figure' } | Mark | Run>
  | (Mark & { lines: string[] })
  | (Run & { lines: RunPart[][]; tight: boolean })

type Mark = Extract<Piece, { kind: 'mark' }>

/** 下駄: what Japanese printers have always put where a type is missing. */
const MISSING = '〓'

/** Makes content ready for the template. */
export function inks(content: readonly Piece[], face: Face = 'gothic'): Ink[] {
  return content.flatMap((piece) => inkPiece(piece, face))
}

function inkPiece(piece: Piece, face: Face): Ink[] {
  if (typeof piece === 'string') return lines(piece, face)
  switch (piece.kind) {
    case 'figure':
      return [printFigure(piece.value, piece.format)]
    case 'mark':
      return [
        {
          ...piece,
          symbol: cast(piece.symbol),
          label: cast(piece.label),
          lines: [cast(piece.symbol)],
        },
      ]
    case 'strong':
      return asPieces(piece.kind, lines(piece.text, 'bold')).map((ink) =>
        piece.lined && typeof ink !== 'string' && ink.kind === 'strong' ? { ...ink, lined: true } : ink,
      )
    case 'minor':
      return asPieces(piece.kind, lines(piece.text, face))
    case 'run':
      return [
        {
          ...piece,
          word: cast(piece.word, face),
          flag: piece.flag === null ? null : cast(piece.flag),
          lines: [
            [
              ...(piece.word === '' ? [] : (['word'] as const)),
              ...(piece.arrow ? (['arrow'] as const) : []),
              ...(piece.flag === null ? [] : (['flag'] as const)),
            ],
          ],
          tight: false,
        },
      ]
    case 'break':
      return [piece]
  }
}

function asPieces(kind: 'strong' | 'minor', content: Ink[]): Ink[] {
  return content.map((line) => (typeof line === 'string' ? { kind, text: line } : line))
}

function lines(text: string, face: Face): Ink[] {
  return text.split(/\r\n?|\n/).flatMap((line, i): Ink[] => {
    const ink = line === '' ? [] : [cast(line, face)]
    return i === 0 ? ink : [{ kind: 'break' }, ...ink]
  })
}

/** Text in characters the font in use has; a missing one is printed as 〓, because PDF/UA refuses a hole. */
export function cast(text: string, face: Face = 'gothic'): string {
  return text.replace(/[^\n -~]/gu, (character) => castCharacter(character, face))
}

function castCharacter(character: string, face: Face): string {
  if (canPrint(face, character.codePointAt(0) ?? 0)) return character
  if (/\p{Zs}|\t/u.test(character)) return ' '
  if (/\p{Cc}|\p{Default_Ignorable_Code_Point}/u.test(character)) return ''
  return character === '\u2011' ? '\u2010' : MISSING
}
