import { fiscalYearOf } from '../plan/fiscal-year.ts'
import type { LifecycleEvent } from '../plan/nouns.ts'
import type { Problem } from '../plan/problem.ts'
import type { Placed } from './read-table.ts'

/** What happened on a day happened in the fiscal year of that day: some rules count by the one, some by the other. */
export function lifecycleProblems(folder: string, events: readonly Placed<LifecycleEvent>[]): Problem[] {
  return events.flatMap(({ row, value: { date, fiscal_year } }) => {
    if (date === null || fiscal_year === null || fiscalYearOf(date) === fiscal_year) return []
    return [
      {
        where: `${folder}/lifecycle.csv ${row}行目 fiscal_year列`,
        what: `date の「${date}」は${fiscalYearOf(date)}年度です（fiscal_year は${fiscal_year}）`,
        doThis: 'date と fiscal_year をそろえるか、fiscal_year を空にしてください',
      },
    ]
  })
}
