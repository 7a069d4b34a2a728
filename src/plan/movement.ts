import { happenedBy, type LifecycleKind } from './lifecycle.ts'
import type { Item } from './nouns.ts'
import { isOutside, type PlanRecord, type Round } from './plan.ts'
import { marksOf } from './tally.ts'

/**
 * 項目数の異動 between two reports: before + added + split − merged − completed − abolished = after;
 * after − suspended − outOfScope = base. Counts of items; those outside the plan are never counted.
 */
export type Movement = {
  before: number
  added: number
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
  const states = items.map((item) => ({
    item,
    before: stateAt(record, item, from),
    after: stateAt(record, item, to),
  }))
  const count = (test: (one: (typeof states)[number]) => boolean) => states.filter(test).length
  const came = (how: State['came']) =>
    count(({ before, after }) => !before.hasCome && after.hasCome && after.came === how)
  const left = (how: State['left']) =>
    count(({ before, after }) => before.left === null && after.left === how)
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
    added: came('added'),
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
  came: 'added' | 'split' | null
  left: 'merged' | 'completed' | 'abolished' | null
  isSuspended: boolean
  isRelisted: boolean
}

function isIn({ hasCome, left }: State): boolean {
  return hasCome && left === null
}

/** An item with no record of its coming was there from the plan's first day. */
function stateAt(record: PlanRecord, item: Item, round: Round): State {
  const all = record.lifecycle.filter((event) => event.item === item.code && event.action === null)
  const events = happenedBy(all, { asOf: round.as_of, fiscalYear: round.fiscal_year })
  const coming = all.find(({ kind }) => kind === 'added' || kind === 'split')
  const has = (kind: LifecycleKind) => events.some((event) => event.kind === kind)
  const pause = events.filter(({ kind }) => kind === 'suspended' || kind === 'resumed').at(-1)
  return {
    hasCome: coming === undefined || events.includes(coming),
    came: coming === undefined ? null : coming.kind === 'split' ? 'split' : 'added',
    left: events.flatMap(({ kind }) => LEAVING[kind] ?? []).at(-1) ?? null,
    isSuspended: pause?.kind === 'suspended',
    isRelisted: has('relisted'),
  }
}
