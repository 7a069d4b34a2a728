import { LIFECYCLE_KINDS, type LifecycleKind } from '../../plan/lifecycle.ts'
import type { Item } from '../../plan/nouns.ts'
import { markOf } from '../../plan/scale.ts'
import { marksOf } from '../../plan/tally.ts'
import { keyOf } from '../../plan/text.ts'
import type { PlanView } from '../../publish/library.ts'
import { questionOf } from '../../report/axis.ts'

/** What a list is narrowed by; empty means all. The names are those of the address's query (docs/contract.md). */
export type Narrowing = { heading: string; department: string; mark: string; lifecycle: string; q: string }

const LONGEST = 100

/**
 * The narrowing that a query asks for: a mark as the plan writes it (〇 is ○), a text that is too long cut. A value that
 * the plan does not have is kept; it finds nothing.
 */
export function narrowingOf({ record, given }: PlanView, query: Record<string, string>): Narrowing {
  const take = (name: string) => (query[name] ?? '').slice(0, LONGEST)
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

/** The items of the plan (and, outside it, of the shown year) that agree with every part of the narrowing. */
export function narrow({ record, given }: PlanView, by: Narrowing): Item[] {
  const question = questionOf(record.plan, given.round)
  const marks = marksOf(record, question)
  const results = new Map((record.answers[given.round.id] ?? []).map(({ item, result }) => [item, result]))
  const key = searchKey(by.q)
  return record.items.filter(
    (item) =>
      (item.fiscal_year === null || item.fiscal_year === given.round.fiscal_year) &&
      (by.heading === '' ||
        item.heading === by.heading ||
        (item.heading?.startsWith(`${by.heading}-`) ?? false)) &&
      (by.department === '' || [...item.lead, ...item.partners].includes(by.department)) &&
      (by.mark === '' || marks.get(item.code)?.symbol === by.mark) &&
      (by.lifecycle === '' || happened(record.lifecycle, item, by.lifecycle)) &&
      (key === '' ||
        [item.code, item.title, item.summary, results.get(item.code)].some((text) =>
          searchKey(text ?? '').includes(key),
        )),
  )
}

function happened(events: PlanView['record']['lifecycle'], item: Item, kind: string): boolean {
  return (
    LIFECYCLE_KINDS.includes(kind as LifecycleKind) &&
    events.some((event) => event.item === item.code && event.kind === kind)
  )
}

/** Whether ー is a sound or a dash its neighbours tell, and a piece of a word has lost them: here the two are one. */
function searchKey(text: string): string {
  return keyOf(text).replaceAll('ー', '-')
}
