import type { Format, Piece } from './paper.ts'

/** What stands where a figure cannot be computed (a rate over nothing): a dash, never 0. */
const NONE = '―'

/** The one place where a number becomes text. Digits were decided before, by a named rule; nothing is rounded here. */
export function printFigure(value: number | null, format: Format): string {
  if (value === null) return format === 'percent1-parens' ? `（${NONE}）` : NONE
  switch (format) {
    case 'integer':
      return value.toLocaleString('en-US', { maximumFractionDigits: 0 })
    case 'percent1':
      return `${value.toFixed(1)}％`
    case 'percent1-parens':
      return `（${value.toFixed(1)}％）`
  }
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
    case 'break':
      return '\n'
  }
}
