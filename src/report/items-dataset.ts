import type { Dataset } from '../paper/paper.ts'
import { publicText } from '../plan/answer-fields.ts'
import type { Item } from '../plan/nouns.ts'
import { marksOf } from '../plan/tally.ts'
import { questionOf } from './axis.ts'
import { departmentNames } from './departments.ts'
import type { Given } from './given.ts'

export const ITEMS_FIELDS: Dataset['fields'] = [
  { name: 'item', title: '整理番号', unit: null },
  { name: 'heading', title: '見出しの番号', unit: null },
  { name: 'title', title: '取組名', unit: null },
  { name: 'summary', title: '事業概要', unit: null },
  { name: 'lead', title: '担当課', unit: null },
  { name: 'result', title: '取組状況', unit: null },
  { name: 'mark', title: '評価', unit: null },
  { name: 'previous_mark', title: '前回の評価', unit: null },
  { name: 'fiscal_year', title: '計画外の取組の年度', unit: null },
]

/** Items with their texts and marks as data: one item a row. */
export function itemsDataset(given: Given, items: readonly Item[]): Dataset {
  const { record, round, previous } = given
  const names = departmentNames(given)
  const marks = marksOf(record, questionOf(record.plan, round))
  const before = previous === null ? new Map() : marksOf(record, questionOf(record.plan, previous))
  const answers = new Map((record.answers[round.id] ?? []).map((answer) => [answer.item, answer]))
  const resultOf = ({ code }: Item) => publicText(record.plan, answers.get(code), 'result')?.text ?? null
  return {
    name: 'items',
    title: `${record.plan.title} 項目`,
    fields: ITEMS_FIELDS,
    rows: items.map((item) => [
      item.code,
      item.heading,
      item.title,
      item.summary,
      item.lead.length === 0 ? null : item.lead.map(names).join('、'),
      resultOf(item)?.replaceAll('\n', ' ') ?? null,
      marks.get(item.code)?.symbol ?? null,
      before.get(item.code)?.symbol ?? null,
      item.fiscal_year,
    ]),
  }
}
