import type { Dataset } from '../paper/paper.ts'
import type { Item } from '../plan/nouns.ts'
import type { Round } from '../plan/plan.ts'
import { marksOf } from '../plan/tally.ts'
import { type AxisSettings, questionOf } from './axis.ts'
import type { Given } from './given.ts'

export const MARKS_FIELDS: Dataset['fields'] = [
  { name: 'round', title: '照会', unit: null },
  { name: 'fiscal_year', title: '年度', unit: null },
  { name: 'axis', title: '評価の軸', unit: null },
  { name: 'assessor', title: '評価者', unit: null },
  { name: 'item', title: '整理番号', unit: null },
  { name: 'mark', title: '評価', unit: null },
]

/** The marks of several rounds as data: one item in one round a row. */
export function marksDataset(
  given: Given,
  items: readonly Item[],
  rounds: readonly Round[],
  chosen: AxisSettings,
): Dataset {
  const { plan } = given.record
  return {
    name: 'marks-by-year',
    title: `${plan.title} 評価の推移`,
    fields: MARKS_FIELDS,
    rows: rounds.flatMap((round) => {
      const question = questionOf(plan, round, chosen)
      const marks = marksOf(given.record, question)
      return items.flatMap(({ code }) => {
        const mark = marks.get(code)
        return mark === undefined
          ? []
          : [[round.id, round.fiscal_year, question.axis, question.assessor, code, mark.symbol]]
      })
    }),
  }
}
