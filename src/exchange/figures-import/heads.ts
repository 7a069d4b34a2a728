import { keyOf } from '../../plan/text.ts'

/** The keys by which a printed head is found: as it stands, and without its unit, its note and its marks (※1). */
export function headKeys(text: string): string[] {
  const whole = keyOf(text)
  const unmarked = whole.replace(/(?:[※*]\d*|注\d+)$/, '')
  const bare = unmarked.replace(/(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|<[^<>]*>)+$/, '')
  return [...new Set([whole, unmarked, bare])].filter((key) => key !== '')
}

/** What stands in brackets at the end of a head, its unit perhaps. */
export function bracketOf(text: string): string | null {
  return /[(（[【<]([^()（）[\]【】<>]*)[)）\]】>]\s*$/.exec(text.normalize('NFKC'))?.[1]?.trim() ?? null
}
