import type { Dataset } from '../paper/paper.ts'
import type { AxisSettings } from './axis.ts'
import type { Given } from './given.ts'
import { countRounds } from './tally-count.ts'

export const TALLIES_FIELDS: Dataset['fields'] = [
  { name: 'round', title: '照会', unit: null },
  { name: 'fiscal_year', title: '年度', unit: null },
  { name: 'axis', title: '評価の軸', unit: null },
  { name: 'assessor', title: '評価者', unit: null },
  { name: 'heading', title: '見出しの番号', unit: null },
  { name: 'heading_name', title: '見出し', unit: null },
  { name: 'mark', title: '評価', unit: null },
  { name: 'items', title: '項目数', unit: '項目' },
  { name: 'total', title: '分母', unit: '項目' },
  { name: 'rate', title: '割合', unit: '％' },
]

/** The tally of this round and the one before as data: one count a row; of the plan's first axis and assessor unless others are named. */
export function tallyDataset(given: Given, chosen: AxisSettings & { level: number } = { level: 1 }): Dataset {
  const counts = countRounds(given, chosen)
  const scale = given.record.plan.scales[counts[0]?.question.axis ?? '']
  const rows = counts.flatMap(({ round, question, all }) =>
    [...all.groups, all.total].flatMap((row) =>
      (scale?.marks ?? []).map(({ symbol }) => [
        round.id,
        round.fiscal_year,
        question.axis,
        question.assessor,
        row.key,
        row.name,
        symbol,
        row.marks[symbol] ?? 0,
        row.total,
        row.rates[symbol] ?? null,
      ]),
    ),
  )
  return {
    name: 'tallies',
    title: `${given.record.plan.title} 集計`,
    fields: TALLIES_FIELDS,
    rows,
  }
}
