import { type Group, groupsOf } from './grouping.ts'
import { COUNTED_KINDS, happenedBy, standing } from './lifecycle.ts'
import type { Action, Department } from './nouns.ts'
import { isOutside, type PlanRecord } from './plan.ts'
import type { Question, Tally, TallyRow } from './tally.ts'

/**
 * Counts actions (行動計画) by what has happened to them; they bear no marks. Over `due`, a closed action is left out;
 * over `rated` there are none.
 */
export function tallyActions(
  record: PlanRecord,
  departments: readonly Department[],
  question: Question,
): Tally {
  const items = record.items.filter((item) => !isOutside(item))
  const moment = { asOf: question.round.as_of, fiscalYear: question.round.fiscal_year }
  const eventsOf = (action: Action) =>
    happenedBy(
      record.lifecycle.filter((event) => event.item === action.item && event.action === action.number),
      moment,
    )
  const inBase = (action: Action) =>
    question.base === 'all' || (question.base === 'due' && standing(eventsOf(action), moment) === null)
  const row = ({ key, name, holds }: Group): TallyRow => {
    const codes = new Set(items.filter(holds).map((item) => item.code))
    const actions = record.actions.filter((action) => codes.has(action.item))
    const count = (kind: (typeof COUNTED_KINDS)[number]) =>
      actions.filter((action) => eventsOf(action).some((event) => event.kind === kind)).length
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
