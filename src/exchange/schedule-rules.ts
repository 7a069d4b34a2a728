import type { ScheduleCell } from '../plan/nouns.ts'
import { fiscalYearOfPeriod } from '../plan/period.ts'
import type { Plan } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import type { Placed } from './read-table.ts'

/**
 * A schedule is of the plan's years: a cell of another would be printed nowhere. A plan that ends before it begins is told of
 * elsewhere.
 */
export function scheduleProblems(
  folder: string,
  { from, to }: Plan,
  cells: readonly Placed<ScheduleCell>[],
): Problem[] {
  if (to < from) return []
  return cells.flatMap(({ row, value: { period } }) => {
    const year = fiscalYearOfPeriod(period)
    if (year >= from && year <= to) return []
    return [
      {
        where: `${folder}/schedule.csv ${row}行目 period列`,
        what: `「${period}」は計画の期間（${from}〜${to}年度）にありません`,
        doThis: '計画の期間を書くか、plan.yaml の from と to を確かめてください',
      },
    ]
  })
}
