const MOST_ENTRIES = 2
const MOST_LETTERS = 60

/** How an answer was shortened, told beside it. */
export const SHORTENING = `source、並びの${MOST_ENTRIES + 1}件目から後ろ、長い文の後ろを省いています。`

/** An answer as an example shows it: where something is left out, … stands. */
export function shortened(value: unknown, name = ''): unknown {
  if (name === 'source') return '…'
  if (typeof value === 'string') return cut(value)
  if (Array.isArray(value)) {
    const shown = value.slice(0, MOST_ENTRIES).map((one) => shortened(one))
    const left = value.length - shown.length
    return left === 0 ? shown : [...shown, `…（あと${left}件）`]
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one, key)]))
}

function cut(text: string): string {
  const letters = [...text]
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : text
}
