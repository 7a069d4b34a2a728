import type { Figure, Negative, Piece } from '../paper.ts'

const NEGATIVES: readonly Negative[] = ['△', '▲', '−']
/** More digits than these a spreadsheet does not keep. */
const MOST_DIGITS = 15
/** A format of a number holds so much text beside it: a sign of a note, a unit, brackets. */
const MOST_BESIDE = 24

type NumberCell = { value: number; format: string }

/**
 * Content with one figure on one line as a number, with the format that shows it as it is printed elsewhere (`61.8％`,
 * `▲1,200.50`, `※2 934`, with the digits recorded). Null where it must stand as a text: it has no figure, several, none
 * (―), more digits than a spreadsheet keeps, or much text beside it.
 */
export function numberOf(content: readonly Piece[]): NumberCell | null {
  const at = content.findIndex(isFigure)
  const figure = content[at]
  if (figure === undefined || !isFigure(figure)) return null
  const before = literal(content.slice(0, at))
  const after = literal(content.slice(at + 1))
  if (before === null || after === null || before.length + after.length > MOST_BESIDE) return null
  return formatted(figure, before, after)
}

const isFigure = (piece: Piece): piece is Figure => typeof piece === 'object' && piece.kind === 'figure'

/** Text of one line; null where there is more to it. */
function literal(content: readonly Piece[]): string | null {
  let text = ''
  for (const piece of content) {
    if (typeof piece === 'string') text += piece
    else if (piece.kind === 'minor' || piece.kind === 'strong') text += piece.text
    else return null
  }
  return /["\\\n\r]/.test(text) ? null : text
}

function formatted({ value, format }: Figure, before: string, after: string): NumberCell | null {
  const digits = value === null ? '' : String(value)
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return null
  if (digits.replace(/[-.]/g, '').replace(/^0+/, '').length > MOST_DIGITS) return null
  const sign = NEGATIVES.find((one) => format.endsWith(one))
  const brackets = format.endsWith('-parens')
  const [open, close] = [`${before}${brackets ? '（' : ''}`, `${brackets ? '）' : ''}${after}`]
  const [shown, unit] = shownAs(format, digits)
  const section = (minus: string) => `${quoted(open + minus)}${shown}${quoted(unit + close)}`
  return { value: Number(digits), format: `${section('')};${section(sign ?? '-')};${section('')}` }
}

const quoted = (text: string): string => (text === '' ? '' : `"${text}"`)

/** The digits of a format, and the sign behind them. */
function shownAs(format: string, digits: string): [string, string] {
  if (format === 'integer') return ['#,##0', '']
  if (format.startsWith('decimal')) return [places('#,##0', digits.split('.')[1]?.length ?? 0), '']
  return [places('0', Number(format.charAt('percent'.length))), '％']
}

function places(whole: string, count: number): string {
  return count === 0 ? whole : `${whole}.${'0'.repeat(count)}`
}
