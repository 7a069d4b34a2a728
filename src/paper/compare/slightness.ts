/** Signs that are taken for one another on paper, each under the first of its kind. */
const ALIKE = ['"“”〝〟″', "'‘’′", '-‐‑‒–—―−ー－─', '~〜～', '・･·', '…‥', '○〇◯']

/** How two texts differ that look alike: in blanks, in width, in signs; null where anybody sees it. */
export function slightness(one: string, other: string): string | null {
  if (unblanked(one) === unblanked(other)) return '空白、改行または見えない文字の違い'
  const [first, second] = [one.normalize('NFKC'), other.normalize('NFKC')]
  if (unblanked(first) === unblanked(second)) return '全角と半角の違い'
  if (unblanked(folded(first)) === unblanked(folded(second))) return `似た記号の違い（${codes(one, other)}）`
  return null
}

const INVISIBLE = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\p{Variation_Selector}]/gu

const unblanked = (text: string): string => text.replace(INVISIBLE, '')

function folded(text: string): string {
  return [...text].map((sign) => ALIKE.find((group) => group.includes(sign))?.[0] ?? sign).join('')
}

/** The first pair of signs that differ, by their numbers. */
function codes(one: string, other: string): string {
  const [mine, others] = [[...unblanked(one)], [...unblanked(other)]]
  const at = mine.findIndex((sign, i) => sign !== others[i])
  const code = (sign: string | undefined) =>
    `${sign ?? ''} U+${(sign?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return `${code(mine[at])} と ${code(others[at])}`
}

const SEEN: Record<string, string> = {
  ' ': '␣',
  '\u3000': '□',
  '\t': '⇥',
  '\n': '⏎',
  '\u00a0': '⍽',
}

/** A text with its blanks and invisible letters made visible. */
export function visible(text: string): string {
  return text.replace(
    INVISIBLE,
    (letter) =>
      SEEN[letter] ?? `‹U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
  )
}
