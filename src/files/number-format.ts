/**
 * What a spreadsheet's cell of a number says to its reader: its exact digits (15 of them, as spreadsheets keep), with the
 * zeros and the percent sign that its format shows (`0.5` in `0.00` is `0.50`, `0.452` in `0.0%` is `45.2%`). Never rounded:
 * digits that the format hides are kept. A zero that is shown as a dash is that dash.
 */
export function shownNumber(value: number, format: string | undefined): string {
  const section = sectionFor(value, format ?? '')
  const literal = literalOf(section)
  if (value === 0 && !/[0#?]/.test(section.replace(/"[^"]*"|\\.|[_*]./g, '')) && DASHES.test(literal))
    return literal
  const bare = section.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '')
  const isShare = bare.includes('%')
  const thousands = (/[0#?](,+)(?![0#?,.])/.exec(bare)?.[1] ?? /(,+)\./.exec(bare)?.[1] ?? '').length
  const digits = shifted(plainDigits(value), (isShare ? 2 : 0) - 3 * thousands)
  const places = /\.([0#?]*)/.exec(bare)?.[1]?.replace(/#/g, '').length ?? 0
  return `${withPlaces(digits, places)}${isShare ? '%' : ''}`
}

const DASHES = /^\s*[-\u2010-\u2015\u2212\uFF0D\u30FC]+\s*$/

function sectionFor(value: number, format: string): string {
  const sections = format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/g) ?? ['']
  const index = value > 0 ? 0 : value < 0 ? 1 : 2
  return sections[index] ?? sections[0] ?? ''
}

/** The letters that a format shows whatever the number; room for alignment (`_x`, `*x`) is left out. */
function literalOf(section: string): string {
  return section
    .replace(/[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\?/g, '')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1')
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
