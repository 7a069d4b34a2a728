import type { Line, Part } from './book.ts'
import { signatureOf } from './same.ts'
import type { Pair } from './sequences.ts'

/** The sheets of two workbooks that belong together, by the lines they share and by their names; a renamed sheet is told by its lines. */
export function pairSheets(own: readonly Part[], theirs: readonly Part[]): Pair[] {
  const scores = own
    .flatMap((mine, at) => theirs.map((other, there) => ({ at, there, score: score(mine, other) })))
    .filter(({ score }) => score > LEAST)
    .sort((a, b) => b.score - a.score || a.at - b.at || a.there - b.there)
  const found = new Map<number, number>()
  const taken = new Set<number>()
  for (const { at, there } of scores)
    if (!found.has(at) && !taken.has(there)) {
      found.set(at, there)
      taken.add(there)
    }
  return [
    ...own.map((_, at) => ({ own: at, their: found.get(at) ?? null })),
    ...theirs.flatMap((_, there) => (taken.has(there) ? [] : [{ own: null, their: there }])),
  ]
}

const LEAST = 0.2
const SAME_NAME = 0.5

function score(one: Part, other: Part): number {
  const shorter = Math.max(1, Math.min(one.lines.length, other.lines.length))
  return sharedLines(one.lines, other.lines) / shorter + (one.name === other.name ? SAME_NAME : 0)
}

/** How many lines of the one stand in the other, letter by letter. */
export function sharedLines(own: readonly Line[], theirs: readonly Line[]): number {
  const left = new Map<string, number>()
  for (const line of theirs) left.set(signatureOf(line), (left.get(signatureOf(line)) ?? 0) + 1)
  let shared = 0
  for (const line of own) {
    const count = left.get(signatureOf(line)) ?? 0
    if (count > 0) shared += 1
    left.set(signatureOf(line), count - 1)
  }
  return shared
}
