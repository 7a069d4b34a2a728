import { diffArrays } from 'diff'

/** A stretch of a text as it was and as it is; `same` stands in both, `removed` in the old one only, `added` in the new one only. */
export type Stretch = { kind: 'same' | 'removed' | 'added'; text: string }

/**
 * What changed from one text to another. Numbers and words of Latin letters or katakana change as a whole (19 → 20, never
 * 1[9 → 20]), other text letter by letter. What two changes leave between them is taken into them where it is too short to
 * read by itself. Null where hardly anything stayed: then the texts are two texts, not one that changed.
 */
export function textDifference(before: string, after: string): Stretch[] | null {
  const found = diffArrays(tokens(before), tokens(after)).map(
    ({ value, added, removed }): Stretch => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  )
  const readable = joined(found)
  return keptShare(readable, before, after) < LEAST_KEPT ? null : readable
}

/** Of the shorter text, how much must have stayed. */
const LEAST_KEPT = 0.4
/** So many letters between two changes are read with them. */
const ISLAND = 2

const TOKEN = /\d+(?:[.,]\d+)*|[A-Za-z]+|[ァ-ヺー]+|[\s\S]/gu

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? []
}

/** Short islands become part of the change around them; of a change, what was removed stands before what was added. */
function joined(found: readonly Stretch[]): Stretch[] {
  const parts: Stretch[] = []
  let change = { removed: '', added: '' }
  const end = () => {
    for (const kind of ['removed', 'added'] as const)
      if (change[kind] !== '') parts.push({ kind, text: change[kind] })
    change = { removed: '', added: '' }
  }
  for (const [index, { kind, text }] of found.entries()) {
    if (kind !== 'same') change[kind] += text
    else if (isIsland(found, index)) change = { removed: change.removed + text, added: change.added + text }
    else {
      end()
      parts.push({ kind, text })
    }
  }
  end()
  return parts
}

/** Between two changes, and no sentence's end. */
function isIsland(found: readonly Stretch[], index: number): boolean {
  const text = found[index]?.text ?? ''
  return index > 0 && index < found.length - 1 && text.length <= ISLAND && !/[。\n]/.test(text)
}

function keptShare(parts: readonly Stretch[], before: string, after: string): number {
  const kept = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0)
  return kept / Math.max(1, Math.min(before.length, after.length))
}
