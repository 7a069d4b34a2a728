import { IDEOGRAPH_OF_RADICAL } from './radicals.ts'

/**
 * Repairs what machines broke and nothing else: CJK radicals from PDFs (⾏ → 行, ⺠ → 民), half-width kana (ｱ → ア),
 * control characters, CR LF, a stray BOM. №, ①, （, full-width digits and spaces stay as typed (DESIGN 5.8).
 */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2E80-\u2EF3]/g, (radical) => IDEOGRAPH_OF_RADICAL.get(radical) ?? radical)
    .replace(/[\u2F00-\u2FD5]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[\uFF61-\uFF9F]+/g, (kana) => kana.normalize('NFKC'))
    .replace(/[^\P{Cc}\n\t]|\uFEFF/gu, '')
}

/**
 * The form beside a text by which it is found and compared, never printed: widths, case, spaces and dashes made one.
 * `№ １ー２` and `no1-2` share a key.
 */
export function keyOf(text: string): string {
  return tidy(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212\uFE58\uFF0D]/g, '-')
    .replace(/(?<![ぁ-んァ-ヶ])[ー](?![ぁ-んァ-ヶ])/g, '-')
    .replace(/\s/g, '')
}

const CIRCLE = /^[\u25CB\u25EF\u3007\u2B58]$/u
const TRIANGLE = /^[\u25B3\u25B5]$/u
const CROSS = /^[\u00D7\u2715\u2716\u2573]$/u
const DASH = /^[-\u2010-\u2015\u2212\u2500\u30FC\uFF0D\uFF70]$/u

/** The key of a mark: `〇` (U+3007) and `○` (U+25CB), `Ｂ` and `B`, `-` and `―` are one mark. Not for prose. */
export function markKey(symbol: string): string {
  const plain = symbol.trim()
  if (CIRCLE.test(plain)) return '○'
  if (TRIANGLE.test(plain)) return '△'
  if (CROSS.test(plain)) return '×'
  if (DASH.test(plain)) return '―'
  return plain.normalize('NFKC').toUpperCase()
}

/** Letters of a private use area (外字): they print only where they were made, so they are reported, not repaired. */
export function privateUseLetters(text: string): string[] {
  return [...new Set(text.match(/\p{Co}/gu) ?? [])]
}
