import type { Cell, Table } from '../paper/paper.ts'
import type { Item } from '../plan/nouns.ts'
import type { Given } from './given.ts'
import { type ColumnSettings, type ItemColumn, itemColumn } from './item-columns.ts'

type Settings = {
  id: string
  caption: string | null
  columns: ColumnSettings[]
  size: number
  notes: string[]
}

/** A row an item, in the declared columns; a heading's cell spans the rows of its items. */
export function itemsTable(given: Given, items: readonly Item[], settings: Settings): Table {
  const columns = settings.columns.map((column) => itemColumn(column, given))
  const covered = new Set<string>()
  const rows = items.map((item, index) =>
    columns.flatMap((column, place) => {
      if (column.groupKey === undefined) return column.cells(item)
      if (covered.has(`${index}:${place}`)) return []
      const span = spanFrom(items, index, columns.slice(0, place + 1))
      for (let below = index + 1; below < index + span; below++) covered.add(`${below}:${place}`)
      return column.cells(item).map((cell) => (span > 1 ? { ...cell, rowSpan: span } : cell))
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

/** How many items from `start` on agree in the last grouping column and in every one before it. */
function spanFrom(items: readonly Item[], start: number, columns: readonly ItemColumn[]): number {
  const keyAt = (index: number) => {
    const item = items[index]
    return item === undefined ? null : columns.map(({ groupKey }) => groupKey?.(item) ?? '').join(' ')
  }
  let end = start + 1
  while (keyAt(end) === keyAt(start) && end < items.length) end += 1
  return end - start
}

function headRows(columns: readonly ItemColumn[]): Cell[][] {
  const top = { header: 'column', tone: 'head', align: 'center' } as const
  const isTwo = columns.some(({ under }) => under.length > 0)
  const first = columns.map(({ head, under }): Cell => {
    if (under.length > 0) return { ...top, content: [head], colSpan: under.length }
    return { ...top, content: [head], ...(isTwo ? { rowSpan: 2 } : {}) }
  })
  if (!isTwo) return [first]
  return [first, columns.flatMap(({ under }) => under.map((content): Cell => ({ ...top, content })))]
}
