import type { Plan } from '../../plan/plan.ts'
import type { Mark, Scale } from '../../plan/scale.ts'
import { columnName, columnsOf } from '../../plan/tally-column.ts'
import { OWNER_AND_PLAN, wordColumns } from './common-columns.ts'
import { columnCode, markCode, UNRATED_CODE } from './mark-code.ts'
import type { OpenTable, PlanAt } from './open-table.ts'
import { VOCABULARIES } from './vocabularies.ts'

type Listed = Omit<Mark, 'counts_as'> & {
  axis: string
  version: string
  code: string
  counted: 'mark' | 'joined' | 'unrated'
  counts_as: Mark['counts_as'] | null
}

/** Every mark of a scale, what is printed in one column of several, and what stands for none. */
function marksOf(axis: string, scale: Scale, plan: Plan): Listed[] {
  const none = { meaning: null, order: null, counts_as: null, under: null, points: null }
  const common = { axis, version: scale.version }
  return [
    ...scale.marks.map(
      (mark): Listed => ({ ...common, ...mark, code: markCode(mark.symbol), counted: 'mark' }),
    ),
    ...columnsOf(plan, scale)
      .filter(({ length }) => length > 1)
      .map(
        (column): Listed => ({
          ...{ ...common, ...none, code: columnCode(column), counted: 'joined' },
          ...{ symbol: columnName(column), label: '一つの列にまとめて印刷する評価の計' },
        }),
      ),
    { ...common, ...none, code: UNRATED_CODE, counted: 'unrated', symbol: '', label: '評価のない項目' },
  ]
}

export const MARK_CODES: OpenTable<PlanAt, Listed> = {
  name: 'codes-marks',
  title: 'コード表：評価',
  description: '1行は1つの評価の軸の1つの評価',
  key: ['municipality', 'plan', 'axis', 'mark'],
  columns: [
    ...OWNER_AND_PLAN,
    {
      name: 'axis',
      title: '評価の軸',
      form: 'code',
      codes: 'codes-axes',
      definition: '評価の軸のID',
      of: ({ axis }) => axis,
    },
    {
      name: 'version',
      title: '評価基準の版',
      form: 'code',
      definition: '計画に定める評価基準の版',
      of: ({ version }) => version,
    },
    {
      name: 'mark',
      title: '評価',
      form: 'code',
      definition: '評価のコード（circle は ○、triangle は △、cross は ×、dash は ―）',
      of: ({ code }) => code,
    },
    {
      name: 'symbol',
      title: '記号',
      form: 'text',
      definition: '計画に定める記号。空は、評価のない項目',
      of: ({ symbol }) => symbol || null,
    },
    {
      name: 'label',
      title: '評価の名称',
      form: 'text',
      definition: '記号の表すもの。空は出典に記載なし',
      of: ({ label }) => label,
    },
    {
      name: 'meaning',
      title: '判断基準',
      form: 'text',
      definition: '評価の判断基準。空は出典に記載なし',
      of: ({ meaning }) => meaning,
    },
    {
      name: 'order',
      title: '順',
      form: 'number',
      unit: '番目',
      definition: '1が最もよい。空は、順のない評価',
      of: ({ order }) => order,
    },
    ...wordColumns<PlanAt, Listed>(
      ['counts_as', '数え方', 'codes-counts-as'],
      '実施済み・一部実施・未実施などの別。空は、評価そのものでない行',
      VOCABULARIES['codes-counts-as'].names,
      ({ counts_as }) => counts_as,
    ),
    ...wordColumns<PlanAt, Listed>(
      ['counted', '数えるもの', 'codes-counted'],
      '一つの評価・まとめた評価・評価なしの別',
      VOCABULARIES['codes-counted'].names,
      ({ counted }) => counted,
    ),
    {
      name: 'under',
      title: '上位の評価',
      form: 'code',
      codes: 'codes-marks',
      definition: 'この評価を含んで数える評価のコード。空は、なし',
      of: ({ under }) => (under === null ? null : markCode(under)),
    },
    {
      name: 'points',
      title: '点',
      form: 'number',
      unit: '点',
      definition: '評価の点。空は、点を用いない',
      of: ({ points }) => points,
    },
  ],
  rowsOf: ({ record: { plan } }) =>
    plan.axes.flatMap(({ id }) => {
      const scale = plan.scales[id]
      return scale === undefined ? [] : marksOf(id, scale, plan)
    }),
}
