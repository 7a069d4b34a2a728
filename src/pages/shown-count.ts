import { eventsByItem, momentOf } from '../plan/items-at.ts'
import { bears, happenedBy } from '../plan/lifecycle.ts'
import type { Item } from '../plan/nouns.ts'
import { isOutside } from '../plan/plan.ts'
import type { PlanView } from '../publish/library.ts'

/**
 * How many items a list shows, and how many of them the plan does not count as its own: 「42件（計画外8、再掲1を含む）」.
 */
export function shownCount(
  { record, given }: Pick<PlanView, 'record' | 'given'>,
  items: readonly Item[],
): string {
  const events = eventsByItem(record)
  const moment = momentOf(given.round)
  const outside = items.filter(isOutside).length
  const relisted = items.filter(
    (item) => !isOutside(item) && bears('relisted', happenedBy(events.get(item.code) ?? [], moment)),
  ).length
  const among = [
    ...(outside === 0 ? [] : [`計画外${outside}`]),
    ...(relisted === 0 ? [] : [`再掲${relisted}`]),
  ]
  return `${items.length}件${among.length === 0 ? '' : `（${among.join('、')}を含む）`}`
}
