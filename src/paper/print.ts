import type { Format, Percent, Piece } from './paper.ts'

/** What stands where a figure cannot be computed (a rate over nothing): a dash, never 0. */
const NONE = '―'

/** The one place where a number becomes text. Digits were decided before, by a named rule; nothing is rounded here. */
export function printFigure(value: number | null, format: Format): string {
  if (format.endsWith('-parens')) return `（${printFigure(value, format.replace('-parens', '') as Percent)}）`
  if (value === null) return NONE
  if (format === 'integer') return value.toLocaleString('en-US', { maximumFractionDigits: 0 })
  return `${value.toFixed(Number(format.slice('percent'.length)))}％`
}

/** The format of a share that a rule rounded to `digits` (0 to 2). */
export function percentFormat(digits: number): Percent {
  if (digits === 0) return 'percent0'
  return digits === 2 ? 'percent2' : 'percent1'
}

/** The bare text of some content: for anchors, alternatives, data and checks. */
export function plainText(content: readonly Piece[]): string {
  return content.map(plainPiece).join('')
}

function plainPiece(piece: Piece): string {
  if (typeof piece === 'string') return piece
  switch (piece.kind) {
    case 'mark':
      return piece.symbol
    case 'figure':
      return printFigure(piece.value, piece.format)
    case 'strong':
    case 'minor':
      return piece.text
    case 'run':
      return [`${piece.word}${piece.arrow ? '→' : ''}`, piece.flag ?? ''].join(' ').trim()
    case 'break':
      return '\n'
  }
}
