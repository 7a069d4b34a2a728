import { LIFECYCLE_NAMES, yearOf } from '../../plan/lifecycle.ts'
import type { LifecycleEvent, Opinion, Revision } from '../../plan/nouns.ts'
import {
  headingColumns,
  inferredColumn,
  itemColumn,
  OWNER_AND_PLAN,
  roundColumns,
  wordColumns,
  yearColumns,
} from './common-columns.ts'
import type { OpenColumn, OpenTable, PlanAt } from './open-table.ts'

type Numbered<R> = R & { number: number }

const numbered = <R>(rows: readonly R[]): Numbered<R>[] =>
  rows.map((row, index) => ({ ...row, number: index + 1 }))

/** The place of a row in the record, which has no id of its own. */
function numberColumn(name: string, title: string): OpenColumn<PlanAt, { number: number }> {
  const definition = '計画の中で記録した順。この版の中でだけ行を指す'
  return { name, title, form: 'number', unit: '番', definition, of: ({ number }) => number }
}

function dateColumn(of: string): OpenColumn<PlanAt, { date: string | null }> {
  const definition = `${of}（年-月-日、又は年-月）。空は出典に記載なし`
  return { name: 'date', title: '日付', form: 'date', definition, of: ({ date }) => date }
}

/** Why something was decided, and by whom. */
function decisionColumns(
  reason: string,
): OpenColumn<PlanAt, { reason: string | null; decided_by: string | null }>[] {
  return [
    {
      name: 'reason',
      title: '理由',
      form: 'text',
      definition: `${reason}。空は出典に記載なし`,
      of: (row) => row.reason,
    },
    {
      name: 'decided_by',
      title: '決定した機関',
      form: 'name',
      definition: '推進本部など。空は出典に記載なし',
      of: ({ decided_by }) => decided_by,
    },
  ]
}

export const LIFECYCLE_TABLE: OpenTable<PlanAt, Numbered<LifecycleEvent>> = {
  name: 'lifecycle',
  title: '項目の異動',
  description: '1行は1つの異動（追加・達成・完了・休止・統合など）。照会の時点までのもの',
  key: ['municipality', 'plan', 'event'],
  columns: [
    ...OWNER_AND_PLAN,
    numberColumn('event', '異動の番号'),
    itemColumn<Numbered<LifecycleEvent>>(({ item }) => item),
    {
      name: 'action',
      title: '行動計画の番号',
      form: 'code',
      codes: 'actions',
      definition: '行動計画の異動なら、その番号（actions.csv）。項目全体のことでは空',
      of: ({ action }) => action,
    },
    ...wordColumns<PlanAt, Numbered<LifecycleEvent>>(
      ['kind', '異動', 'codes-lifecycle'],
      '異動の種類',
      LIFECYCLE_NAMES,
      ({ kind }) => kind,
    ),
    dateColumn('異動の日'),
    ...yearColumns<PlanAt, Numbered<LifecycleEvent>>(
      'fiscal_year',
      '年度',
      '異動の年度。空は出典に記載なし',
      yearOf,
    ),
    itemColumn<Numbered<LifecycleEvent>>(({ target }) => target, '相手の項目', 'target'),
    ...decisionColumns('異動の理由'),
    inferredColumn('原本からの推定か', ({ inferred }) => inferred),
  ],
  rowsOf: ({ record }) => numbered(record.lifecycle),
}

export const OPINIONS_TABLE: OpenTable<PlanAt, Numbered<Opinion>> = {
  name: 'opinions',
  title: '意見と市の考え方',
  description: '1行は1つの意見',
  key: ['municipality', 'plan', 'opinion'],
  columns: [
    ...OWNER_AND_PLAN,
    numberColumn('opinion', '意見の番号'),
    ...roundColumns<Numbered<Opinion>>(({ round }) => round),
    itemColumn<Numbered<Opinion>>(({ item }) => item),
    ...headingColumns<Numbered<Opinion>>(({ heading }) => heading),
    { name: 'body', title: '会議', form: 'name', definition: '意見を述べた機関', of: ({ body }) => body },
    {
      name: 'member',
      title: '委員',
      form: 'name',
      definition: '委員の役名。空は出典に記載なし',
      of: ({ member }) => member,
    },
    { name: 'text', title: '意見', form: 'text', definition: '意見の内容', of: ({ opinion }) => opinion },
    {
      name: 'reply',
      title: '団体の考え方',
      form: 'text',
      definition: '意見への答え。空は出典に記載なし',
      of: ({ reply }) => reply,
    },
    {
      name: 'response',
      title: '対応',
      form: 'text',
      definition: '反映・検討中など、団体の用いる語。空は出典に記載なし',
      of: ({ state }) => state,
    },
  ],
  rowsOf: ({ record }) => numbered(record.opinions),
}

export const REVISIONS_TABLE: OpenTable<PlanAt, Revision> = {
  name: 'revisions',
  title: '計画の改定',
  description: '1行は1つの改定。照会の時点までのもの',
  key: ['municipality', 'plan', 'revision'],
  columns: [
    ...OWNER_AND_PLAN,
    {
      name: 'revision',
      title: '改定',
      form: 'code',
      definition: '改定の番号',
      of: ({ revision }) => revision,
    },
    dateColumn('改定の日'),
    { name: 'what', title: '内容', form: 'text', definition: '改めたこと', of: ({ what }) => what },
    ...decisionColumns('改めた理由'),
  ],
  rowsOf: ({ record }) => record.revisions,
}
