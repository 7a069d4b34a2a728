import { z } from 'zod'
import { ACHIEVEMENT_NAMES, ACHIEVEMENT_RULES, achievementOf, ruleOf } from '../plan/achievement.ts'
import type { Indicator, IndicatorValue } from '../plan/nouns.ts'
import type { Given } from '../report/given.ts'
import { stateOf, VOCABULARIES } from '../report/open-data/vocabularies.ts'
import { decimal, fiscalYear, headingOrNull, itemOrNull, listed, state, text, textOrNull } from './common.ts'

const observed = z
  .object({ value: decimal.nullable(), state })
  .meta({ id: 'Observed', description: '値と、その状態' })

const indicatorValue = z
  .object({
    fiscal_year: fiscalYear.nullable().meta({ description: '西暦の年度。nullは計画期間全体の値' }),
    measured_at: z.string().nullable().meta({ description: '予算・決算など、測る時点' }),
    target: observed,
    actual: observed.nullable().meta({ description: '実績値。nullは、照会の年度より後でまだないこと' }),
    judged: z
      .enum(['achieved', 'missed', 'pending'])
      .nullable()
      .meta({ description: `人の判定。${listed(VOCABULARIES['codes-judgements'].names)}` }),
    rate: z
      .number()
      .nullable()
      .meta({ description: '達成率（％、小数第1位まで四捨五入）。nullは求められない' }),
    achieved: z.boolean().nullable().meta({ description: '達成したか。nullは、まだ分からない' }),
  })
  .meta({ id: 'IndicatorValue', description: '指標の1つの時点の値' })

export const indicatorShape = z
  .object({
    id: text('指標のID'),
    name: text('指標名'),
    item: itemOrNull,
    heading: headingOrNull,
    unit: textOrNull('値の単位'),
    direction: z
      .enum(['more', 'less', 'within'])
      .nullable()
      .meta({ description: `望ましい向き。${listed(VOCABULARIES['codes-directions'].names)}` }),
    rule: z.enum(ACHIEVEMENT_RULES).meta({ description: `達成率の式。${listed(ACHIEVEMENT_NAMES)}` }),
    baseline: decimal.nullable().meta({ description: '基準値' }),
    baseline_at: z.string().nullable().meta({ description: '基準の時点' }),
    values: z.array(indicatorValue),
  })
  .meta({ id: 'Indicator', description: '指標と、その値' })

/** An indicator with what was measured up to the round's year, and what is aimed at beyond it. */
export function indicatorOf(
  { record, round }: Pick<Given, 'record' | 'round'>,
  indicator: Indicator,
): z.output<typeof indicatorShape> {
  const { id, name, item, heading, unit, direction, baseline, baseline_at } = indicator
  const values = record.indicatorValues.filter((value) => value.indicator === id)
  return {
    ...{ id, name, item, heading, unit, direction },
    rule: ruleOf(indicator),
    baseline,
    baseline_at,
    values: values.map((value) => observedOf(indicator, value, record.plan.to, round.fiscal_year)),
  }
}

function observedOf(
  indicator: Indicator,
  value: IndicatorValue,
  last: number,
  now: number,
): z.output<typeof indicatorValue> {
  const year = value.fiscal_year === 'plan' ? null : value.fiscal_year
  // What a person judges has no value.
  const isJudged = value.actual === null && value.judged !== null
  const actual = { value: value.actual, state: isJudged ? 'none' : stateOf(value.actual, value.state) }
  return {
    fiscal_year: year,
    measured_at: value.measured_at ?? indicator.measured_at,
    target: { value: value.target, state: stateOf(value.target) },
    actual: (year ?? last) > now ? null : actual,
    judged: value.judged,
    ...achievementOf(indicator, value),
  }
}
