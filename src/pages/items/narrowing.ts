import { isUnder } from '../../plan/grouping.ts'
import { eventsByItem } from '../../plan/items-at.ts'
import type { Item } from '../../plan/nouns.ts'
import { markOf } from '../../plan/scale.ts'
import { searchKeyOfItem, searchWords } from '../../plan/search.ts'
import { marksOf } from '../../plan/tally.ts'
import type { PlanView } from '../../publish/library.ts'
import { questionOf } from '../../report/axis.ts'
import { cut } from '../context.ts'
import { shownItems } from '../shown-items.ts'

/** What a list is narrowed by; empty means all. The names are those of the address's query (docs/contract.md). */
export type Narrowing = { heading: string; department: string; mark: string; lifecycle: string; q: string }

/**
 * The narrowing that a query asks for: a mark as the plan writes it (〇 is ○), a text that is too long cut. A value that
 * the plan does not have is kept; it finds nothing.
 */
export function narrowingOf({ record, given }: PlanView, query: Record<string, string>): Narrowing {
  const take = (name: string) => cut(query[name] ?? '')
  const scale = record.plan.scales[questionOf(record.plan, given.round).axis]
  const mark = take('mark')
  return {
    heading: take('heading'),
    department: take('department'),
    mark: (mark !== '' && scale && markOf(scale, mark)?.symbol) || mark,
    lifecycle: take('lifecycle'),
    q: take('q').trim(),
  }
}

/** The items that agree with every part of the narrowing; texts are searched as over all municipalities. */
export function narrow({ record, given }: PlanView, by: Narrowing): Item[] {
  const marks = marksOf(record, questionOf(record.plan, given.round))
  const events = eventsByItem(record)
  const words = searchWords(by.q)
  const holdsAll = (item: Item) => {
    const key = searchKeyOfItem(record, item)
    return words.every((word) => key.includes(word))
  }
  return shownItems(given).filter(
    (item) =>
      (by.heading === '' || isUnder(item, by.heading)) &&
      (by.department === '' || [...item.lead, ...item.partners].includes(by.department)) &&
      (by.mark === '' || marks.get(item.code)?.symbol === by.mark) &&
      (by.lifecycle === '' || events.get(item.code)?.some(({ kind }) => kind === by.lifecycle)) &&
      (words.length === 0 || holdsAll(item)),
  )
}
