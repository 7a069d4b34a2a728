/**
 * What a spreadsheet's cell of a number says to its reader: its exact digits (15 of them, as spreadsheets keep), with the
 * zeros, the percent sign and the words that its format shows (`0.5` in `0.00` is `0.50`, `0.452` in `0.0%` is `45.2%`, `4` in
 * `"令和"0"年度"` is `令和4年度`). Never rounded: digits that the format hides are kept. A zero that is shown as a dash is that dash.
 */
export function shownNumber(value: number, format: string | undefined): string {
  if (!Number.isFinite(value)) return String(value)
  const section = sectionFor(value, format ?? '').replace(CURRENCY, '"$1"')
  const { before, isNumber, after } = around(section)
  if (value === 0 && !isNumber && (DASHES.test(before) || WORD.test(before))) return before
  const word = (literal: string) => (WORD.test(literal) ? literal.trim() : '')
  return `${word(before)}${shownDigits(value, section)}${word(after)}`
}

/** [$円-411] shows 円. */
const CURRENCY = /\[\$([^\]-]*)[^\]]*\]/g

function shownDigits(value: number, section: string): string {
  const bare = section.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '')
  const isShare = bare.includes('%')
  const thousands = (/[0#?](,+)(?![0#?,.])/.exec(bare)?.[1] ?? /(,+)\./.exec(bare)?.[1] ?? '').length
  const digits = shifted(plainDigits(value), (isShare ? 2 : 0) - 3 * thousands)
  const places = /\.([0#?]*)/.exec(bare)?.[1]?.replace(/#/g, '').length ?? 0
  return `${withPlaces(digits, places)}${isShare ? '%' : ''}`
}

/** What a format shows before and behind the digits; `isNumber` is false where it shows none. */
function around(section: string): { before: string; isNumber: boolean; after: string } {
  const masked = section.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, (text) => ' '.repeat(text.length))
  const places = [...masked.matchAll(/General|G\/標準|[0#?][.,%]*/gi)]
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined)
    return { before: literalOf(section), isNumber: false, after: '' }
  return {
    before: literalOf(section.slice(0, first.index)),
    isNumber: true,
    after: literalOf(section.slice(last.index + last[0].length)),
  }
}

/** 令和, 千円, 該当なし; signs such as △ and ¥ say nothing that the number does not. */
const WORD = /\p{L}/u

const DASHES = /^\s*[-\u2010-\u2015\u2212\uFF0D\u30FC]+\s*$/

function sectionFor(value: number, format: string): string {
  const sections = format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/g) ?? ['']
  const index = value > 0 ? 0 : value < 0 ? 1 : 2
  return sections[index] ?? sections[0] ?? ''
}

/** The letters that a part of a format shows whatever the number; room for alignment (`_x`, `*x`) is left out. */
function literalOf(part: string): string {
  return part.replace(
    /"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]|[?A-Za-z@]/g,
    (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '',
  )
}

/** 15 significant digits without an exponent. */
function plainDigits(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e')
  const digits = mantissa.replace('.', '').replace(/0+$/, '')
  const sign = digits.startsWith('-') ? '-' : ''
  const bare = digits.replace('-', '')
  return bare === '' ? '0' : shifted(`${sign}${bare}`, Number(exponent) - (bare.length - 1))
}

/** Moves the decimal point by so many places to the right. */
function shifted(digits: string, by: number): string {
  if (by === 0) return digits
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '', part = ''] = digits.replace('-', '').split('.')
  const at = whole.length + by
  const all = `${'0'.repeat(Math.max(0, 1 - at))}${whole}${part}${'0'.repeat(Math.max(0, at - whole.length - part.length))}`
  const point = Math.max(1, at)
  const [left, right] = [all.slice(0, point).replace(/^0+(?=\d)/, ''), all.slice(point).replace(/0+$/, '')]
  return `${sign}${left}${right === '' ? '' : `.${right}`}`
}

function withPlaces(digits: string, places: number): string {
  const [whole = '', part = ''] = digits.split('.')
  if (part.length >= places) return digits
  return `${whole}.${part.padEnd(places, '0')}`
}
