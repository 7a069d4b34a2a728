import type { Cell, Column, RowGroup, Table } from '../paper/paper.ts'
import { headCell } from './cells.ts'

/** A table of an item's sheet: the sheet's heading names it, so it has no caption. */
export function sheetTable(
  id: string,
  columns: Column[],
  { heads, groups, size, notes = [] }: { heads: Cell[]; groups: RowGroup[]; size: number; notes?: string[] },
): Table {
  return {
    kind: 'table',
    id,
    caption: null,
    unit: null,
    columns,
    head: heads.length === 0 ? [] : [heads],
    groups,
    notes,
    rounding: null,
    source: null,
    size,
  }
}

/** A cell that names what stands beside it. */
export function labelCell(text: string): Cell {
  return { ...headCell(text), header: 'row', align: 'left' }
}
