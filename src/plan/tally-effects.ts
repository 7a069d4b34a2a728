import {
  accumulated,
  continuing,
  type EffectTotals,
  effectRate,
  isMoney,
  singleYear,
  summedUp,
} from './effect.ts'
import { groupsOf, headingAt } from './grouping.ts'
import type { Effect } from './nouns.ts'
import { isOutside, type PlanRecord } from './plan.ts'
import type { Question } from './tally.ts'

type Amounts = { planned: number | null; actual: number | null }

/** Effects beside the counts of a group: sums through the round's year in one measure of money, and the ways of counting them. */
export type GroupEffects = Amounts & {
  measure: string
  rate: number | null
  single_year: Amounts
  continuing: Amounts
  accumulated: Amounts
}

/**
 * The effects of each group of a tally and of the whole plan (`total`), by group key: one entry for each measure of money
 * (千円, 百万円), in the order in which the plan first records them; a group without any has none. An effect recorded on a
 * heading belongs to that heading's group. Items outside the plan are left out, as they are from every tally.
 */
export function tallyEffects(
  record: PlanRecord,
  question: Question,
  departments: Parameters<typeof groupsOf>[2],
): Map<string, GroupEffects[]> {
  const inside = new Map(record.items.filter((item) => !isOutside(item)).map((item) => [item.code, item]))
  const money = record.effects.filter(
    ({ item, measure }) => isMoney(measure) && (item === null || inside.has(item)),
  )
  const { grouping } = question
  const groups = groupsOf(record, [...inside.values()], departments, grouping).map(({ key, holds }) => {
    const belongs = ({ item, heading }: Effect) => {
      const one = item === null ? undefined : inside.get(item)
      if (one !== undefined) return holds(one)
      return grouping.by === 'heading' && heading !== null && headingAt({ heading }, grouping.level) === key
    }
    return [key, money.filter(belongs)] as const
  })
  const measures = [...new Set(money.map(({ measure }) => measure))]
  return new Map(
    [...groups, ['total', money] as const].map(([key, effects]) => [
      key,
      measures.flatMap((measure) => {
        const own = effects.filter((effect) => effect.measure === measure)
        return own.length === 0 ? [] : [effectsOf(measure, own, question.round.fiscal_year)]
      }),
    ]),
  )
}

function effectsOf(measure: string, effects: readonly Effect[], year: number): GroupEffects {
  const [sum] = summedUp(effects, year)
  return {
    measure,
    ...amounts(sum),
    rate: sum === undefined ? null : effectRate(sum),
    single_year: amounts(singleYear(effects, year)[0]),
    continuing: amounts(continuing(effects, year)[0]),
    accumulated: amounts(accumulated(effects, year)[0]),
  }
}

function amounts(totals: EffectTotals | undefined): Amounts {
  return { planned: totals?.planned?.toNumber() ?? null, actual: totals?.actual?.toNumber() ?? null }
}
