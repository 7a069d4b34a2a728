import Big from 'big.js'
import { type Group, groupsOf } from './grouping.ts'
import { itemsAt } from './items-at.ts'
import type { Department, Item } from './nouns.ts'
import type { PlanRecord } from './plan.ts'
import { share } from './rounding.ts'
import { countedItems, marksOf, type Question, type TallyRow, tally } from './tally.ts'

/** `total` sums the weights of the base, `earned` the points got; null where an item's points are not recorded. */
export type PointsRow = TallyRow & { earned: number | null; rate: number | null }

/**
 * Sums weights (配点) and points earned: the rating's own points, or else the item's weight times the mark's points over the
 * highest points of the scale (A with 3 of 4 points earns 6 of a weight of 8). An unrated item has earned nothing yet.
 */
export function tallyPoints(
  record: PlanRecord,
  departments: readonly Department[],
  question: Question,
): { groups: PointsRow[]; total: PointsRow } {
  const counted = tally(record, departments, question)
  const groups = groupsOf(record, itemsAt(record, question.round), departments, question.grouping)
  const points = pointsOf(record, question)
  const base = countedItems(record, question)
  const withPoints = (row: TallyRow, holds: Group['holds']): PointsRow => {
    const items = base.filter(holds)
    const total = items.reduce((sum, item) => sum + (item.weight ?? 0), 0)
    const got = items.filter((item) => item.weight !== null).map(points)
    const earned = got.includes(null)
      ? null
      : got.reduce((sum, one) => sum.plus(one ?? 0), new Big(0)).toNumber()
    return { ...row, total, earned, rate: earned === null ? null : share(earned, total, record.plan.tallies) }
  }
  return {
    groups: counted.groups.map((row) =>
      withPoints(row, groups.find(({ key }) => key === row.key)?.holds ?? (() => false)),
    ),
    total: withPoints(counted.total, () => true),
  }
}

function pointsOf(record: PlanRecord, question: Question): (item: Item) => number | null {
  const marks = marksOf(record, question)
  const given = new Map(
    record.ratings
      .filter(
        (rating) =>
          rating.round === question.round.id &&
          rating.axis === question.axis &&
          rating.assessor === question.assessor,
      )
      .map((rating) => [rating.item, rating.points]),
  )
  const highest = Math.max(
    0,
    ...(record.plan.scales[question.axis]?.marks ?? []).map((mark) => mark.points ?? 0),
  )
  return (item) => {
    const own = given.get(item.code)
    if (own !== null && own !== undefined) return Number(own)
    const mark = marks.get(item.code)
    if (mark === undefined) return 0
    if (mark.points === null || highest === 0) return null
    return new Big(item.weight ?? 0).times(mark.points).div(highest).toNumber()
  }
}
