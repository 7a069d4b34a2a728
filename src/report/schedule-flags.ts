import {
  happenedBy,
  hasComeBy,
  LIFECYCLE_NAMES,
  type LifecycleKind,
  type Moment,
  standing,
  yearOf,
} from '../plan/lifecycle.ts'
import type { LifecycleEvent } from '../plan/nouns.ts'
import { beginOf, fiscalYearOfPeriod, type Period } from '../plan/period.ts'
import type { Given } from './given.ts'
import type { Line } from './line.ts'

/**
 * What stands in a schedule where it happened: 達成, 休止, №45に統合. `at` counts periods, null where no date is known;
 * `ends` says that work is over at the moment of the report, or rests.
 */
export type Flag = { at: number | null; text: string; ends: boolean }

/** What changes an item's place in the plan, but not its course, is told elsewhere. */
const UNTOLD: ReadonlySet<LifecycleKind> = new Set(['added', 'split', 'moved'])

/** The flags of a line: its action's own; on the first line of an item, the item's too. */
export function flagsOf(given: Given, periods: readonly Period[], moment: Moment): (line: Line) => Flag[] {
  const events = Map.groupBy(
    happenedBy(given.record.lifecycle, moment),
    ({ item, action }) => `${item}/${action ?? ''}`,
  )
  return ({ item, action, itemSpan }) => {
    const own = action === null ? [] : (events.get(`${item.code}/${action.number}`) ?? [])
    const ofItem = itemSpan > 0 ? (events.get(`${item.code}/`) ?? []) : []
    // An item achieved by its only action is told so once; what happened in another year is another thing.
    const others = ofItem.filter(
      (event) => !own.some((one) => one.kind === event.kind && isOneTime(one, event)),
    )
    return [...own, ...others]
      .filter(({ kind }) => !UNTOLD.has(kind))
      .map((event) => ({
        at: placeOf(event, periods),
        text: textOf(event),
        ends: event === standing(own, moment) || event === standing(ofItem, moment),
      }))
  }
}

function isOneTime(one: LifecycleEvent, other: LifecycleEvent): boolean {
  return one.date === other.date && yearOf(one) === yearOf(other)
}

function textOf({ kind, target }: LifecycleEvent): string {
  if (kind === 'merged' && target !== null) return `№${target}に統合`
  if (kind === 'relisted' && target !== null) return `№${target}の再掲`
  return LIFECYCLE_NAMES[kind]
}

function placeOf({ date, fiscal_year }: LifecycleEvent, periods: readonly Period[]): number | null {
  if (date !== null) {
    const at = periods.findLastIndex((period) => hasComeBy(beginOf(period), date))
    return at < 0 ? null : at
  }
  const at = periods.findLastIndex((period) => fiscalYearOfPeriod(period) === fiscal_year)
  return at < 0 ? null : at
}
