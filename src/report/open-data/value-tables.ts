import { achievementOf } from '../../plan/achievement.ts'
import type { Effect, Indicator } from '../../plan/nouns.ts'
import type { PlanRecord, Round } from '../../plan/plan.ts'
import { headingColumns, itemColumn, OWNER_AND_PLAN, wordColumns, yearColumns } from './common-columns.ts'
import type { OpenColumn, OpenTable, PlanAt } from './open-table.ts'
import { stateOf, VOCABULARIES } from './vocabularies.ts'

/** One observation of an indicator. */
type Observed = {
  indicator: Indicator
  measure: keyof (typeof VOCABULARIES)['codes-indicator-measures']['names']
  span: 'year' | 'plan' | null
  fiscalYear: number | null
  measuredAt: string | null
  value: string | number | null
  state: string
  judged: string | null
}

/** A value with what is known of it. */
function valueColumns<R extends { value: string | number | null; state: string }>(
  unitOf: (row: R) => string | null,
): readonly OpenColumn<PlanAt, R>[] {
  return [
    {
      name: 'value',
      title: '値',
      form: 'number',
      definition: '記録した桁のままの値。単位は unit の列。空のときの意味は state の列。0は値が0であること',
      of: ({ value }) => value,
    },
    { name: 'unit', title: '単位', form: 'text', definition: '値の単位。空は単位のない値', of: unitOf },
    {
      name: 'state',
      title: '状態',
      form: 'code',
      codes: 'codes-states',
      definition: '確定・速報・見込み・該当なし・不明・非公表などの別',
      of: ({ state }) => state,
    },
  ]
}

function observations({ record, round }: PlanAt): Observed[] {
  return record.indicators.flatMap((indicator) => [
    ...baselineOf(indicator),
    ...record.indicatorValues
      .filter((value) => value.indicator === indicator.id)
      .flatMap((value): Observed[] => {
        const span = value.fiscal_year === 'plan' ? 'plan' : 'year'
        const fiscalYear = value.fiscal_year === 'plan' ? null : value.fiscal_year
        const measuredAt = value.measured_at ?? indicator.measured_at
        const common = { indicator, span, fiscalYear, measuredAt, judged: null } as const
        const { rate } = achievementOf(indicator, value)
        const target = { measure: 'target', value: value.target, state: stateOf(value.target) } as const
        if (isLater(fiscalYear ?? record.plan.to, round)) return [{ ...common, ...target }]
        // Of what a person judges there is no value.
        const isJudged = value.actual === null && value.judged !== null
        const state = isJudged ? 'none' : stateOf(value.actual, value.state)
        const actual = { measure: 'actual', value: value.actual, state } as const
        return [
          { ...common, ...target },
          { ...common, ...actual, judged: value.judged },
          ...(rate === null
            ? []
            : [{ ...common, measure: 'rate' as const, value: rate, state: stateOf(rate, value.state) }]),
        ]
      }),
  ])
}

function baselineOf(indicator: Indicator): Observed[] {
  const { baseline, baseline_at } = indicator
  const common = { indicator, span: null, fiscalYear: null, judged: null }
  return [
    { ...common, measure: 'baseline', measuredAt: baseline_at, value: baseline, state: stateOf(baseline) },
  ]
}

/** What is measured after the round's year has no actual value yet. */
function isLater(year: number, round: Round): boolean {
  return year > round.fiscal_year
}

export const INDICATORS_TABLE: OpenTable<PlanAt, Observed> = {
  name: 'indicators',
  title: '指標の値',
  description:
    '1行は1つの指標の1つの値（基準値・目標値・実績値・達成率の別は measure）。照会の年度より後は目標値だけ。指標の定義は codes-indicators.csv',
  key: ['municipality', 'plan', 'indicator', 'measure', 'span', 'fiscal_year', 'measured_at'],
  columns: [
    ...OWNER_AND_PLAN,
    {
      name: 'indicator',
      title: '指標',
      form: 'code',
      codes: 'codes-indicators',
      definition: '指標のID',
      of: ({ indicator }) => indicator.id,
    },
    {
      name: 'indicator_name',
      title: '指標名',
      form: 'text',
      definition: '指標の名称',
      of: ({ indicator }) => indicator.name,
    },
    itemColumn<Observed>(({ indicator }) => indicator.item),
    ...headingColumns<Observed>(({ indicator }) => indicator.heading),
    ...wordColumns<PlanAt, Observed>(
      ['measure', '値の種類', 'codes-indicator-measures'],
      '基準値・目標値・実績値・達成率の別',
      VOCABULARIES['codes-indicator-measures'].names,
      ({ measure }) => measure,
    ),
    {
      name: 'span',
      title: '値の期間',
      form: 'code',
      codes: 'codes-spans',
      definition: '年度の値か、計画期間全体の値か。基準値では空',
      of: ({ span }) => span,
    },
    ...yearColumns<PlanAt, Observed>(
      'fiscal_year',
      '年度',
      '値の年度。計画期間全体の値と基準値では空',
      ({ fiscalYear }) => fiscalYear,
    ),
    {
      name: 'measured_at',
      title: '測る時点',
      form: 'text',
      definition: '予算・決算など。基準値では基準の時点。空は出典に記載なし',
      of: ({ measuredAt }) => measuredAt,
    },
    ...valueColumns<Observed>(({ measure, indicator }) => (measure === 'rate' ? '％' : indicator.unit)),
    {
      name: 'judged',
      title: '判定',
      form: 'code',
      codes: 'codes-judgements',
      definition: '人が判定した結果。実績値の行だけ。空は判定の記録なし',
      of: ({ judged }) => judged,
    },
  ],
  rowsOf: observations,
}

type Amount = {
  effect: Effect
  number: number
  measure: 'planned' | 'actual'
  value: string | null
  state: string
}

function amounts({ record, round }: { record: PlanRecord; round: Round }): Amount[] {
  return record.effects.flatMap((effect, index) => {
    const of = (measure: Amount['measure']): Amount => {
      const value = effect[measure]
      return { effect, number: index + 1, measure, value, state: stateOf(value) }
    }
    return isLater(effect.fiscal_year, round) ? [of('planned')] : [of('planned'), of('actual')]
  })
}

export const EFFECTS_TABLE: OpenTable<PlanAt, Amount> = {
  name: 'effects',
  title: '効果額',
  description:
    '1行は1つの効果の1つの値（計画値・実績値の別は measure）。照会の年度より後は計画値だけ。fund に記入のある効果は、その財源の内数',
  key: ['municipality', 'plan', 'effect', 'measure'],
  columns: [
    ...OWNER_AND_PLAN,
    {
      name: 'effect',
      title: '効果の番号',
      form: 'number',
      unit: '番',
      definition: '計画の中で記録した順。この版の中でだけ効果を指す',
      of: ({ number }) => number,
    },
    itemColumn<Amount>(({ effect }) => effect.item),
    ...headingColumns<Amount>(({ effect }) => effect.heading),
    ...yearColumns<PlanAt, Amount>('fiscal_year', '年度', '効果の年度', ({ effect }) => effect.fiscal_year),
    ...wordColumns<PlanAt, Amount>(
      ['kind', '効果の種類', 'codes-effect-kinds'],
      '歳入増・歳出減・抑制の別。空は出典に記載なし',
      VOCABULARIES['codes-effect-kinds'].names,
      ({ effect }) => effect.kind,
    ),
    ...wordColumns<PlanAt, Amount>(
      ['measure', '値の種類', 'codes-effect-measures'],
      '計画値・実績値の別',
      VOCABULARIES['codes-effect-measures'].names,
      ({ measure }) => measure,
    ),
    ...valueColumns<Amount>(({ effect }) => effect.measure),
    {
      name: 'continuing',
      title: '継続',
      form: 'code',
      codes: 'codes-yes-no',
      definition: '次の年度以降も続く効果か',
      of: ({ effect }) => effect.continuing,
    },
    ...yearColumns<PlanAt, Amount>(
      'base_year',
      '比べる年度',
      '効果を比べる元の年度。空は出典に記載なし',
      ({ effect }) => effect.base_year,
    ),
    {
      name: 'fund',
      title: '財源',
      form: 'text',
      definition: '空は全体、記入があればその内数',
      of: ({ effect }) => effect.fund,
    },
    {
      name: 'method',
      title: '算出方法',
      form: 'text',
      definition: '効果の求め方。空は出典に記載なし',
      of: ({ effect }) => effect.method,
    },
  ],
  rowsOf: amounts,
}
