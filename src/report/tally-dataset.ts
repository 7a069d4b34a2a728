import type { Dataset } from '../paper/paper.ts'
import type { Plan } from '../plan/plan.ts'
import type { Scale } from '../plan/scale.ts'
import type { TallyRow } from '../plan/tally.ts'
import { columnName, columnShare, columnsOf, unratedShare } from '../plan/tally-column.ts'
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
  { name: 'printed', title: '原本に印刷された割合', unit: '％' },
]

/** What stands for a mark in the row of the items without one. */
const UNRATED = 'unrated'

/**
 * The tally of this round and the one before as data, of the plan's first axis and assessor unless others are named. One count a
 * row: each mark's, that of marks which the plan prints in one column (`×+―`), and that of the items without a mark.
 */
export function tallyDataset(given: Given, chosen: AxisSettings & { level: number } = { level: 1 }): Dataset {
  const counts = countRounds(given, chosen)
  const scale = given.record.plan.scales[counts[0]?.question.axis ?? '']
  const rows = counts.flatMap(({ round, question, all }) =>
    [...all.groups, all.total].flatMap((row) =>
      (scale === undefined ? [] : countsOf(row, scale, given.record.plan)).map((count) => [
        round.id,
        round.fiscal_year,
        question.axis,
        question.assessor,
        row.key,
        row.name,
        count.mark,
        count.items,
        row.total,
        count.rate,
        row.printed[count.mark] ?? null,
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

function countsOf(
  row: TallyRow,
  scale: Scale,
  plan: Plan,
): { mark: string; items: number; rate: number | null }[] {
  const marks = scale.marks.map(({ symbol }) => ({
    mark: symbol,
    items: row.marks[symbol] ?? 0,
    rate: row.rates[symbol] ?? null,
  }))
  const joined = columnsOf(plan, scale)
    .filter(({ length }) => length > 1)
    .map((column) => ({
      mark: columnName(column),
      items: column.reduce((sum, symbol) => sum + (row.marks[symbol] ?? 0), 0),
      rate: columnShare(row, column, plan),
    }))
  return [...marks, ...joined, { mark: UNRATED, items: row.unrated, rate: unratedShare(row, scale, plan) }]
}
