import { bears, happenedBy, hasCome, type Moment } from './lifecycle.ts'
import type { Item, LifecycleEvent } from './nouns.ts'
import { isOutside, type PlanRecord, type Round } from './plan.ts'

/** The moment a round speaks of. */
export function momentOf(round: Round): Moment {
  return { asOf: round.as_of, fiscalYear: round.fiscal_year }
}

/** What is recorded of each item itself, actions apart, whenever it happened. */
export function eventsByItem(record: PlanRecord): Map<string, LifecycleEvent[]> {
  return Map.groupBy(
    record.lifecycle.filter(({ action }) => action === null),
    ({ item }) => item,
  )
}

/**
 * The items of the plan (全項目) in a round: those that had been added by then. Items outside the plan are not among them,
 * and one listed again elsewhere (再掲) counts at its home only.
 */
export function itemsAt(record: PlanRecord, round: Round): Item[] {
  const events = eventsByItem(record)
  const moment = momentOf(round)
  return record.items.filter((item) => {
    const own = events.get(item.code) ?? []
    return !isOutside(item) && hasCome(own, moment) && !bears('relisted', happenedBy(own, moment))
  })
}
