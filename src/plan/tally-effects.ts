import { accumulated, continuing, type EffectTotals, effectRate, singleYear, summedUp } from './effect.ts'
import { groupsOf } from './grouping.ts'
import type { Effect } from './nouns.ts'
import { isOutside, type PlanRecord } from './plan.ts'
import type { Question } from './tally.ts'

type Amounts = { planned: number | null; actual: number | null }

/** Effects beside the counts of a group: sums through the round's year in the plan's measure of money, and the ways of counting them. */
export type GroupEffects = Amounts & {
  measure: string
  rate: number | null
  single_year: Amounts
  continuing: Amounts
  accumulated: Amounts
}

/**
 * The effects of each group of a tally and of the whole plan (`total`), by group key; a group without any has none. An effect
 * recorded on a heading belongs to the groups of that heading. Measures other than money are never added in (see effect.ts).
 */
export function tallyEffects(
  record: PlanRecord,
  question: Question,
  departments: Parameters<typeof groupsOf>[2],
): Map<string, GroupEffects> {
  const measure = record.effects.find((effect) => /円$/.test(effect.measure))?.measure
  if (measure === undefined) return new Map()
  const money = record.effects.filter((effect) => effect.measure === measure)
  const items = new Map(record.items.map((item) => [item.code, item]))
  const inside = record.items.filter((item) => !isOutside(item))
  const groups = groupsOf(record, inside, departments, question.grouping).map(({ key, holds }) => {
    const belongs = ({ item, heading }: Effect) => {
      const one = item === null ? undefined : items.get(item)
      if (one !== undefined) return holds(one)
      return question.grouping.by === 'heading' && heading !== null && `${heading}-`.startsWith(`${key}-`)
    }
    return [key, money.filter(belongs)] as const
  })
  return new Map(
    [...groups, ['total', money] as const]
      .filter(([, effects]) => effects.length > 0)
      .map(([key, effects]) => [key, effectsOf(measure, effects, question.round.fiscal_year)]),
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
