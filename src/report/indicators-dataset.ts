import type { Dataset } from '../paper/paper.ts'
import { achievementOf, ruleOf } from '../plan/achievement.ts'
import type { Given } from './given.ts'
import { proposalFields, proposalValues } from './indicator-proposals.ts'
import { planValueOf, valuesOf } from './indicator-values.ts'

/** The columns of `indicators`, before those of the proposals. */
export const INDICATORS_FIELDS: Dataset['fields'] = [
  { name: 'indicator', title: '指標', unit: null },
  { name: 'name', title: '指標名', unit: null },
  { name: 'unit', title: '単位', unit: null },
  { name: 'item', title: '整理番号', unit: null },
  { name: 'heading', title: '見出しの番号', unit: null },
  { name: 'direction', title: '望ましい向き', unit: null },
  { name: 'rule', title: '達成率の式', unit: null },
  { name: 'baseline', title: '基準値', unit: null },
  { name: 'baseline_at', title: '基準の時点', unit: null },
  { name: 'fiscal_year', title: '年度', unit: null },
  { name: 'measured_at', title: '測った時点', unit: null },
  { name: 'target', title: '目標値', unit: null },
  { name: 'actual', title: '実績値', unit: null },
  { name: 'state', title: '状態', unit: null },
  { name: 'rate', title: '達成率', unit: '％' },
  { name: 'achieved', title: '達成', unit: null },
]

/** The indicators as data: one value a row, the target of the whole plan as `plan`. */
export function indicatorsDataset(given: Given): Dataset {
  return {
    name: 'indicators',
    title: `${given.record.plan.title} 指標`,
    fields: [...INDICATORS_FIELDS, ...proposalFields(given)],
    rows: given.record.indicators.flatMap((indicator) => {
      const plan = planValueOf(given, indicator)
      return [...valuesOf(given, indicator), ...(plan === undefined ? [] : [plan])].map((value) => {
        const { rate, achieved } = achievementOf(indicator, value)
        return [
          indicator.id,
          indicator.name,
          indicator.unit,
          indicator.item,
          indicator.heading,
          indicator.direction,
          ruleOf(indicator),
          number(indicator.baseline),
          indicator.baseline_at,
          value.fiscal_year,
          value.measured_at ?? indicator.measured_at,
          number(value.target),
          number(value.actual),
          value.state,
          rate,
          achieved === null ? null : achieved ? 'yes' : 'no',
          ...proposalValues(given, indicator, value),
        ]
      })
    }),
  }
}

function number(digits: string | null): number | null {
  return digits === null ? null : Number(digits)
}
