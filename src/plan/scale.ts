import { markKey } from './text.ts'

/** What a mark counts as. `unknown` means the source gives no meaning; then no done-rate may be offered. */
export type CountsAs = 'done' | 'partly' | 'open' | 'not_due' | 'out' | 'unknown'

export type Mark = {
  symbol: string
  label: string | null
  meaning: string | null
  /** Place on the ladder, 1 the best; null for a mark that stands beside it (方針転換). */
  order: number | null
  counts_as: CountsAs
  /** The mark this one is a part of (検討中 under 未着手). */
  under: string | null
  points: number | null
}

/** 評価基準 of one axis. */
export type Scale = { version: string; marks: Mark[] }

/** The scale's mark for what somebody typed (`〇`, `Ｂ`), or undefined when the scale has none like it. */
export function markOf(scale: Scale, typed: string): Mark | undefined {
  const own = scale.marks.find(({ symbol }) => symbol === typed)
  if (own !== undefined) return own
  const key = markKey(typed)
  return scale.marks.find(({ symbol }) => markKey(symbol) === key)
}

/** Whether the meaning of every mark is known, so that a share of done work can be told. */
export function tellsDone(scale: Scale): boolean {
  return scale.marks.every((mark) => mark.counts_as !== 'unknown')
}
