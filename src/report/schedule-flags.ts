import { fiscalYearOf } from '../plan/fiscal-year.ts'
import { happenedBy, LIFECYCLE_NAMES, type LifecycleKind, type Moment, standing } from '../plan/lifecycle.ts'
import type { LifecycleEvent } from '../plan/nouns.ts'
import { fiscalYearOfPeriod, grainOf, type Period } from '../plan/period.ts'
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
    // An item achieved by its only action is told so once.
    const others = ofItem.filter(
      (event) => !own.some(({ kind, date }) => kind === event.kind && date === event.date),
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

function textOf({ kind, target }: LifecycleEvent): string {
  if (kind === 'merged' && target !== null) return `№${target}に統合`
  if (kind === 'relisted' && target !== null) return `№${target}の再掲`
  return LIFECYCLE_NAMES[kind]
}

function placeOf({ date, fiscal_year }: LifecycleEvent, periods: readonly Period[]): number | null {
  if (date !== null) {
    const at = periods.findLastIndex((period) => beginOf(period) <= date)
    return at < 0 ? null : at
  }
  const at = periods.findLastIndex((period) => fiscalYearOfPeriod(period) === fiscal_year)
  return at < 0 ? null : at
}

/** The first day of a period. */
function beginOf(period: Period): string {
  const year = Number(period.slice(0, 4))
  switch (grainOf(period)) {
    case 'half':
      return period.endsWith('1') ? `${year}-04-01` : `${year}-10-01`
    case 'quarter': {
      const month = 1 + 3 * Number(period.slice(-1))
      return month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`
    }
    case 'month':
      return `${period}-01`
    default:
      return `${fiscalYearOf(`${year}-04-01`)}-04-01`
  }
}
