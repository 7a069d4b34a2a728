import { type Group, groupsOf } from './grouping.ts'
import type { Department, Item } from './nouns.ts'
import { isOutside, type PlanRecord } from './plan.ts'
import { share } from './rounding.ts'
import { countedItems, marksOf, type Question, type TallyRow, tally } from './tally.ts'

/** `total` sums the weights of the base, `earned` the points got; null where an item's points are not recorded. */
export type PointsRow = TallyRow & { earned: number | null; rate: number | null }

/** Sums weights (配点) and points earned: the rating's own points, or the mark's points out of the item's weight. */
export function tallyPoints(
  record: PlanRecord,
  departments: readonly Department[],
  question: Question,
): { groups: PointsRow[]; total: PointsRow } {
  const counted = tally(record, departments, question)
  const groups = groupsOf(
    record,
    record.items.filter((item) => !isOutside(item)),
    departments,
    question.grouping,
  )
  const points = pointsOf(record, question)
  const base = countedItems(record, question)
  const withPoints = (row: TallyRow, holds: Group['holds']): PointsRow => {
    const items = base.filter(holds)
    const total = items.reduce((sum, item) => sum + (item.weight ?? 0), 0)
    const got = items.filter((item) => item.weight !== null).map(points)
    const earned = got.includes(null) ? null : got.reduce<number>((sum, one) => sum + (one ?? 0), 0)
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
  return (item) => {
    const own = given.get(item.code)
    if (own !== null && own !== undefined) return Number(own)
    const mark = marks.get(item.code)
    return mark === undefined ? 0 : mark.points
  }
}
