import type { Block } from '../paper/paper.ts'
import { eventsByItem, itemsAt, momentOf } from '../plan/items-at.ts'
import { isAsked } from '../plan/lifecycle.ts'
import { type AxisSettings, questionOf } from './axis.ts'
import type { Given } from './given.ts'
import type { ColumnSettings } from './item-column.ts'
import { legendOf } from './legend.ts'
import { classLegend } from './work-class.ts'

/** 凡例 of an items table: the marks it shows, the classes of work, the arrows, the dash. */
export function itemLegends(
  given: Given,
  chosen: AxisSettings & { columns: readonly ColumnSettings[] },
): Block[] {
  const { columns } = chosen
  return [...markLegends(given, chosen), ...classes(given, columns), ...notes(given, columns)]
}

/** A legend for each axis that a mark column shows. */
function markLegends(
  { record: { plan }, round }: Given,
  chosen: AxisSettings & { columns: readonly ColumnSettings[] },
): Block[] {
  const shown = chosen.columns.filter(({ field }) => field === 'mark')
  const axes = new Set(shown.map((column) => questionOf(plan, round, { ...chosen, ...column }).axis))
  return [...axes].flatMap((axis) => {
    const scale = plan.scales[axis]
    return scale === undefined ? [] : [legendOf(plan.axes.find(({ id }) => id === axis)?.name ?? '', scale)]
  })
}

function classes(given: Given, columns: readonly ColumnSettings[]): Block[] {
  if (!columns.some(({ field }) => field === 'class')) return []
  const entries = classLegend(given).map(({ sign, tone, label }) => ({
    sample: [sign],
    tone,
    label,
    meaning: null,
  }))
  return [{ kind: 'legend', title: '区分', entries }]
}

function notes(given: Given, columns: readonly ColumnSettings[]): Block[] {
  const schedule = columns.find(({ field }) => field === 'schedule')
  const told = [
    ...(columns.some(({ field }) => field === 'class')
      ? ['区分は、計画の工程と前回の評価から求めたもの。']
      : []),
    ...(schedule !== undefined && schedule.style !== 'bars'
      ? ['工程の「→」は、前の年度の語が続くことを示す。']
      : []),
    ...(schedule?.style === 'bars' && given.record.schedule.length > 0
      ? ['工程は、細い線が計画、破線が変更後の計画、太い線が実績を示す。']
      : []),
    ...(columns.some(({ field }) => field === 'mark') && someAreNotAsked(given)
      ? ['「―」は、達成、休止などにより照会していない項目であることを示す。']
      : []),
  ]
  return told.length === 0 ? [] : [{ kind: 'note', content: [told.join('')] }]
}

function someAreNotAsked({ record, round }: Given): boolean {
  const events = eventsByItem(record)
  return itemsAt(record, round).some((item) => !isAsked(events.get(item.code) ?? [], momentOf(round)))
}
