import { momentOf } from '../plan/items-at.ts'
import { happenedBy, type LifecycleKind } from '../plan/lifecycle.ts'
import type { Item, LifecycleEvent } from '../plan/nouns.ts'
import { isOutside, type Round } from '../plan/plan.ts'
import type { Given } from './given.ts'

export type Moved = { item: Item; event: LifecycleEvent }

/** As the columns of the sum stand, then what changes no count. */
const ORDER: readonly LifecycleKind[] = [
  'added',
  'split',
  'merged',
  'completed',
  'ended',
  'routine',
  'abolished',
  'cancelled',
  'suspended',
  'resumed',
  'relisted',
  'brought_forward',
  'moved',
  'achieved',
]

/** What happened to the plan's items themselves after the earlier round, by kind. */
export function movedItems({ record, round }: Given, since: Round): Moved[] {
  const own = record.lifecycle.filter(({ action }) => action === null)
  const before = new Set(happenedBy(own, momentOf(since)))
  const items = new Map(record.items.filter((item) => !isOutside(item)).map((item) => [item.code, item]))
  return happenedBy(own, momentOf(round))
    .filter((event) => !before.has(event))
    .flatMap((event) => {
      const item = items.get(event.item)
      return item === undefined ? [] : [{ item, event }]
    })
    .sort((a, b) => ORDER.indexOf(a.event.kind) - ORDER.indexOf(b.event.kind))
}
