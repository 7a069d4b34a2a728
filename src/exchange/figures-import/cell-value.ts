import { UNCOMPUTED } from '../../files/sheet.ts'
import type { Figure } from '../../plan/figure-nouns.ts'
import { readNumber } from '../../plan/number.ts'
import { keyOf, markKey } from '../../plan/text.ts'
import { unitOf } from './units.ts'

/** What a cell says of a figure: its digits, or why it has none; `isEmpty` where nothing at all stands in it. */
export type CellFigure =
  | { digits: string; unit: string | null }
  | { state: Extract<Figure['state'], 'none' | 'unknown' | 'withheld'>; isEmpty?: true }

const NONE = ['該当なし', '該当無し', '皆無', 'なし']
const UNKNOWN = ['…', '……', '...', '‥', '不明', '不詳']
const WITHHELD = ['x', 'χ', '非公表', '秘匿']
const keys = (words: readonly string[]) => new Set(words.map(keyOf))
const WORDS = { none: keys(NONE), unknown: keys(UNKNOWN), withheld: keys(WITHHELD) }

/**
 * Reads a cell as offices write figures: １，２３４, △110, ▲ 64, (64), 45.2％, ― (none), … (unknown), x (withheld).
 * Or what is wrong with it, and what to do.
 */
export function cellFigure(text: string): CellFigure | { what: string; doThis: string } {
  const typed = unwrapped(text).trim()
  if (typed === '') return { state: 'unknown', isEmpty: true }
  const key = keyOf(typed)
  if (markKey(typed) === '―' || /^-+$/.test(key) || WORDS.none.has(key)) return { state: 'none' }
  if (WORDS.unknown.has(key)) return { state: 'unknown' }
  if (WORDS.withheld.has(key)) return { state: 'withheld' }
  const number = numberIn(typed)
  return number ?? { what: `「${shortened(typed)}」は読めません`, doThis: adviceFor(typed) }
}

/** Longer digits than any amount of money. */
const LONGEST = 30

/** A text that was kept from losing its zeros (`="012"`), without what keeps it. */
export function unwrapped(text: string): string {
  return /^="(.*)"$/.exec(text)?.[1] ?? text
}

function numberIn(typed: string): CellFigure | null {
  const plain = typed.normalize('NFKC').replace(/\s/g, '')
  const [, number = '', suffix = ''] = /^([^\p{L}%]*?)([\p{L}%][\p{L}%/]*)?$/u.exec(plain) ?? []
  const unit = suffix === '' ? null : unitOf(suffix)
  if (suffix !== '' && unit === null) return null
  const inBrackets = /^\((\d.*)\)$/.exec(number)
  const digits = readNumber(inBrackets ? `-${inBrackets[1]}` : number.replace(/^\+/, ''))
  return digits === null || digits.length > LONGEST ? null : { digits, unit }
}

function adviceFor(typed: string): string {
  if (typed === UNCOMPUTED) return '表計算ソフトで開いて計算させ、保存し直してください'
  if (typed.startsWith('#')) return '計算の誤りです。元の表の式を直してください'
  if (/^=/.test(typed)) return '式は計算しません。値で書いてください'
  if (/^\d+(\.\d+)?E[+-]?\d+$/i.test(typed))
    return '桁が失われています。元の表の書式を数値にして、保存し直してください'
  if (/^\d+:\d\d(:\d\d)?$/.test(typed.normalize('NFKC')))
    return '時間は、12時間30分なら 12.5 のように小数で書いてください'
  return '数、―（該当なし）、…（不明）、x（非公表）のいずれかを書いてください'
}

function shortened(typed: string): string {
  const line = typed.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
