import type { Format, Heading, Negative, Percent, Piece, Signed } from './paper.ts'

/** What stands where a figure cannot be computed (a rate over nothing): a dash, never 0. */
const NONE = '―'

const NEGATIVES: readonly Negative[] = ['△', '▲', '−']

/** The one place where a number becomes text. Digits were decided before, by a named rule; nothing is rounded here. */
export function printFigure(value: number | string | null, format: Format | Signed): string {
  if (format.endsWith('-parens')) return `（${printFigure(value, format.replace('-parens', '') as Percent)}）`
  if (value === null) return NONE
  const sign = NEGATIVES.find((one) => format.endsWith(one))
  if (sign !== undefined) return signed(String(value), format.slice(0, -1) as Percent | 'decimal', sign)
  if (format === 'integer') return Number(value).toLocaleString('en-US', { maximumFractionDigits: 0 })
  return `${Number(value).toFixed(Number(format.slice('percent'.length)))}％`
}

/** Zero bears no sign, whatever digits it was typed with. */
function signed(digits: string, format: Percent | 'decimal', sign: Negative): string {
  const bare = digits.replace(/^-/, '')
  const text = format === 'decimal' ? separated(bare) : printFigure(Number(bare), format)
  return digits !== bare && Number(bare) !== 0 ? `${sign}${text}` : text
}

/** `1234567.80` as `1,234,567.80`: by its letters, so that no digit is lost. */
function separated(digits: string): string {
  const [whole = '', part] = digits.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part === undefined ? grouped : `${grouped}.${part}`
}

/** The format of a share that a rule rounded to `digits` (0 to 2). */
export function percentFormat(digits: number): Percent {
  if (digits === 0) return 'percent0'
  return digits === 2 ? 'percent2' : 'percent1'
}

/** A heading as every form prints it: its number, where it has one, before its text. */
export function headingText({ number, text }: Pick<Heading, 'number' | 'text'>): string {
  return number === null ? text : `${number}　${text}`
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
