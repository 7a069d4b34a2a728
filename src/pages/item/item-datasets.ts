import type { Dataset } from '../../paper/paper.ts'
import { publicTexts } from '../../plan/answer-fields.ts'
import { ACTION, type Item, LIFECYCLE_EVENT, RATING, SCHEDULE_CELL, YEAR_PLAN } from '../../plan/nouns.ts'
import type { PlanView } from '../../publish/library.ts'
import { effectsDataset } from '../../report/effects-dataset.ts'
import { indicatorsDataset } from '../../report/indicators-dataset.ts'
import { nounDataset } from '../noun-dataset.ts'
import { effectsOf } from './effects.tsx'
import { withIndicatorsOf } from './indicators.tsx'

export const TEXTS_FIELDS: Dataset['fields'] = [
  { name: 'round', title: '照会', unit: null },
  { name: 'fiscal_year', title: '年度', unit: null },
  { name: 'field', title: '欄', unit: null },
  { name: 'field_name', title: '欄の名称', unit: null },
  { name: 'text', title: '文', unit: null },
]

/** What an item's page tells beside its row, a table each; those without a row are left out. */
export function itemDatasets({ record, rounds, given }: PlanView, item: Item): Dataset[] {
  const of = (name: string) => `${item.code} ${item.title} ${name}`
  const own = <R extends { item: string }>(rows: readonly R[]) => rows.filter((row) => row.item === item.code)
  const befell = record.lifecycle.filter((event) => event.item === item.code || event.target === item.code)
  return [
    nounDataset('schedule', of('工程'), SCHEDULE_CELL, own(record.schedule)),
    nounDataset('actions', of('行動計画'), ACTION, own(record.actions)),
    nounDataset('year-plans', of('年度計画'), YEAR_PLAN, own(record.yearPlans)),
    {
      name: 'texts',
      title: of('取組状況'),
      fields: TEXTS_FIELDS,
      rows: rounds.flatMap((round) =>
        own(record.answers[round.id] ?? []).flatMap((answer) =>
          publicTexts(record.plan, answer)
            .filter(({ text }) => text !== null)
            .map(({ key, name, text }) => [round.id, round.fiscal_year, key, name, text]),
        ),
      ),
    },
    nounDataset('ratings', of('評価'), RATING, own(record.ratings)),
    indicatorsDataset(withIndicatorsOf(given, item)),
    effectsDataset(given, effectsOf(given, item)),
    nounDataset('lifecycle', of('異動'), LIFECYCLE_EVENT, befell),
  ].filter(({ rows }) => rows.length > 0)
}

/** What each of those tables is called beside its links. */
export const ITEM_DATASET_NAMES: Record<string, string> = {
  schedule: '工程',
  actions: '行動計画',
  'year-plans': '年度計画',
  texts: '各回の文',
  ratings: '各回の評価',
  indicators: '指標',
  effects: '効果',
  lifecycle: '異動',
}
