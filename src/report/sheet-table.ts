import type { Cell, Column, RowGroup, Table } from '../paper/paper.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { headCell } from './cells.ts'
import type { Given } from './given.ts'

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

/** The rows of a fiscal year, which stands before them all. */
export function yearRows(given: Given, year: number, rows: readonly Cell[][]): Cell[][] {
  const { era } = given.municipality.municipality.writing
  const head: Cell = {
    content: [fiscalYearLabel(year, era)],
    header: 'group',
    ...(rows.length > 1 ? { rowSpan: rows.length } : {}),
  }
  return rows.map((row, index) => (index === 0 ? [head, ...row] : row))
}

/** A cell that names what stands beside it. */
export function labelCell(text: string): Cell {
  return { ...headCell(text), header: 'row', align: 'left' }
}
