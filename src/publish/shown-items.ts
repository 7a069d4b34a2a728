import type { Item } from '../plan/nouns.ts'
import type { Given } from '../report/given.ts'

/** The items that readers of a plan are shown: those of the plan and, outside it, those of the year shown. */
export function shownItems({ record, round }: Pick<Given, 'record' | 'round'>): Item[] {
  return record.items.filter(({ fiscal_year }) => fiscal_year === null || fiscal_year === round.fiscal_year)
}
