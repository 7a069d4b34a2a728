import { eventsByItem, momentOf } from '../plan/items-at.ts'
import { bears, happenedBy } from '../plan/lifecycle.ts'
import type { Item } from '../plan/nouns.ts'
import { isOutside, type Round } from '../plan/plan.ts'
import { marksOf } from '../plan/tally.ts'
import { type AxisSettings, questionOf } from './axis.ts'
import type { Given } from './given.ts'
import { movementOf } from './movement-lines.ts'

/**
 * Which items rest and which are out of scope: they may have been so before, and then no event in the list tells them.
 * Which of the added had left before.
 */
export function codesNotes(given: Given, since: Round, chosen: AxisSettings): string[] {
  const { record, round } = given
  const single = record.items
    .filter((item) => !isOutside(item))
    .map((item) => ({ item, moved: movementOf(given, since, chosen, [item]) }))
  const marks = marksOf(record, questionOf(record.plan, round, chosen))
  const events = eventsByItem(record)
  const why = ({ code }: Item) =>
    bears('relisted', happenedBy(events.get(code) ?? [], momentOf(round)))
      ? '再掲'
      : (marks.get(code)?.label ?? marks.get(code)?.symbol ?? '')
  const resumed = single.filter(({ moved }) => moved.resumed === 1).map(({ item }) => item.code)
  const resting = single.filter(({ moved }) => moved.suspended === 1).map(({ item }) => item.code)
  const out = single
    .filter(({ moved }) => moved.outOfScope === 1)
    .map(({ item }) => `${item.code}（${why(item)}）`)
  return [
    ...(resumed.length === 0
      ? []
      : [`「追加」は、完了、廃止などの後に再開した項目（${resumed.join('、')}）を含む。`]),
    ...(resting.length === 0 ? [] : [`休止は、${resting.join('、')}である。`]),
    ...(out.length === 0 ? [] : [`対象外は、${out.join('、')}である。`]),
  ]
}
