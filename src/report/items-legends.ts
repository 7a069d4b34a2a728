import type { Block } from '../paper/paper.ts'
import type { Item } from '../plan/nouns.ts'
import { axisName, questionOf } from './axis.ts'
import type { Given } from './given.ts'
import type { ColumnSettings } from './item-column.ts'
import { legendOf } from './legend.ts'
import { notAskedIn, notAskedLegend } from './not-asked.ts'
import { classLegend } from './work-class.ts'

/** 凡例 of an items table: the marks it shows, the classes of work, the arrows, what stands for an item not asked. */
export function itemLegends(
  given: Given,
  columns: readonly ColumnSettings[],
  items: readonly Item[],
): Block[] {
  return [...markLegends(given, columns), ...classes(given, columns), ...notes(given, columns, items)]
}

/** A legend for each axis that a mark column shows. */
function markLegends({ record: { plan }, round }: Given, columns: readonly ColumnSettings[]): Block[] {
  const shown = columns.filter(({ field }) => field === 'mark')
  const axes = new Set(shown.map((column) => questionOf(plan, round, column).axis))
  return [...axes].flatMap((axis) => {
    const scale = plan.scales[axis]
    return scale === undefined ? [] : [legendOf(axisName(plan, axis), scale)]
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

function notes(given: Given, columns: readonly ColumnSettings[], items: readonly Item[]): Block[] {
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
    ...(someAreNotAsked(given, columns, items) ? [notAskedLegend(given)] : []),
  ]
  return told.length === 0 ? [] : [{ kind: 'note', content: [told.join('')] }]
}

/** In a round whose marks are shown; the one before a plan's first asked about nothing. */
function someAreNotAsked(given: Given, columns: readonly ColumnSettings[], items: readonly Item[]): boolean {
  const rounds = columns
    .filter(({ field }) => field === 'mark')
    .map(({ round }) => (round === 'previous' ? given.previous : given.round))
  return rounds.some((round) => {
    if (round === null) return true
    const notAsked = notAskedIn(given, round)
    return items.some((item) => notAsked(item) !== null)
  })
}
