import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { Round } from '../plan/plan.ts'
import { ratingsOf } from '../plan/ratings.ts'
import { type AxisSettings, questionOf } from './axis.ts'
import { type Given, nameOf } from './given.ts'

/** What stands beside each other through the plan's time: the last rated round of every fiscal year, or every rated round. */
export type Step = 'year' | 'round'

/** Those rounds up to the report's, oldest first. */
export function ratedRounds(given: Given, chosen: AxisSettings & { by: Step }): Round[] {
  const { record } = given
  const rated = record.plan.rounds.filter(
    (round) => ratingsOf(record, questionOf(record.plan, round, chosen)).length > 0,
  )
  if (chosen.by === 'round') return rated
  return rated.filter(
    ({ fiscal_year }, index) => !rated.slice(index + 1).some((later) => later.fiscal_year === fiscal_year),
  )
}

/** The head of such a round's column. */
export function stepHead(given: Given, round: Round, by: Step): string {
  const { era } = given.municipality.municipality.writing
  return by === 'year' ? fiscalYearLabel(round.fiscal_year, era) : nameOf(round, era)
}

/** Which rounds the years stand for; null where their names say nothing more. */
export function stepNote(given: Given, rounds: readonly Round[], by: Step): string | null {
  const { era } = given.municipality.municipality.writing
  if (by === 'round' || rounds.every(({ name }) => name === null)) return null
  return `各年度の評価は、その年度の最後の評価（${rounds.map((round) => nameOf(round, era)).join('、')}）である。`
}
