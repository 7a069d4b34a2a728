import type { Dataset } from '../paper/paper.ts'
import type { Round } from '../plan/plan.ts'
import type { Change, MarkedItem } from './change-count.ts'
import { pointsBetween } from './change-count.ts'
import type { Given } from './given.ts'

type Asked = { axis: string; assessor: string }

const ROUNDS = [
  { name: 'round', title: '照会', unit: null },
  { name: 'since', title: '前回の照会', unit: null },
  { name: 'axis', title: '評価の軸', unit: null },
  { name: 'assessor', title: '評価者', unit: null },
]

/** The fields of the comparison. */
export const CHANGES_FIELDS: Dataset['fields'] = [
  ...ROUNDS,
  { name: 'heading', title: '見出しの番号', unit: null },
  { name: 'heading_name', title: '見出し', unit: null },
  { name: 'mark', title: '評価', unit: null },
  { name: 'items', title: '項目数', unit: '項目' },
  { name: 'items_before', title: '前回の項目数', unit: '項目' },
  { name: 'items_change', title: '項目数の増減', unit: '項目' },
  { name: 'rate', title: '割合', unit: '％' },
  { name: 'rate_before', title: '前回の割合', unit: '％' },
  { name: 'rate_change', title: '割合の差', unit: 'ポイント' },
]

/** The comparison as data: a heading and mark a row. */
export function changeDataset(
  given: Given,
  since: Round,
  change: Change,
  { axis, assessor }: Asked,
): Dataset {
  const { plan } = given.record
  return {
    name: 'changes',
    title: `${plan.title} 前回との比較`,
    fields: CHANGES_FIELDS,
    rows: [...change.groups, change.total].flatMap((one) =>
      change.scale.marks.map(({ symbol }) => {
        const [now, before] = [one.now.rates[symbol] ?? null, one.before.rates[symbol] ?? null]
        const points = pointsBetween(now, before, plan.tallies.digits)
        return [
          given.round.id,
          since.id,
          axis,
          assessor,
          one.now.key,
          one.now.name,
          symbol,
          one.now.marks[symbol] ?? 0,
          one.before.marks[symbol] ?? 0,
          one.change[symbol] ?? 0,
          now,
          before,
          points === null ? null : Number(points),
        ]
      }),
    ),
  }
}

/** The fields of the items rated in either round. */
export const CHANGED_ITEMS_FIELDS: Dataset['fields'] = [
  ...ROUNDS,
  { name: 'item', title: '整理番号', unit: null },
  { name: 'title', title: '取組名', unit: null },
  { name: 'mark_before', title: '前回の評価', unit: null },
  { name: 'mark', title: '評価', unit: null },
]

/** Every item rated in either round as data: one item a row. */
export function changedItemsDataset(
  given: Given,
  since: Round,
  marked: readonly MarkedItem[],
  { axis, assessor }: Asked,
): Dataset {
  return {
    name: 'changed-items',
    title: `${given.record.plan.title} 項目の評価の変化`,
    fields: CHANGED_ITEMS_FIELDS,
    rows: marked.map(({ item, before, now }) => [
      given.round.id,
      since.id,
      axis,
      assessor,
      item.code,
      item.title,
      before?.symbol ?? null,
      now?.symbol ?? null,
    ]),
  }
}
