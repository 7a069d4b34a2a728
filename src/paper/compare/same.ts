import type { Line, LineCell } from './book.ts'

/** More digits than these a spreadsheet does not keep. */
const MOST_DIGITS = 15

/** What a cell says, in a form that is the same for the same content: a number whatever its format. */
export function keyOf({ text, number }: LineCell): string {
  return number === null ? text : `#${kept(number)}`
}

/** A number without the digits that calculating in binary puts behind it. */
export function kept(number: number): number {
  return Number(number.toPrecision(MOST_DIGITS))
}

/** What a line says, whatever columns it stands in. */
export function signatureOf({ cells }: Line): string {
  return JSON.stringify(cells.map(keyOf))
}

/** Whether two cells say the same. A number typed as a text (1,234 for 1234) is that number; two texts are the same letter by letter. */
export function isSame(one: LineCell, other: LineCell): boolean {
  if (keyOf(one) === keyOf(other)) return true
  if ((one.number === null) === (other.number === null)) return false
  if (one.text === other.text) return true
  const [number, text] = one.number === null ? [other.number, one.text] : [one.number, other.text]
  return number !== null && numberIn(text) === kept(number)
}

/** The number that a text writes: `１，２３４`, `▲110`, `61.8％`, `（2.9％）`. Null where it writes none. */
function numberIn(text: string): number | null {
  const bare = text.normalize('NFKC').replace(/[\s,]/g, '')
  const inner = /^\((.*)\)$/.exec(bare)?.[1] ?? bare
  const plain = inner.replace(/%$/, '').replace(/^[△▲−‐-]/, '-')
  if (!/^-?\d+(\.\d+)?$/.test(plain) || plain.replace(/\D/g, '').length > MOST_DIGITS) return null
  return Number(plain)
}
