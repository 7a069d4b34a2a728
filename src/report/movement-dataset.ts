import type { Dataset } from '../paper/paper.ts'
import type { Round } from '../plan/plan.ts'
import type { Given } from './given.ts'
import { COLUMNS, type MovementSettings, movementRows } from './movement-lines.ts'

/** The columns of `movements`. */
export const MOVEMENTS_FIELDS: Dataset['fields'] = [
  { name: 'round', title: '照会', unit: null },
  { name: 'since', title: '前回の照会', unit: null },
  { name: 'heading', title: '見出しの番号', unit: null },
  { name: 'heading_name', title: '見出し', unit: null },
  { name: 'count', title: '数えるもの', unit: null },
  { name: 'count_name', title: '数えるものの名', unit: null },
  { name: 'items', title: '項目数', unit: '項目' },
]

/** The table as data: one count a row. */
export function movementDataset(given: Given, since: Round, chosen: MovementSettings): Dataset {
  return {
    name: 'movements',
    title: `${given.record.plan.title} 項目数の異動`,
    fields: MOVEMENTS_FIELDS,
    rows: movementRows(given, since, chosen).flatMap(({ key, name, moved }) =>
      COLUMNS.map((column) => [
        given.round.id,
        since.id,
        key,
        name,
        column.key === 'outOfScope' ? 'out_of_scope' : column.key,
        column.name,
        moved[column.key],
      ]),
    ),
  }
}
