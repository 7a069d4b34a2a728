import type { Cell, Table } from '../paper/paper.ts'
import type { Item } from '../plan/nouns.ts'
import { headCell } from './cells.ts'
import type { Given } from './given.ts'
import type { ColumnSettings, ItemColumn } from './item-column.ts'
import { itemColumn } from './item-columns.ts'
import { type Line, linesOf } from './line.ts'
import { layersOf } from './schedule-column.ts'

type Settings = {
  id: string
  caption: string | null
  columns: ColumnSettings[]
  size: number
  notes: string[]
}

/**
 * The items in the declared columns: a line an item, or a line an action (layer) where a column shows those, the item's
 * other cells reaching over all its lines. A heading's cell reaches over the lines of its items.
 */
export function itemsTable(given: Given, items: readonly Item[], settings: Settings): Table {
  const columns = settings.columns.map((column) => itemColumn(column, given))
  const lines = linesOf(given, items, hasActions(settings.columns), shownLayers(settings.columns))
  const reached = new Set<string>()
  const rows = lines.map((line, index) =>
    columns.flatMap((column, place) => {
      if (reached.has(`${index}:${place}`)) return []
      const span = spanOf(lines, index, columns.slice(0, place + 1))
      if (span === 0) return []
      if (column.groupKey !== undefined) {
        for (let below = index + 1; below < index + span; below++) reached.add(`${below}:${place}`)
      }
      return column.cells(line).map((cell) => (span > 1 ? { ...cell, rowSpan: span } : cell))
    }),
  )
  return {
    kind: 'table',
    id: settings.id,
    caption: settings.caption,
    unit: null,
    columns: columns.flatMap((column) => column.columns),
    head: headRows(columns),
    groups: [{ rows }],
    notes: settings.notes,
    rounding: null,
    source: null,
    size: settings.size,
  }
}

function hasActions(columns: readonly ColumnSettings[]): boolean {
  return columns.some(({ field }) => field === 'action')
}

function shownLayers(columns: readonly ColumnSettings[]) {
  const schedule = columns.find(({ field }) => field === 'schedule')
  return schedule === undefined ? (['in_force'] as const) : layersOf(schedule)
}

/** Over how many lines the cell of the last column reaches from a line on; 0 where one above reaches down. */
function spanOf(lines: readonly Line[], index: number, columns: readonly ItemColumn[]): number {
  const line = lines[index] as Line
  const column = columns.at(-1) as ItemColumn
  if (column.groupKey !== undefined) return groupSpan(lines, index, columns)
  if (column.per === 'layer') return 1
  return column.per === 'action' ? line.actionSpan : line.itemSpan
}

/** Lines agree as long as their items do in the last grouping column and in every one before it. */
function groupSpan(lines: readonly Line[], start: number, columns: readonly ItemColumn[]): number {
  const keyAt = (index: number) => {
    const line = lines[index]
    return line === undefined ? null : columns.map(({ groupKey }) => groupKey?.(line.item) ?? '').join(' ')
  }
  let end = start + 1
  while (end < lines.length && keyAt(end) === keyAt(start)) end += 1
  return end - start
}

function headRows(columns: readonly ItemColumn[]): Cell[][] {
  const isTwo = columns.some(({ under }) => under.length > 0)
  const first = columns.map(({ head, under }): Cell => {
    if (under.length > 0) return headCell(head, { colSpan: under.length })
    return headCell(head, isTwo ? { rowSpan: 2 } : {})
  })
  if (!isTwo) return [first]
  return [first, columns.flatMap(({ under }) => under.map((content) => headCell(content)))]
}
