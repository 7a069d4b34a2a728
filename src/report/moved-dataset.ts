import type { Dataset } from '../paper/paper.ts'
import type { Round } from '../plan/plan.ts'
import type { Given } from './given.ts'
import type { Moved } from './moved-items.ts'

export const MOVED_FIELDS: Dataset['fields'] = [
  { name: 'round', title: '照会', unit: null },
  { name: 'since', title: '前回の照会', unit: null },
  { name: 'item', title: '整理番号', unit: null },
  { name: 'kind', title: '異動', unit: null },
  { name: 'date', title: '年月日', unit: null },
  { name: 'fiscal_year', title: '年度', unit: null },
  { name: 'target', title: '相手の項目', unit: null },
  { name: 'reason', title: '理由', unit: null },
  { name: 'decided_by', title: '決定した機関', unit: null },
]

/** The list as data: one event a row. */
export function movedDataset(given: Given, since: Round, moved: readonly Moved[]): Dataset {
  return {
    name: 'moved',
    title: `${given.record.plan.title} 異動のあった項目`,
    fields: MOVED_FIELDS,
    rows: moved.map(({ event }) => [
      given.round.id,
      since.id,
      event.item,
      event.kind,
      event.date,
      event.fiscal_year,
      event.target,
      event.reason,
      event.decided_by,
    ]),
  }
}
