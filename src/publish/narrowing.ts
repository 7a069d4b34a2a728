import { isUnder } from '../plan/grouping.ts'
import { eventsByItem } from '../plan/items-at.ts'
import type { Item } from '../plan/nouns.ts'
import { searchKeyOfItem, searchWords } from '../plan/search.ts'
import { marksOf } from '../plan/tally.ts'
import { questionOf } from '../report/axis.ts'
import type { PlanView } from './library.ts'
import { shownItems } from './shown-items.ts'

/** What a list is narrowed by; empty means all. The names are those of the address's query (docs/contract.md). */
export type Narrowing = { heading: string; department: string; mark: string; lifecycle: string; q: string }

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
