import { eventsByItem, itemsAt, momentOf } from './items-at.ts'
import { happenedBy, yearOf } from './lifecycle.ts'
import type { Item } from './nouns.ts'
import type { PlanRecord } from './plan.ts'
import type { Asked } from './ratings.ts'
import type { Mark } from './scale.ts'
import { marksOf } from './tally.ts'

/**
 * 前倒し: the items of the plan, in its order, that bear a done mark in a round because work planned for later years was
 * brought forward into the round's own: by the as-of date, and by a record of the item itself, not of one of its actions.
 */
export function broughtForward(record: PlanRecord, asked: Asked): { item: Item; mark: Mark }[] {
  const marks = marksOf(record, asked)
  const events = eventsByItem(record)
  const isForward = ({ code }: Item) =>
    happenedBy(events.get(code) ?? [], momentOf(asked.round)).some(
      (event) => event.kind === 'brought_forward' && yearOf(event) === asked.round.fiscal_year,
    )
  return itemsAt(record, asked.round).flatMap((item) => {
    const mark = marks.get(item.code)
    return mark?.counts_as === 'done' && isForward(item) ? [{ item, mark }] : []
  })
}
