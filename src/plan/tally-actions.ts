import { type Group, groupsOf } from './grouping.ts'
import { eventsByItem, itemsAt, momentOf } from './items-at.ts'
import { bears, COUNTED_KINDS, happenedBy, standing } from './lifecycle.ts'
import type { Action, Department } from './nouns.ts'
import type { PlanRecord } from './plan.ts'
import type { Question, Tally, TallyRow } from './tally.ts'

/**
 * Counts actions (行動計画) by what has happened to them; they bear no marks. Over `due`, an action that is closed itself,
 * or whose item is, is left out; over `rated` there are none.
 */
export function tallyActions(
  record: PlanRecord,
  departments: readonly Department[],
  question: Question,
): Tally {
  const items = itemsAt(record, question.round)
  const moment = momentOf(question.round)
  const ofItem = eventsByItem(record)
  const ofAction = Map.groupBy(
    record.lifecycle.filter(({ action }) => action !== null),
    ({ item, action }) => `${item}/${action}`,
  )
  const eventsOf = ({ item, number }: Action) => happenedBy(ofAction.get(`${item}/${number}`) ?? [], moment)
  const isOpen = (action: Action) =>
    standing(eventsOf(action), moment) === null && standing(ofItem.get(action.item) ?? [], moment) === null
  const inBase = (action: Action) => question.base === 'all' || (question.base === 'due' && isOpen(action))
  const row = ({ key, name, holds }: Group): TallyRow => {
    const codes = new Set(items.filter(holds).map((item) => item.code))
    const actions = record.actions.filter((action) => codes.has(action.item))
    const count = (kind: (typeof COUNTED_KINDS)[number]) =>
      actions.filter((action) => bears(kind, eventsOf(action))).length
    return {
      key,
      name,
      items: actions.length,
      total: actions.filter(inBase).length,
      marks: {},
      unrated: 0,
      lifecycle: Object.fromEntries(
        COUNTED_KINDS.map((kind) => [kind, count(kind)]),
      ) as TallyRow['lifecycle'],
      rates: {},
      printed: {},
    }
  }
  return {
    groups: groupsOf(record, items, departments, question.grouping).map(row),
    total: row({ key: 'total', name: '計', holds: () => true }),
  }
}
