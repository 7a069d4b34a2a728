import type { Block, Piece } from '../paper/paper.ts'
import type { Item } from '../plan/nouns.ts'
import type { Round } from '../plan/plan.ts'
import { ratingsOf } from '../plan/ratings.ts'
import { marksOf } from '../plan/tally.ts'
import { axisName } from './axis.ts'
import type { Given } from './given.ts'
import { NOT_IN_SOURCE } from './item-column.ts'
import { legendOf, markPiece } from './legend.ts'
import { noRound, notAskedIn } from './not-asked.ts'

/** An axis judged by an assessor. */
export type Judge = { axis: string; assessor: string }

/** The axes and assessors with a rating in any round so far, in the plan's order. */
export function judgesOf({ record: { plan, ratings } }: Given): Judge[] {
  const rated = new Set(ratings.map(({ axis, assessor }) => `${axis}/${assessor}`))
  return plan.axes.flatMap((axis) =>
    plan.assessors
      .map((assessor) => ({ axis: axis.id, assessor: assessor.id }))
      .filter((judge) => rated.has(`${judge.axis}/${judge.assessor}`)),
  )
}

/** `達成度`, and the assessor where the plan has several. */
export function judgeName({ record: { plan } }: Given, { axis, assessor }: Judge): string {
  const name = plan.assessors.find(({ id }) => id === assessor)?.name ?? assessor
  return plan.assessors.length < 2 ? axisName(plan, axis) : `${axisName(plan, axis)}\n（${name}）`
}

/** 凡例 of every axis that anybody has judged on so far. */
export function judgedLegends(given: Given): Block[] {
  const { plan } = given.record
  return [...new Set(judgesOf(given).map(({ axis }) => axis))].flatMap((axis) => {
    const scale = plan.scales[axis]
    return scale === undefined ? [] : [legendOf(axisName(plan, axis), scale)]
  })
}

/** What an item bears in a round: its mark; the word for not asked, in a round without such ratings too; or unknown. */
export function bornIn(given: Given, round: Round, judge: Judge): (item: Item) => Piece {
  const asked = { round, ...judge }
  const marks = marksOf(given.record, asked)
  const isRated = ratingsOf(given.record, asked).length > 0
  const notAsked = notAskedIn(given, round)
  return (item) => {
    const mark = marks.get(item.code)
    if (mark !== undefined) return markPiece(mark)
    return notAsked(item) ?? (isRated ? NOT_IN_SOURCE : noRound(given))
  }
}
