import { ACHIEVEMENT_NAMES, ruleOf } from '../../plan/achievement.ts'
import { publicTexts } from '../../plan/answer-fields.ts'
import { NOT_GIVEN, TOTAL } from '../../plan/grouping.ts'
import type { Heading, Indicator } from '../../plan/nouns.ts'
import type { Assessor, Axis, Round, ScheduleWord } from '../../plan/plan.ts'
import { OWNER_AND_PLAN, wordColumns, yearColumns } from './common-columns.ts'
import { departmentName } from './item-tables.ts'
import type { OpenTable, PlanAt } from './open-table.ts'
import { VOCABULARIES } from './vocabularies.ts'

/** The tables of codes that a plan brings itself. */

export const ROUND_CODES: OpenTable<PlanAt, Round> = {
  name: 'codes-rounds',
  title: 'コード表：照会',
  description: '1行は1つの照会（報告の回）。この版の照会までのもの',
  key: ['municipality', 'plan', 'round'],
  columns: [
    ...OWNER_AND_PLAN,
    { name: 'round', title: '照会', form: 'code', definition: '照会のID', of: ({ id }) => id },
    {
      name: 'name',
      title: '照会の名称',
      form: 'text',
      definition: '照会の名称。空は、名称のない照会',
      of: ({ name }) => name,
    },
    ...yearColumns<PlanAt, Round>('fiscal_year', '年度', '照会の年度', (round) => round.fiscal_year),
    {
      name: 'period',
      title: '期間',
      form: 'period',
      definition: '2020（年度）、2020-H1（上半期）、2020-Q3（第3四半期）、2020-10（西暦の月）',
      of: ({ period }) => period,
    },
    ...wordColumns<PlanAt, Round>(
      ['kind', '照会の種類', 'codes-round-kinds'],
      '年度計画・中間報告・年度末見込み・年度末確定・計画見直しの別',
      VOCABULARIES['codes-round-kinds'].names,
      ({ kind }) => kind,
    ),
    {
      name: 'as_of',
      title: '時点',
      form: 'date',
      definition: '数字の表す時点。空は出典に記載なし',
      of: ({ as_of }) => as_of,
    },
    {
      name: 'published',
      title: '公表日',
      form: 'date',
      definition: '公表の日（年-月-日、又は年-月）。空は、この照会だけの公表がないもの',
      of: ({ published }) => published?.date ?? null,
    },
  ],
  rowsOf: ({ record }) => record.plan.rounds,
}

type Listed = Pick<Heading, 'path' | 'name' | 'short_name'> & { level: number | null }

export const HEADING_CODES: OpenTable<PlanAt, Listed> = {
  name: 'codes-headings',
  title: 'コード表：見出し',
  description: `1行は1つの見出し。${TOTAL.key} は計画の全体、${NOT_GIVEN.key} は見出しが出典に記載なし（集計の行）`,
  key: ['municipality', 'plan', 'heading'],
  columns: [
    ...OWNER_AND_PLAN,
    {
      name: 'heading',
      title: '見出しの番号',
      form: 'code',
      definition: '上からの番号を - でつないだもの（3-2）',
      of: ({ path }) => path,
    },
    {
      name: 'level',
      title: '階層',
      form: 'number',
      unit: '階層',
      definition: '1が最上位、0は計画の全体。空は、見出しが出典に記載なし',
      of: ({ level }) => level,
    },
    {
      name: 'level_name',
      title: '階層の名称',
      form: 'text',
      definition: '計画での階層の名称（大分類など）。空は、階層のない行',
      of: ({ level }, { record }) => (level === null ? null : (record.plan.levels[level - 1] ?? null)),
    },
    {
      name: 'parent',
      title: '上位の見出し',
      form: 'code',
      codes: 'codes-headings',
      definition: '1つ上の見出しの番号。最上位では空',
      of: ({ path, level }) => (level !== null && level > 1 ? path.slice(0, path.lastIndexOf('-')) : null),
    },
    { name: 'name', title: '見出し', form: 'text', definition: '見出しの名称', of: ({ name }) => name },
    {
      name: 'short_name',
      title: '略称',
      form: 'text',
      definition: '短い名称。空は、略さない',
      of: ({ short_name }) => short_name,
    },
  ],
  rowsOf: ({ record }) => [
    { path: TOTAL.key, level: 0, name: TOTAL.name, short_name: null },
    ...record.headings,
    { path: NOT_GIVEN.key, level: null, name: NOT_GIVEN.name, short_name: null },
  ],
}

export const DEPARTMENT_CODES: OpenTable<PlanAt, string> = {
  name: 'codes-departments',
  title: 'コード表：部署',
  description: '1行は1つの部署。計画に担当として載るもの。名称は照会の時点のもの',
  key: ['municipality', 'plan', 'department'],
  columns: [
    ...OWNER_AND_PLAN,
    {
      name: 'department',
      title: '部署',
      form: 'code',
      definition: '部署のID。* は計画に定める部署の集まり（各施設所管課など）',
      of: (id) => id,
    },
    { name: 'name', title: '部署の名称', form: 'name', definition: '部署の名称', of: departmentName },
  ],
  rowsOf: ({ record, departments }) => {
    const named = new Set(record.items.flatMap(({ lead, partners }) => [...lead, ...partners]))
    const listed = departments.map(({ id }) => id).filter((id) => named.has(id))
    return [...listed, ...[...named].filter((id) => !listed.includes(id))]
  },
}

const idAndName = (title: string, form: 'text' | 'name') =>
  [
    {
      name: 'name',
      title: `${title}の名称`,
      form,
      definition: `${title}の名称`,
      of: ({ name }: Axis) => name,
    },
  ] as const

export const AXIS_CODES: OpenTable<PlanAt, Axis> = {
  name: 'codes-axes',
  title: 'コード表：評価の軸',
  description: '1行は1つの評価の軸',
  key: ['municipality', 'plan', 'axis'],
  columns: [
    ...OWNER_AND_PLAN,
    { name: 'axis', title: '評価の軸', form: 'code', definition: '評価の軸のID', of: ({ id }) => id },
    ...idAndName('評価の軸', 'text'),
  ],
  rowsOf: ({ record }) => record.plan.axes,
}

export const ASSESSOR_CODES: OpenTable<PlanAt, Assessor> = {
  name: 'codes-assessors',
  title: 'コード表：評価者',
  description: '1行は1つの評価者（担当課・本部・委員会など）',
  key: ['municipality', 'plan', 'assessor'],
  columns: [
    ...OWNER_AND_PLAN,
    { name: 'assessor', title: '評価者', form: 'code', definition: '評価者のID', of: ({ id }) => id },
    ...idAndName('評価者', 'name'),
  ],
  rowsOf: ({ record }) => record.plan.assessors,
}

export const WORD_CODES: OpenTable<PlanAt, ScheduleWord> = {
  name: 'codes-schedule-words',
  title: 'コード表：工程の語',
  description: '1行は1つの工程の語。→ は schedule.csv で前の語に置き換えるため、ここにない',
  key: ['municipality', 'plan', 'word'],
  columns: [
    ...OWNER_AND_PLAN,
    { name: 'word', title: '工程', form: 'code', definition: '計画に定める工程の語', of: ({ word }) => word },
    {
      name: 'due',
      title: '時期が来ている',
      form: 'code',
      codes: 'codes-yes-no',
      definition: 'この語の年度に、取組の時期が来ているとするか',
      of: ({ due }) => due,
    },
  ],
  rowsOf: ({ record }) => {
    const listed = record.plan.schedule_words.filter(({ continues }) => !continues)
    const known = new Set(record.plan.schedule_words.map(({ word }) => word))
    const others = new Set(record.schedule.map(({ word }) => word).filter((word) => !known.has(word)))
    return [...listed, ...[...others].map((word) => ({ word, due: false, continues: false }))]
  },
}

type TextField = { key: string; name: string }

export const FIELD_CODES: OpenTable<PlanAt, TextField> = {
  name: 'codes-answer-fields',
  title: 'コード表：回答の欄',
  description: '1行は1つの、公表する欄',
  key: ['municipality', 'plan', 'field'],
  columns: [
    ...OWNER_AND_PLAN,
    { name: 'field', title: '欄', form: 'code', definition: '回答の欄のID', of: ({ key }) => key },
    { name: 'name', title: '欄の名称', form: 'text', definition: '計画での欄の名称', of: ({ name }) => name },
  ],
  rowsOf: ({ record }) => publicTexts(record.plan, undefined),
}

/** The definition of every indicator. */
export const INDICATOR_CODES: OpenTable<PlanAt, Indicator> = {
  name: 'codes-indicators',
  title: 'コード表：指標',
  description: '1行は1つの指標の定義',
  key: ['municipality', 'plan', 'indicator'],
  columns: [
    ...OWNER_AND_PLAN,
    { name: 'indicator', title: '指標', form: 'code', definition: '指標のID', of: ({ id }) => id },
    { name: 'name', title: '指標名', form: 'text', definition: '指標の名称', of: ({ name }) => name },
    {
      name: 'unit',
      title: '単位',
      form: 'text',
      definition: '値の単位。空は単位のない値',
      of: ({ unit }) => unit,
    },
    ...wordColumns<PlanAt, Indicator>(
      ['direction', '望ましい向き', 'codes-directions'],
      '多いほど・少ないほど・範囲内の別。空は出典に記載なし',
      VOCABULARIES['codes-directions'].names,
      ({ direction }) => direction,
    ),
    ...wordColumns<PlanAt, Indicator>(
      ['rule', '達成率の式', 'codes-achievement-rules'],
      '達成率の求め方',
      ACHIEVEMENT_NAMES,
      ruleOf,
    ),
  ],
  rowsOf: ({ record }) => record.indicators,
}
