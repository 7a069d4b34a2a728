import type { Fields, Row } from './fields.ts'

/** The nouns of fiscal and staffing figures, column by column, in the order in which they are written. */

export const SERIES = {
  series: { kind: 'id', required: true, name: 'ID', note: '系列を指す英小文字の名' },
  name: { kind: 'text', required: true, name: '系列名', note: '歳入、財政力指数など' },
  unit: { kind: 'text', name: '単位', note: '値の単位' },
  group: { kind: 'id', name: '表', note: '値の記された表' },
  order: { kind: 'integer', name: '順', note: '表の中での順' },
  identity: {
    kind: 'text',
    name: '成り立つ式',
    note: '他の系列との関係。revenue - expenditure、<= transfers、average のいずれか。; で並べる',
  },
  short_name: { kind: 'text', later: true, name: '略称', note: '図の中などに使う短い名称' },
  digits: {
    kind: 'integer',
    later: true,
    name: '印刷する桁',
    note: '小数点以下の桁。空は、記録した桁のまま',
  },
  rounding_note: {
    kind: ['yes', 'no'],
    later: true,
    name: '原本の端数処理の注',
    note: '原本の表に端数処理の注があったか。空は不明',
  },
  source: { kind: 'text', later: true, name: '資料', note: '数字の出典' },
} as const satisfies Fields

export const SUBJECT = {
  subject: {
    kind: 'id',
    required: true,
    name: 'ID',
    note: '会計・団体などを指す英小文字の名。団体は6桁のコード',
  },
  name: { kind: 'text', required: true, name: '対象名', note: '印刷されるとおりの名称' },
  kind: {
    kind: ['ordinary', 'special', 'enterprise', 'municipality', 'department', 'average', 'other'],
    name: '種別',
    note: '普通会計・特別会計・公営企業会計・団体・部署・平均・その他',
  },
  order: { kind: 'integer', name: '順', note: '表に並べる順' },
  short_name: { kind: 'text', name: '略称', note: '図の中などに使う短い名称' },
} as const satisfies Fields

export const FIGURE_NOTE = {
  series: { kind: 'id', refers: 'series', name: '系列', note: '系列についての注なら、その系列' },
  subject: { kind: 'id', name: '対象', note: '会計・部署・団体についての注なら、その対象' },
  fiscal_year: { kind: 'year', name: '年度', note: 'ある年度についての注なら、その年度' },
  note: { kind: 'text', required: true, name: '注', note: '表と図の下に印刷する注' },
} as const satisfies Fields

export const FIGURE = {
  series: { kind: 'id', refers: 'series', required: true, name: '系列', note: '系列のID' },
  subject: { kind: 'id', required: true, name: '対象', note: '会計・部署・団体のID' },
  fiscal_year: { kind: 'year', required: true, name: '年度', note: '年度' },
  value: { kind: 'decimal', name: '値', note: '記録した単位のまま' },
  unit: { kind: 'text', name: '単位', note: '値の単位' },
  state: {
    kind: ['forecast', 'provisional', 'confirmed', 'none', 'unknown', 'withheld'],
    name: '状態',
    note: '見込み・速報・確定・該当なし・不明・非公表',
  },
  note: { kind: 'text', name: '注', note: '値についての注' },
} as const satisfies Fields

export type Series = Row<typeof SERIES>
/** Whose figure it is: an account, a body, an average. A department is found by its own id in departments.csv. */
export type Subject = Row<typeof SUBJECT>
export type FigureNote = Row<typeof FIGURE_NOTE>
export type Figure = Row<typeof FIGURE>
