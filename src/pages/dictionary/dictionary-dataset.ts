import type { Dataset } from '../../paper/paper.ts'
import type { Field, Fields } from '../../plan/fields.ts'
import { ANSWER, MUNICIPALITY_NOUNS, PLAN_NOUNS } from '../../plan/nouns.ts'
import { DATASET_FIELDS } from '../../report/dataset-fields.ts'
import { DATASET_WORDS } from './dataset-words.ts'

export const DICTIONARY_FIELDS: Dataset['fields'] = [
  { name: 'kind', title: '種別', unit: null },
  { name: 'table', title: '表', unit: null },
  { name: 'table_title', title: '表の名称', unit: null },
  { name: 'field', title: '列', unit: null },
  { name: 'title', title: '列の名称', unit: null },
  { name: 'form', title: '書き方', unit: null },
  { name: 'unit', title: '単位', unit: null },
  { name: 'required', title: '必須', unit: null },
  { name: 'note', title: '説明', unit: null },
]

export type Column = {
  field: string
  title: string
  form: string
  unit: string | null
  note: string | null
  required: boolean
}
export type TableWords = { kind: 'record' | 'dataset'; table: string; title: string; columns: Column[] }

type PageDataset = { name: string; title: string; fields: Dataset['fields'] }

/** Every table of data there is: those that pages and reports hand out, then those of the record they are made from. */
export function dictionaryOf(ofPages: readonly PageDataset[]): TableWords[] {
  const own: PageDataset = { name: 'dictionary', title: 'データの説明', fields: DICTIONARY_FIELDS }
  return [
    ...[...ofPages, ...DATASET_FIELDS, own].map(
      ({ name, title, fields }): TableWords => ({
        kind: 'dataset',
        table: name,
        title,
        columns: fields.map((field) => ({
          field: field.name,
          title: field.title,
          form: DATASET_WORDS[name]?.[field.name]?.form ?? '文字',
          unit: field.unit,
          note: DATASET_WORDS[name]?.[field.name]?.note ?? null,
          required: false,
        })),
      }),
    ),
    ...Object.entries(RECORD).map(
      ([table, { title, fields }]): TableWords => ({
        kind: 'record',
        table,
        title,
        columns: Object.entries(fields).map(([field, one]) => ({
          field,
          title: one.name,
          form: formOf(one),
          unit: null,
          note: one.note,
          required: one.required === true,
        })),
      }),
    ),
  ]
}

/** The same as data: one column of a table a row. */
export function dictionaryDataset(tables: readonly TableWords[]): Dataset {
  return {
    name: 'dictionary',
    title: 'データの説明',
    fields: DICTIONARY_FIELDS,
    rows: tables.flatMap(({ kind, table, title, columns }) =>
      columns.map((column) => [
        ...[kind, table, title, column.field, column.title],
        ...[column.form, column.unit, column.required ? 'yes' : 'no', column.note],
      ]),
    ),
  }
}

const { departments, series, subjects, figures, figureNotes } = MUNICIPALITY_NOUNS

const RECORD: Record<string, { title: string; fields: Fields }> = {
  departments: { title: '部署', fields: departments.fields },
  headings: { title: '見出し', fields: PLAN_NOUNS.headings.fields },
  items: { title: '項目', fields: PLAN_NOUNS.items.fields },
  actions: { title: '行動計画', fields: PLAN_NOUNS.actions.fields },
  schedule: { title: '工程', fields: PLAN_NOUNS.schedule.fields },
  lifecycle: { title: '異動', fields: PLAN_NOUNS.lifecycle.fields },
  'year-plans': { title: '年度計画', fields: PLAN_NOUNS.yearPlans.fields },
  answers: { title: '回答', fields: ANSWER },
  ratings: { title: '評価', fields: PLAN_NOUNS.ratings.fields },
  indicators: { title: '指標', fields: PLAN_NOUNS.indicators.fields },
  'indicator-values': { title: '指標の値', fields: PLAN_NOUNS.indicatorValues.fields },
  effects: { title: '効果', fields: PLAN_NOUNS.effects.fields },
  opinions: { title: '意見', fields: PLAN_NOUNS.opinions.fields },
  revisions: { title: '改定', fields: PLAN_NOUNS.revisions.fields },
  printed: { title: '印刷された値', fields: PLAN_NOUNS.printed.fields },
  series: { title: '系列', fields: series.fields },
  subjects: { title: '数値の対象', fields: subjects.fields },
  figures: { title: '数値', fields: figures.fields },
  'figure-notes': { title: '数値の注', fields: figureNotes.fields },
}

/** How a column is filled in, in a reader's words. */
function formOf({ kind }: Field): string {
  if (typeof kind !== 'string') return `${kind.join('、')} のいずれか`
  return FORMS[kind]
}

const FORMS: Record<Extract<Field['kind'], string>, string> = {
  text: '文字',
  id: '英小文字のID',
  ids: 'IDを空白で区切る',
  code: '番号（文字として扱う）',
  words: '語を空白で区切る',
  integer: '整数',
  decimal: '数',
  year: '西暦の年度',
  year_or_plan: '西暦の年度、又は plan',
  period: '期間',
  date: '日付（年-月-日、又は年-月）',
  yes: 'yes、又は no',
}
