import Big from 'big.js'
import { type Group, groupsOf } from './grouping.ts'
import { itemsAt } from './items-at.ts'
import type { Department, Item } from './nouns.ts'
import type { PlanRecord } from './plan.ts'
import { ratingsOf } from './ratings.ts'
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
  const base = countedItems(record, question).filter(({ weight }) => weight !== null)
  const withPoints = (row: TallyRow, holds: Group['holds']): PointsRow => {
    const items = base.filter(holds)
    const total = items.reduce((sum, item) => sum + (item.weight ?? 0), 0)
    const got = items.map(points.got)
    if (got.includes(null)) return { ...row, total, earned: null, rate: null }
    const sum = got.reduce<Big>((all, one) => all.plus(one ?? 0), new Big(0))
    return {
      ...row,
      total,
      earned: sum.div(points.highest).toNumber(),
      rate: share(sum, points.highest.times(total), record.plan.tallies),
    }
  }
  return {
    groups: counted.groups.map((row) =>
      withPoints(row, groups.find(({ key }) => key === row.key)?.holds ?? (() => false)),
    ),
    total: withPoints(counted.total, () => true),
  }
}

/**
 * The points of an item times the highest points of the scale, so that thirds of a weight stay whole: the sum alone is
 * divided by them, once.
 */
function pointsOf(record: PlanRecord, question: Question): { highest: Big; got: (item: Item) => Big | null } {
  const marks = marksOf(record, question)
  const given = new Map(ratingsOf(record, question).map((rating) => [rating.item, rating.points]))
  const best = Math.max(
    0,
    ...(record.plan.scales[question.axis]?.marks ?? []).map((mark) => mark.points ?? 0),
  )
  const highest = new Big(best === 0 ? 1 : best)
  return {
    highest,
    got: (item) => {
      const own = given.get(item.code)
      if (own !== null && own !== undefined) return highest.times(own)
      const mark = marks.get(item.code)
      if (mark === undefined) return new Big(0)
      if (mark.points === null || best === 0) return null
      return new Big(item.weight ?? 0).times(mark.points)
    },
  }
}
