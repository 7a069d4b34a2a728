import { ACHIEVEMENT_RULES } from './achievement.ts'
import type { Fields, Row } from './fields.ts'
import { FIGURE, FIGURE_NOTE, SERIES, SUBJECT } from './figure-nouns.ts'
import { LIFECYCLE_KINDS } from './lifecycle.ts'

/** The nouns that a municipality records as tables, column by column, in the order in which they are written. */

export const DEPARTMENT = {
  id: { kind: 'id', required: true, name: 'ID', note: '部署を指す英小文字の名' },
  name: { kind: 'text', required: true, name: '部署名', note: '正式な名称' },
  kind: {
    kind: ['bu', 'kyoku', 'ka', 'shitsu', 'kakari', 'facility', 'commission', 'enterprise'],
    name: '種別',
    note: '部・局・課・室・係・施設・行政委員会・公営企業',
  },
  parent: { kind: 'id', refers: 'department', name: '上位の部署', note: '上位の部署のID' },
  order: { kind: 'integer', name: '建制順', note: '市の定める部署の順' },
  since: { kind: 'date', name: '設置日', note: 'この名称になった日' },
  until: { kind: 'date', name: '廃止日', note: 'この名称でなくなった日' },
  successors: { kind: 'ids', refers: 'department', name: '後継', note: '引き継いだ部署のID' },
} as const satisfies Fields

export const HEADING = {
  path: { kind: 'id', required: true, name: '番号', note: '上からの番号を - でつないだもの（3-2）' },
  level: { kind: 'integer', required: true, name: '階層', note: '1が最上位' },
  name: { kind: 'text', required: true, name: '名称', note: '印刷されるとおりの名称' },
  short_name: { kind: 'text', name: '略称', note: 'ページの柱などに使う短い名称' },
} as const satisfies Fields

export const ITEM = {
  code: { kind: 'code', required: true, name: '整理番号', note: '付け替えない番号。計画外の取組は 外1 など' },
  heading: { kind: 'id', refers: 'heading', name: '見出し', note: '属する見出しの番号。分かる階層まで' },
  title: { kind: 'text', required: true, name: '取組名', note: '具体的な取組の名称' },
  summary: { kind: 'text', name: '事業概要', note: '取組の内容' },
  lead: {
    kind: 'ids',
    refers: 'department',
    name: '担当課',
    note: '担当部署のID。* は計画に定める部署の集まり',
  },
  partners: { kind: 'ids', refers: 'department', name: '関係課', note: '関係部署のID' },
  fiscal_year: { kind: 'year', name: '年度', note: '計画外の取組の属する年度' },
  target_year: { kind: 'year', name: '目標年度', note: '達成を目指す年度' },
  weight: { kind: 'integer', name: '配点', note: '項目の重み（点）' },
  tags: { kind: 'words', name: '区分', note: '重点項目など' },
  inferred: { kind: 'yes', name: '推定', note: 'yes は、属する見出しが原本からの推定であること' },
} as const satisfies Fields

export const ACTION = {
  item: { kind: 'code', refers: 'item', required: true, name: '整理番号', note: '属する項目' },
  number: { kind: 'code', required: true, name: '行動計画の番号', note: '項目の中での番号' },
  title: { kind: 'text', required: true, name: '行動計画', note: '行動計画の内容' },
} as const satisfies Fields

export const SCHEDULE_CELL = {
  item: { kind: 'code', refers: 'item', required: true, name: '整理番号', note: '項目' },
  action: { kind: 'code', name: '行動計画の番号', note: '項目全体の工程では空' },
  layer: {
    kind: ['planned', 'changed', 'actual'],
    required: true,
    name: '層',
    note: '当初計画・変更後・実績',
  },
  period: { kind: 'period', required: true, name: '期間', note: '2020、2020-H1、2020-Q3、2020-10' },
  word: {
    kind: 'text',
    refers: 'schedule_word',
    required: true,
    name: '工程',
    note: '計画に定める語。→ は前の語が続くこと',
  },
  inferred: { kind: 'yes', name: '推定', note: 'yes は、原本からの推定' },
} as const satisfies Fields

export const LIFECYCLE_EVENT = {
  item: { kind: 'code', refers: 'item', required: true, name: '整理番号', note: '項目' },
  action: { kind: 'code', name: '行動計画の番号', note: '項目全体のことなら空' },
  kind: { kind: LIFECYCLE_KINDS, required: true, name: '異動', note: '追加・達成・完了・休止・統合など' },
  date: { kind: 'date', name: '日付', note: '異動の日' },
  fiscal_year: { kind: 'year', name: '年度', note: '異動の年度' },
  target: { kind: 'code', refers: 'item', name: '相手の項目', note: '統合先などの整理番号' },
  reason: { kind: 'text', name: '理由', note: '異動の理由' },
  decided_by: { kind: 'text', name: '決定した機関', note: '推進本部など' },
  inferred: { kind: 'yes', name: '推定', note: 'yes は、原本からの推定' },
} as const satisfies Fields

export const YEAR_PLAN = {
  item: { kind: 'code', refers: 'item', required: true, name: '整理番号', note: '項目' },
  fiscal_year: { kind: 'year', required: true, name: '年度', note: '年度計画の年度' },
  text: { kind: 'text', name: '年度計画', note: 'その年度に行うこと' },
} as const satisfies Fields

export const ANSWER = {
  item: { kind: 'code', refers: 'item', required: true, name: '整理番号', note: '項目' },
  result: { kind: 'text', name: '取組状況', note: '期間中に行ったこと' },
  next_steps: { kind: 'text', name: '今後の取組', note: '次に行うこと' },
  issues: { kind: 'text', name: '課題', note: '取組を進める上での課題' },
  note: { kind: 'text', name: '備考', note: '補足' },
} as const satisfies Fields

export const RATING = {
  round: { kind: 'id', refers: 'round', required: true, name: '照会', note: '照会のID' },
  item: { kind: 'code', refers: 'item', required: true, name: '整理番号', note: '項目' },
  axis: { kind: 'id', refers: 'axis', required: true, name: '評価の軸', note: '計画に定める軸のID' },
  assessor: {
    kind: 'id',
    refers: 'assessor',
    required: true,
    name: '評価者',
    note: '計画に定める評価者のID',
  },
  mark: { kind: 'text', required: true, name: '評価', note: '計画に定める記号' },
  points: { kind: 'decimal', name: '評点', note: '得た点' },
  reason: { kind: 'text', name: '評価の理由', note: 'その評価とした理由' },
  inferred: { kind: 'yes', name: '推定', note: 'yes は、原本からの推定' },
} as const satisfies Fields

export const INDICATOR = {
  item: { kind: 'code', refers: 'item', name: '整理番号', note: '項目の指標なら、その項目' },
  heading: { kind: 'id', refers: 'heading', name: '見出し', note: '見出しの指標なら、その番号' },
  id: { kind: 'id', required: true, name: 'ID', note: '指標を指す英小文字の名' },
  name: { kind: 'text', required: true, name: '指標名', note: '指標の名称' },
  unit: { kind: 'text', name: '単位', note: '値の単位' },
  direction: { kind: ['more', 'less', 'within'], name: '望ましい向き', note: '多いほど・少ないほど・範囲内' },
  baseline: { kind: 'decimal', name: '基準値', note: '計画を始めるときの値' },
  baseline_at: { kind: 'text', name: '基準の時点', note: '基準値の時点' },
  rule: { kind: ACHIEVEMENT_RULES, name: '達成率の式', note: '達成率の求め方' },
  measured_at: { kind: 'text', name: '測る時点', note: '予算・決算など' },
} as const satisfies Fields

export const INDICATOR_VALUE = {
  indicator: { kind: 'id', refers: 'indicator', required: true, name: '指標', note: '指標のID' },
  fiscal_year: { kind: 'year_or_plan', required: true, name: '年度', note: '年度。plan は計画期間全体' },
  measured_at: { kind: 'text', name: '測った時点', note: '予算・決算など' },
  target: { kind: 'decimal', name: '目標値', note: '指標の単位による' },
  actual: { kind: 'decimal', name: '実績値', note: '指標の単位による' },
  state: {
    kind: ['forecast', 'provisional', 'confirmed', 'none', 'unknown', 'withheld'],
    name: '状態',
    note: '見込み・速報・確定・該当なし・不明・非公表',
  },
  judged: { kind: ['achieved', 'missed', 'pending'], name: '判定', note: '人が判定した値' },
} as const satisfies Fields

export const EFFECT = {
  item: { kind: 'code', refers: 'item', name: '整理番号', note: '項目の効果なら、その項目' },
  heading: { kind: 'id', refers: 'heading', name: '見出し', note: '見出しの効果なら、その番号' },
  fiscal_year: { kind: 'year', required: true, name: '年度', note: '効果の年度' },
  kind: { kind: ['revenue', 'expenditure', 'avoided'], name: '種類', note: '歳入増・歳出減・抑制' },
  measure: { kind: 'text', required: true, name: '単位', note: '千円・時間・人・㎡など' },
  planned: { kind: 'decimal', name: '計画値', note: '計画した効果' },
  actual: { kind: 'decimal', name: '実績値', note: '得た効果' },
  continuing: { kind: 'yes', name: '継続', note: 'yes は、次の年度以降も続く効果' },
  base_year: { kind: 'year', name: '比べる年度', note: '効果を比べる元の年度' },
  fund: { kind: 'text', name: '財源', note: '空は全体、記入があればその内数' },
  method: { kind: 'text', name: '算出方法', note: '効果の求め方' },
} as const satisfies Fields

export const OPINION = {
  round: { kind: 'id', refers: 'round', required: true, name: '照会', note: '照会のID' },
  item: { kind: 'code', refers: 'item', name: '整理番号', note: '項目への意見なら、その項目' },
  heading: { kind: 'id', refers: 'heading', name: '見出し', note: '見出しへの意見なら、その番号' },
  body: { kind: 'text', required: true, name: '会議', note: '意見を述べた機関' },
  member: { kind: 'text', name: '委員', note: '役名。個人の氏名は記さない' },
  opinion: { kind: 'text', required: true, name: '意見', note: '意見の内容' },
  reply: { kind: 'text', name: '市の考え方', note: '意見への答え' },
  state: { kind: 'text', name: '対応', note: '反映・検討中など' },
} as const satisfies Fields

export const REVISION = {
  revision: { kind: 'code', required: true, name: '改定', note: '改定の番号' },
  date: { kind: 'date', name: '日付', note: '改定の日' },
  what: { kind: 'text', required: true, name: '内容', note: '改めたこと' },
  reason: { kind: 'text', name: '理由', note: '改めた理由' },
  decided_by: { kind: 'text', name: '決定した機関', note: '推進本部など' },
} as const satisfies Fields

export const PRINTED = {
  round: { kind: 'id', refers: 'round', required: true, name: '照会', note: 'その数字の属する照会のID' },
  table: { kind: 'id', required: true, name: '表', note: '表のID（tally など）' },
  row: { kind: 'text', required: true, name: '行', note: '見出しの番号など。計は total' },
  column: {
    kind: 'text',
    required: true,
    name: '列',
    note: '評価の記号。まとめて印刷された列は ×+― のように + でつなぐ',
  },
  printed: { kind: 'text', required: true, name: '印刷された値', note: '原本のとおりの値' },
  note: { kind: 'text', name: '注', note: '計算した値との違い' },
} as const satisfies Fields

/** A list of the record: its columns, and those that name a row. No two rows agree in all of them; none: rows may repeat. */
export type Noun<F extends Fields = Fields> = { fields: F; key: readonly (keyof F & string)[] }

/** The lists that a plan's record holds, each before those that refer to it; answers, kept by round, apart. */
export const PLAN_NOUNS = {
  headings: { fields: HEADING, key: ['path'] },
  items: { fields: ITEM, key: ['code'] },
  actions: { fields: ACTION, key: ['item', 'number'] },
  schedule: { fields: SCHEDULE_CELL, key: ['item', 'action', 'layer', 'period'] },
  lifecycle: { fields: LIFECYCLE_EVENT, key: [] },
  yearPlans: { fields: YEAR_PLAN, key: ['item', 'fiscal_year'] },
  ratings: { fields: RATING, key: ['round', 'item', 'axis', 'assessor'] },
  indicators: { fields: INDICATOR, key: ['id'] },
  indicatorValues: { fields: INDICATOR_VALUE, key: ['indicator', 'fiscal_year', 'measured_at'] },
  effects: { fields: EFFECT, key: [] },
  opinions: { fields: OPINION, key: [] },
  revisions: { fields: REVISION, key: ['revision'] },
  printed: { fields: PRINTED, key: ['round', 'table', 'row', 'column'] },
} as const satisfies Record<string, Noun>

/** The lists that a municipality holds beside its plans; figures are kept by the group of their series. */
export const MUNICIPALITY_NOUNS = {
  departments: { fields: DEPARTMENT, key: ['id'] },
  series: { fields: SERIES, key: ['series'] },
  subjects: { fields: SUBJECT, key: ['subject'] },
  figureNotes: { fields: FIGURE_NOTE, key: ['series', 'subject', 'fiscal_year'] },
  figures: { fields: FIGURE, key: ['series', 'subject', 'fiscal_year'] },
} as const satisfies Record<string, Noun>

export type Department = Row<typeof DEPARTMENT>
export type Heading = Row<typeof HEADING>
export type Item = Row<typeof ITEM>
export type Action = Row<typeof ACTION>
export type ScheduleCell = Row<typeof SCHEDULE_CELL>
export type LifecycleEvent = Row<typeof LIFECYCLE_EVENT>
export type YearPlan = Row<typeof YEAR_PLAN>
/** An answer carries the plan's own declared fields beside the common ones. */
export type Answer = Row<typeof ANSWER> & { declared: Record<string, string | null> }
export type Rating = Row<typeof RATING>
export type Indicator = Row<typeof INDICATOR>
export type IndicatorValue = Row<typeof INDICATOR_VALUE>
export type Effect = Row<typeof EFFECT>
export type Opinion = Row<typeof OPINION>
export type Revision = Row<typeof REVISION>
export type Printed = Row<typeof PRINTED>
