import { fiscalYearOfPeriod } from '../plan/period.ts'
import type { Plan, Round } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'

/**
 * Rounds of plan.yaml that contradict the plan. Each speaks of a year of the plan, whenever it is asked: what is asked in
 * the year after is still of the last year, a year plan asked in advance is of the first.
 */
export function roundProblems(where: string, plan: Plan): Problem[] {
  return plan.rounds.flatMap((round, index) =>
    problemsOf(round, plan).map((problem) => ({
      ...problem,
      where: `${where} rounds[${index + 1}].${problem.where}`,
    })),
  )
}

/** `where` is the key. A plan that ends before it begins is told of elsewhere. */
function problemsOf({ fiscal_year, period, follows }: Round, { from, to, rounds }: Plan): Problem[] {
  const problems: Problem[] = []
  if (follows !== null && rounds.every(({ id }) => id !== follows)) {
    const doThis = 'rounds にある ID を書いてください'
    problems.push({ where: 'follows', what: `照会「${follows}」はありません`, doThis })
  }
  const year = fiscalYearOfPeriod(period)
  if (year !== fiscal_year) {
    const what = `「${period}」は${year}年度の期間です（fiscal_year は${fiscal_year}）`
    problems.push({ where: 'period', what, doThis: 'period と fiscal_year をそろえてください' })
  }
  if (from <= to && (fiscal_year < from || fiscal_year > to)) {
    const what = `${fiscal_year}年度は計画の期間（${from}〜${to}年度）にありません`
    problems.push({ where: 'fiscal_year', what, doThis: '照会の対象とする年度を書いてください' })
  }
  return problems
}
