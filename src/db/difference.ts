import { randomUUID } from 'node:crypto'
import type { Flat } from './flat.ts'
import type { StoredRow } from './rows.ts'
import { TABLES, type Table, type TableName } from './tables.ts'

export type TableDifference = { added: StoredRow[]; changed: StoredRow[]; removed: StoredRow[] }
export type Difference = Record<TableName, TableDifference>
export type StoredFlat = Record<TableName, StoredRow[]>

/**
 * What must be added, changed and removed for the stored rows to be those of `wanted`. A row is the same one when its key
 * agrees; where rows have no key, when all of it agrees. A new row that needs an id is given one.
 */
export function differenceOf(stored: StoredFlat, wanted: Flat): Difference {
  return Object.fromEntries(
    Object.entries(TABLES).map(([name, table]) => [
      name,
      ofTable(table, stored[name as TableName], wanted[name as TableName]),
    ]),
  ) as Difference
}

function ofTable(table: Table, stored: readonly StoredRow[], wanted: readonly StoredRow[]): TableDifference {
  const left = Map.groupBy(stored, (row) => keyOf(table, row))
  const added: StoredRow[] = []
  const changed: StoredRow[] = []
  for (const row of wanted) {
    const before = left.get(keyOf(table, row))?.shift()
    if (before === undefined) added.push(table.hasId ? { ...row, id: randomUUID() } : row)
    else if (contentOf(table, before) !== contentOf(table, row))
      changed.push(table.hasId ? { ...row, id: before.id ?? '' } : row)
  }
  return { added, changed, removed: [...left.values()].flat() }
}

function keyOf(table: Table, row: StoredRow): string {
  const columns = table.key.length === 0 ? Object.keys(table.columns) : table.key
  return JSON.stringify([row.plan, ...columns.map((name) => row[name] ?? null)])
}

function contentOf(table: Table, row: StoredRow): string {
  return JSON.stringify([row.position, ...Object.keys(table.columns).map((name) => row[name] ?? null)])
}
