import type { Field, Fields } from '../plan/fields.ts'
import { FIGURE } from '../plan/figure-nouns.ts'
import { ANSWER, MUNICIPALITY_NOUNS, PLAN_NOUNS } from '../plan/nouns.ts'

/** How a column is kept. A whole year may stand as text (`plan`); json keeps the order of its keys. */
export type ColumnKind =
  | 'text'
  | 'texts'
  | 'integer'
  | 'decimal'
  | 'number'
  | 'boolean'
  | 'year_or_plan'
  | 'json'

/**
 * A table of migrations/: its own columns, beside `municipality`, `plan` (where `ofPlan`) and `position`. `key` names a row
 * within the plan (or the municipality); where it is empty or may hold nulls, the row bears an `id` of its own beside it.
 */
export type Table = {
  name: string
  /** What its rows are called when a difference is told. */
  noun: string
  ofPlan: boolean
  columns: Readonly<Record<string, ColumnKind>>
  key: readonly string[]
  hasId: boolean
}

const text = 'text'

/** Every table that a municipality's record fills, each before those that refer to it. */
export const TABLES = {
  department: ofNoun('department', '部署', MUNICIPALITY_NOUNS.departments, false),
  plan: table('plan', '計画', false, ['id'], {
    id: text,
    title: text,
    short_title: text,
    from: 'integer',
    to: 'integer',
    levels: 'texts',
    open_departments: text,
    tallies: 'json',
    proposals: 'json',
  }),
  schedule_word: table('schedule_word', '工程の語', true, ['word'], {
    word: text,
    due: 'boolean',
    continues: 'boolean',
  }),
  axis: table('axis', '評価の軸', true, ['id'], { id: text, name: text }),
  assessor: table('assessor', '評価者', true, ['id'], { id: text, name: text }),
  scale: table('scale', '評価基準', true, ['axis'], { axis: text, version: text }),
  mark: table('mark', '評価の記号', true, ['axis', 'symbol'], {
    axis: text,
    symbol: text,
    label: text,
    meaning: text,
    order: 'integer',
    counts_as: text,
    under: text,
    points: 'number',
  }),
  declared_field: table('declared_field', '計画の定める欄', true, ['key'], {
    key: text,
    name: text,
    note: text,
    public: 'boolean',
  }),
  round: table('round', '照会', true, ['id'], {
    id: text,
    name: text,
    fiscal_year: 'integer',
    period: text,
    kind: text,
    as_of: text,
    follows: text,
    published_on: text,
    published_number: text,
    published_act: text,
  }),
  paper: table('paper', '報告書の設定', true, ['id'], {
    id: text,
    title: text,
    subtitles: 'texts',
    body: text,
    sections: 'json',
    public: 'boolean',
    office_fonts: text,
  }),
  narrative: table('narrative', '文章', true, ['section'], { section: text, text }),
  heading: ofNoun('heading', '見出し', PLAN_NOUNS.headings),
  item: ofNoun('item', '項目', PLAN_NOUNS.items),
  action: ofNoun('action', '行動計画', PLAN_NOUNS.actions),
  schedule_cell: ofNoun('schedule_cell', 'スケジュール', PLAN_NOUNS.schedule),
  lifecycle_event: ofNoun('lifecycle_event', '異動', PLAN_NOUNS.lifecycle),
  year_plan: ofNoun('year_plan', '年度計画', PLAN_NOUNS.yearPlans),
  answer: table('answer', '回答', true, ['round', 'item'], {
    round: text,
    ...columnsOf(ANSWER),
    declared: 'json',
  }),
  rating: ofNoun('rating', '評価', PLAN_NOUNS.ratings),
  indicator: ofNoun('indicator', '指標', PLAN_NOUNS.indicators),
  indicator_value: ofNoun('indicator_value', '指標の値', PLAN_NOUNS.indicatorValues),
  effect: ofNoun('effect', '効果', PLAN_NOUNS.effects),
  opinion: ofNoun('opinion', '意見', PLAN_NOUNS.opinions),
  revision: ofNoun('revision', '改定', PLAN_NOUNS.revisions),
  printed: ofNoun('printed', '印刷された値', PLAN_NOUNS.printed),
  series: ofNoun('series', '系列', MUNICIPALITY_NOUNS.series, false),
  subject: ofNoun('subject', '数値の対象', MUNICIPALITY_NOUNS.subjects, false),
  figure: table('figure', '財政・職員などの数値', false, ['group', ...MUNICIPALITY_NOUNS.figures.key], {
    group: text,
    ...columnsOf(FIGURE),
  }),
  figure_note: ofNoun('figure_note', '数値の注', MUNICIPALITY_NOUNS.figureNotes, false),
  figure_map: table('figure_map', '取込みの対応表', false, ['name'], { name: text, map: 'json' }),
} as const satisfies Record<string, Table>

export type TableName = keyof typeof TABLES

type Noun = { fields: Fields; key: readonly string[] }

function ofNoun(name: string, noun: string, { fields, key }: Noun, ofPlan = true): Table {
  return table(name, noun, ofPlan, key, columnsOf(fields), !key.every((column) => fields[column]?.required))
}

function table(
  name: string,
  noun: string,
  ofPlan: boolean,
  key: readonly string[],
  columns: Table['columns'],
  hasNullInKey = false,
): Table {
  return { name, noun, ofPlan, columns, key, hasId: hasNullInKey || key.length === 0 }
}

function columnsOf(fields: Fields): Table['columns'] {
  return Object.fromEntries(Object.entries(fields).map(([name, { kind }]) => [name, columnKind(kind)]))
}

function columnKind(kind: Field['kind']): ColumnKind {
  switch (kind) {
    case 'ids':
    case 'words':
      return 'texts'
    case 'integer':
    case 'year':
      return 'integer'
    case 'decimal':
      return 'decimal'
    case 'year_or_plan':
      return 'year_or_plan'
    case 'yes':
      return 'boolean'
    default:
      return 'text'
  }
}
