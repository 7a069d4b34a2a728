import type { Dataset } from '../paper/paper.ts'
import type { Round } from '../plan/plan.ts'
import type { Contrast } from './contrast-table.ts'
import type { Given } from './given.ts'

export const CONTRASTS_FIELDS: Dataset['fields'] = [
  { name: 'round', title: '照会', unit: null },
  { name: 'since', title: '前回の照会', unit: null },
  { name: 'item', title: '整理番号', unit: null },
  { name: 'field', title: '欄', unit: null },
  { name: 'before', title: '旧', unit: null },
  { name: 'now', title: '新', unit: null },
  { name: 'change', title: '変更', unit: null },
]

/** What changed as data: one field of an item a row. */
export function contrastsDataset(given: Given, since: Round, contrasts: readonly Contrast[]): Dataset {
  return {
    name: 'contrasts',
    title: `${given.record.plan.title} 新旧対照`,
    fields: CONTRASTS_FIELDS,
    rows: contrasts.flatMap(({ item, rows }) =>
      rows.map(({ field, data: [before, now], change }) => [
        given.round.id,
        since.id,
        item.code,
        field,
        before,
        now,
        change,
      ]),
    ),
  }
}
