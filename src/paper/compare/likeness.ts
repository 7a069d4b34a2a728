import type { Line } from './book.ts'
import { keyOf } from './same.ts'

/** From this on two lines are one that was edited. */
export const ALIKE = 0.35
const LONGEST = 30
const OWN = 2

/** A line prepared for being likened to many. */
export type Likened = {
  texts: Map<string, number>
  weight: number
  kind: Line['kind']
  pairs: Map<string, number>
}

/** What of a line is likened. */
export function likened({ cells, kind }: Line): Likened {
  const texts = new Map<string, number>()
  for (const cell of cells) add(texts, keyOf(cell))
  const weight = cells.reduce((sum, cell) => sum + weightOf(keyOf(cell)), 0)
  const pairs = new Map<string, number>()
  for (const { text } of cells) for (const pair of lettersOf(text)) add(pairs, pair)
  return { texts, weight, kind, pairs }
}

/**
 * How alike two lines are, from 0 to 1: the texts they share, long ones counting more, and by half the neighbouring letters they
 * share. A row of a Word table is hardly a paragraph.
 */
export function likeness(one: Likened, other: Likened): number {
  const shared = common(one.texts, other.texts, weightOf)
  const whole = (2 * shared) / (one.weight + other.weight)
  const letters =
    (2 * common(one.pairs, other.pairs, () => 1)) / (sizeOf(one.pairs) + sizeOf(other.pairs) || 1)
  const alike = Math.max(whole, (whole + letters) / 2, letters * (one.texts.size === 1 ? 1 : 0.8))
  return one.kind === other.kind ? alike : alike / 2
}

const weightOf = (text: string): number => OWN + Math.min(text.length, LONGEST)

/** Neighbouring letters; a single one by itself. */
function lettersOf(text: string): string[] {
  const letters = [...text.replace(/\s/g, '')]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function common(
  one: Map<string, number>,
  other: Map<string, number>,
  weight: (key: string) => number,
): number {
  let sum = 0
  for (const [key, count] of one) sum += Math.min(count, other.get(key) ?? 0) * weight(key)
  return sum
}

function sizeOf(counts: Map<string, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}
