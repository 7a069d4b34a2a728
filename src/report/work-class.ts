import type { Piece, Tone } from '../paper/paper.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { eventsByItem, momentOf } from '../plan/items-at.ts'
import { isAsked, LIFECYCLE_NAMES, standing } from '../plan/lifecycle.ts'
import type { Item } from '../plan/nouns.ts'
import { dueCellsByItem, isScheduledBy } from '../plan/schedule.ts'
import { marksOf } from '../plan/tally.ts'
import { questionOf } from './axis.ts'
import type { Given } from './given.ts'

/** 網掛けの区分: work of this year, work left over from the round before, work of later years. */
type WorkClass = 'this-year' | 'carried' | 'later'

/** The sign that tells the class where no shade can be seen. */
const CLASS_SIGNS: Record<WorkClass, string> = { 'this-year': '●', carried: '◆', later: '◇' }

/**
 * The sign and shade of an item's class; of one that rests or has ended, for which there is no work to class, what has
 * happened to it (完了) and no shade.
 */
export function classesOf(given: Given): (item: Item) => { sign: Piece; tone: Tone } {
  const events = eventsByItem(given.record)
  const moment = momentOf(given.round)
  const classOf = workClasses(given)
  return (item) => {
    const own = events.get(item.code) ?? []
    if (isAsked(own, moment)) return { sign: CLASS_SIGNS[classOf(item)], tone: classOf(item) }
    const event = standing(own, moment)
    return { sign: event === null ? '' : { kind: 'minor', text: LIFECYCLE_NAMES[event.kind] }, tone: 'plain' }
  }
}

/**
 * Carried: due by the earlier round and rated partly or not done then. This year: a due word stands in the schedule by
 * this round's year. Later: everything else. (The source colours its rows by these three; the colours are not in its text.)
 */
function workClasses(given: Given): (item: Item) => WorkClass {
  const { plan, schedule } = given.record
  const cells = dueCellsByItem(schedule)
  const dueBy = (item: Item, year: number) =>
    isScheduledBy(cells.get(item.code) ?? [], year, plan.schedule_words)
  const { previous } = given
  const before = previous === null ? new Map() : marksOf(given.record, questionOf(plan, previous))
  return (item) => {
    const counted = before.get(item.code)?.counts_as
    if (
      previous !== null &&
      dueBy(item, previous.fiscal_year) &&
      (counted === 'partly' || counted === 'open')
    )
      return 'carried'
    return dueBy(item, given.round.fiscal_year) ? 'this-year' : 'later'
  }
}

/** The legend's words for the classes that this report can have. */
export function classLegend(given: Given): { sign: string; tone: Tone; label: string }[] {
  const { era } = given.municipality.municipality.writing
  const entry = (tone: WorkClass, label: string) => ({ sign: CLASS_SIGNS[tone], tone, label })
  const carried = given.previous
    ? [
        entry(
          'carried',
          `${fiscalYearLabel(given.previous.fiscal_year, era)}に実施予定で、一部実施または未実施の事業`,
        ),
      ]
    : []
  return [
    entry('this-year', `${fiscalYearLabel(given.round.fiscal_year, era)}に実施する事業`),
    ...carried,
    entry('later', '次年度以降に実施する事業'),
  ]
}
