import type { Rating } from './nouns.ts'
import type { PlanRecord, Round } from './plan.ts'

/** Whose marks of which round are asked for. */
export type Asked = { round: Round; axis: string; assessor: string }

/** The ratings of one round on one axis by one assessor. */
export function ratingsOf({ ratings }: PlanRecord, asked: Asked): Rating[] {
  return ratings.filter(
    ({ round, axis, assessor }) =>
      round === asked.round.id && axis === asked.axis && assessor === asked.assessor,
  )
}
