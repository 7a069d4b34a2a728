import { keyOf } from '../../plan/text.ts'

/**
 * The keys by which a printed head is found, the closest first: as it stands, without its unit, its note and its marks (※1), and
 * without what it is called in sums (歳入総額 A, 差引額（A）－（B）, 歳出②).
 */
export function headKeys(text: string): string[] {
  return [...new Set([...keysOf(text), ...keysOf(text.replace(CALLED, ''))])].filter((key) => key !== '')
}

const CALLED = /(?:[\s=＝+＋\-－−]|[(（]?(?<![A-ZＡ-Ｚ])[A-ZＡ-Ｚ①-⑳](?![A-ZＡ-Ｚ])[)）]?)+$/

function keysOf(text: string): string[] {
  const whole = keyOf(text)
  const unmarked = whole.replace(/(?:[※*]\d*|注\d+)$/, '')
  return [whole, unmarked, unmarked.replace(/(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|<[^<>]*>)+$/, '')]
}

/** What stands in brackets at the end of a head, its unit perhaps. */
export function bracketOf(text: string): string | null {
  return /[(（[【<]([^()（）[\]【】<>]*)[)）\]】>]\s*$/.exec(text.normalize('NFKC'))?.[1]?.trim() ?? null
}
