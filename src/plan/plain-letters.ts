import { tidy } from './text.ts'

/**
 * Letters that every machine in an office reads alike: ASCII and JIS X 0208. Outside stand those that depend on the machine
 * (①, №, ㈱, ㎡, Ⅲ, radicals, half-width kana, 外字), which data spell out; papers keep them as typed.
 */

/** JIS X 0208 as Unicode: rows 1–8 and 16–84 of EUC-JP; row 13, which vendors filled each in their way, is not in it. */
const JIS_X_0208: ReadonlySet<string> = new Set(jisLetters())

function jisLetters(): string[] {
  const decoder = new TextDecoder('euc-jp', { fatal: true })
  const rows = Array.from({ length: 84 }, (_, index) => index + 1).filter((row) => row <= 8 || row >= 16)
  return rows.flatMap((row) =>
    Array.from({ length: 94 }, (_, index) => {
      try {
        return decoder.decode(Uint8Array.of(0xa0 + row, 0xa1 + index))
      } catch {
        return ''
      }
    }).filter((letter) => letter !== ''),
  )
}

/** Signs of JIS X 0208 that Unicode has twice: either of the two is one of its letters. */
const TWINS: ReadonlySet<string> = new Set([...'〜−‖—¢£¬'])

/** Whether a letter is one that every machine reads alike. */
export function isPlain(letter: string): boolean {
  return /^[ -~]$/.test(letter) || JIS_X_0208.has(letter) || TWINS.has(letter)
}

/** Whether a letter is an ideograph: one outside JIS X 0208 may belong to a name, and is never spelt otherwise. */
export function isIdeograph(letter: string): boolean {
  return /^\p{Ideographic}$/u.test(letter)
}

/** What no rule of Unicode spells. */
const SPELT: ReadonlyMap<string, string> = new Map([
  ['•', '・'],
  ['–', '－'],
  ['⁄', '/'],
])

const CIRCLED = /^[\u2460-\u2473\u24EA\u3251-\u325F\u32B1-\u32BF]$/
const INVISIBLE = /^[\p{Cf}\p{Variation_Selector}]$/u

/** How data spell a letter: ① (1), № No, ㈱ (株), ㎡ m2. Null where there is no plain spelling: it is kept, and told. */
function plainSpelling(letter: string): string | null {
  if (INVISIBLE.test(letter)) return ''
  const spelt = SPELT.get(letter) ?? tidy(letter).normalize('NFKC')
  const plain = CIRCLED.test(letter) ? `(${spelt})` : spelt.replaceAll('⁄', '/')
  return plain !== letter && [...plain].every((one) => isPlain(one) || isIdeograph(one)) ? plain : null
}

/**
 * A text as data bear it: every letter that depends on the machine spelt plainly, ideographs left as they are; `tell` hears
 * of each letter that was spelt otherwise (`to`), or for which there is no plain spelling (null).
 */
export function plainText(text: string, tell: (letter: string, to: string | null) => void): string {
  return [...text]
    .map((letter) => {
      if (isPlain(letter) || letter === '\n') return letter
      const to = isIdeograph(letter) ? null : plainSpelling(letter)
      tell(letter, to)
      return to ?? letter
    })
    .join('')
}
