import { isUnder } from '../plan/grouping.ts'
import { eventsByItem, momentOf } from '../plan/items-at.ts'
import { hasCome } from '../plan/lifecycle.ts'
import type { Item } from '../plan/nouns.ts'
import { isOutside } from '../plan/plan.ts'
import type { Given } from './given.ts'

/** A line of the tree: an item, or a heading that bears none. `path` is its heading's, null where that is unknown. */
export type StructureLine = { path: string | null; item: Item | null }

/** The items that had been put into the plan by the round, those listed a second time too. */
export function listedItems({ record, round }: Given): Item[] {
  const events = eventsByItem(record)
  return record.items.filter(
    (item) => !isOutside(item) && hasCome(events.get(item.code) ?? [], momentOf(round)),
  )
}

/** The tree line by line in the plan's order; what stands under a higher heading alone comes before its lower ones. */
export function structureLines(given: Given): StructureLine[] {
  const { headings } = given.record
  const items = listedItems(given)
  const under = (path: string | null) =>
    items.filter(({ heading }) => heading === path).map((item): StructureLine => ({ path, item }))
  const lines = headings.flatMap(({ path }) => {
    const own = under(path)
    const isParent = headings.some((other) => other.path.startsWith(`${path}-`))
    return own.length > 0 || isParent ? own : [{ path, item: null }]
  })
  return [...lines, ...under(null)]
}

/**
 * How many of the listed items stand under a heading. Where some are known to a higher heading only, they may be its own:
 * the count is then a least one.
 */
export function countUnder(given: Given, path: string): { items: number; isLeast: boolean } {
  const items = listedItems(given)
  return {
    items: items.filter((item) => isUnder(item, path)).length,
    isLeast: items.some(({ heading }) => heading === null || path.startsWith(`${heading}-`)),
  }
}
