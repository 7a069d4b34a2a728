import { publicTexts } from '../../plan/answer-fields.ts'
import type { Rating } from '../../plan/nouns.ts'
import { axisName } from '../axis.ts'
import { inferredColumn, itemColumn, OWNER_AND_PLAN, roundColumns } from './common-columns.ts'
import { markColumns } from './mark-columns.ts'
import type { OpenColumn, OpenTable, PlanAt } from './open-table.ts'
import { VOCABULARIES } from './vocabularies.ts'

type Told = { round: string; item: string; field: string; name: string; text: string }

export const ANSWERS_TABLE: OpenTable<PlanAt, Told> = {
  name: 'answers',
  title: '回答',
  description:
    '1行は1つの照会への1つの項目の1つの欄の文。公表する欄だけ。行のない欄は、出典に記載なし。照会の時点までのもの',
  key: ['municipality', 'plan', 'round', 'item', 'field'],
  columns: [
    ...OWNER_AND_PLAN,
    ...roundColumns<Told>(({ round }) => round),
    itemColumn<Told>(({ item }) => item),
    {
      name: 'field',
      title: '欄',
      form: 'code',
      codes: 'codes-answer-fields',
      definition: '回答の欄のID',
      of: ({ field }) => field,
    },
    {
      name: 'field_name',
      title: '欄の名称',
      form: 'text',
      definition: '計画での欄の名称',
      of: ({ name }) => name,
    },
    { name: 'text', title: '文', form: 'text', definition: '公表された文', of: ({ text }) => text },
  ],
  rowsOf: ({ record }) =>
    record.plan.rounds.flatMap((round) =>
      (record.answers[round.id] ?? []).flatMap((answer) =>
        publicTexts(record.plan, answer).flatMap(({ key, name, text }) =>
          text === null ? [] : [{ round: round.id, item: answer.item, field: key, name, text }],
        ),
      ),
    ),
}

/** On which axis, by whom. */
export function assessedColumns<R extends { axis: string; assessor: string }>(): OpenColumn<PlanAt, R>[] {
  return [
    {
      name: 'axis',
      title: '評価の軸',
      form: 'code',
      codes: 'codes-axes',
      definition: '評価の軸のID',
      of: ({ axis }) => axis,
    },
    {
      name: 'axis_name',
      title: '評価の軸の名称',
      form: 'text',
      definition: '評価の軸の名称',
      of: ({ axis }, { record }) => axisName(record.plan, axis),
    },
    {
      name: 'assessor',
      title: '評価者',
      form: 'code',
      codes: 'codes-assessors',
      definition: '評価者のID',
      of: ({ assessor }) => assessor,
    },
    {
      name: 'assessor_name',
      title: '評価者の名称',
      form: 'name',
      definition: '評価者の名称',
      of: ({ assessor }, { record }) =>
        record.plan.assessors.find(({ id }) => id === assessor)?.name ?? assessor,
    },
  ]
}

export const RATINGS_TABLE: OpenTable<PlanAt, Rating> = {
  name: 'ratings',
  title: '評価',
  description:
    '1行は1つの照会の1つの項目の、1つの軸での1人の評価者の評価。行のない項目は評価がない。照会の時点までのもの',
  key: ['municipality', 'plan', 'round', 'item', 'axis', 'assessor'],
  columns: [
    ...OWNER_AND_PLAN,
    ...roundColumns<Rating>(({ round }) => round),
    itemColumn<Rating>(({ item }) => item),
    ...assessedColumns<Rating>(),
    ...markColumns<Rating>(({ mark }) => mark),
    {
      name: 'points',
      title: '評点',
      form: 'number',
      unit: '点',
      definition: '得た点。空は、点を用いない評価',
      of: ({ points }) => points,
    },
    {
      name: 'reason',
      title: '評価の理由',
      form: 'text',
      definition: 'その評価とした理由。空は出典に記載なし',
      of: ({ reason }) => reason,
    },
    inferredColumn(
      `原本からの推定か（${Object.values(VOCABULARIES['codes-yes-no'].names).join('・')}）`,
      ({ inferred }) => inferred,
    ),
  ],
  rowsOf: ({ record }) => record.ratings,
}
