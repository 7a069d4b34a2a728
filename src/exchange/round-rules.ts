import { fiscalYearOfPeriod, type Grain, grainOf, periodsOf } from '../plan/period.ts'
import type { Plan, Round } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'

/**
 * Rounds of plan.yaml that contradict the plan. Each speaks of a year of the plan, whenever it is asked: what is asked in
 * the year after is still of the last year, a year plan asked in advance is of the first. They stand
 * oldest first: a round knows what stands above it, and follows one of those.
 */
export function roundProblems(where: string, plan: Plan): Problem[] {
  const ofEach = plan.rounds.flatMap((round, index) =>
    [...problemsOf(round, plan), ...followsProblems(round, plan)].map((problem) => ({
      ...problem,
      where: `rounds[${index + 1}].${problem.where}`,
    })),
  )
  return [...ofEach, ...orderProblems(plan)].map((problem) => ({
    ...problem,
    where: `${where} ${problem.where}`,
  }))
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

/** A round follows one that stands above it: an earlier one. One that is not there is told of above. */
function followsProblems({ id, follows }: Round, { rounds }: Plan): Problem[] {
  const place = rounds.findIndex((other) => other.id === follows)
  if (place === -1 || place < rounds.findIndex((other) => other.id === id)) return []
  const which = follows === id ? 'この照会自身です' : 'この照会より後に書かれています'
  return [{ where: 'follows', what: `「${follows}」は${which}`, doThis: '前の照会の ID を書いてください' }]
}

/** The first round that speaks of a time before that of one above it: told once, with the one it belongs above. */
function orderProblems({ rounds }: Plan): Problem[] {
  for (const [index, round] of rounds.entries()) {
    const later = rounds.slice(0, index).find((other) => monthsOf(other).first > monthsOf(round).last)
    if (later === undefined) continue
    const what = `「${round.period}」は、上に書かれた照会「${later.id}」の「${later.period}」より前の期間です`
    return [{ where: `rounds[${index + 1}].period`, what, doThis: '照会は古いものから順に書いてください' }]
  }
  return []
}

const MONTHS: Record<Grain, number> = { year: 12, half: 6, quarter: 3, month: 1 }

/** The stretch of a round in months; its whole year where its period is not of that year, which is told above. */
function monthsOf({ period, fiscal_year: year }: Round): { first: number; last: number } {
  const grain = grainOf(period) ?? 'year'
  const place = periodsOf(grain, year, year).indexOf(period)
  if (place === -1) return { first: year * 12, last: year * 12 + 11 }
  const first = year * 12 + place * MONTHS[grain]
  return { first, last: first + MONTHS[grain] - 1 }
}
