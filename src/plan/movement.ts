import { eventsByItem, momentOf } from './items-at.ts'
import { bears, happenedBy, hasCome, type LifecycleKind, type Moment, standing } from './lifecycle.ts'
import type { LifecycleEvent } from './nouns.ts'
import { isOutside, type PlanRecord, type Round } from './plan.ts'
import { marksOf } from './tally.ts'

/**
 * 項目数の異動 between two reports: before + added + split − merged − completed − abolished = after;
 * after − suspended − outOfScope = base. Counts of items; those outside the plan are never counted. `resumed`
 * are those of the added that had left by the earlier round and have been taken up again (再開).
 */
export type Movement = {
  before: number
  added: number
  resumed: number
  split: number
  merged: number
  completed: number
  abolished: number
  after: number
  suspended: number
  outOfScope: number
  base: number
}

/** How an item leaves the count: its words in three printed columns (完了 with 終了 and 経常業務へ移行; 廃止 with 中止). */
const LEAVING: Partial<Record<LifecycleKind, 'merged' | 'completed' | 'abolished'>> = {
  merged: 'merged',
  completed: 'completed',
  ended: 'completed',
  routine: 'completed',
  abolished: 'abolished',
  cancelled: 'abolished',
}

/**
 * The movement from one round to a later one. Out of scope are items re-listed from elsewhere, and those whose mark in
 * the later round counts as out of count (on the given axis, by the given assessor).
 */
export function movement(
  record: PlanRecord,
  from: Round,
  to: Round,
  by: { axis: string; assessor: string },
): Movement {
  const items = record.items.filter((item) => !isOutside(item))
  const marks = marksOf(record, { round: to, ...by })
  const events = eventsByItem(record)
  const states = items.map((item) => {
    const own = events.get(item.code) ?? []
    return { item, before: stateAt(own, from), after: stateAt(own, to) }
  })
  const count = (test: (one: (typeof states)[number]) => boolean) => states.filter(test).length
  const came = (how: State['came']) =>
    count(({ before, after }) => !before.hasCome && after.hasCome && after.came === how)
  const left = (how: State['left']) =>
    count(({ before, after }) => before.left === null && after.left === how)
  const resumed = count(({ before, after }) => before.left !== null && after.left === null)
  const after = count((one) => isIn(one.after))
  const suspended = count((one) => isIn(one.after) && one.after.isSuspended)
  const outOfScope = count(
    (one) =>
      isIn(one.after) &&
      !one.after.isSuspended &&
      (one.after.isRelisted || marks.get(one.item.code)?.counts_as === 'out'),
  )
  return {
    before: count((one) => isIn(one.before)),
    added: came('added') + resumed,
    resumed,
    split: came('split'),
    merged: left('merged'),
    completed: left('completed'),
    abolished: left('abolished'),
    after,
    suspended,
    outOfScope,
    base: after - suspended - outOfScope,
  }
}

type State = {
  hasCome: boolean
  came: 'added' | 'split'
  left: 'merged' | 'completed' | 'abolished' | null
  isSuspended: boolean
  isRelisted: boolean
}

function isIn({ hasCome, left }: State): boolean {
  return hasCome && left === null
}

function stateAt(events: readonly LifecycleEvent[], round: Round): State {
  const moment = momentOf(round)
  const happened = happenedBy(events, moment)
  const isThere = hasCome(events, moment)
  return {
    hasCome: isThere,
    came: happened.some(({ kind }) => kind === 'split') ? 'split' : 'added',
    left: isThere ? leftBy(happened, moment) : null,
    isSuspended: bears('suspended', happened),
    isRelisted: bears('relisted', happened),
  }
}

/** An item that left is out until it is resumed, whatever else is told of it (達成, 休止) in the meantime. */
function leftBy(happened: readonly LifecycleEvent[], moment: Moment): State['left'] {
  const last = standing(
    happened.filter(({ kind }) => kind === 'resumed' || kind in LEAVING),
    moment,
  )
  return (last && LEAVING[last.kind]) ?? null
}
