import { type Insertable, sql } from 'kysely'
import type { FlatRow } from './flat.ts'
import type { Schema, Tx } from './schema.ts'
import type { ColumnKind, Table } from './tables.ts'

/** A row with the id that tells it from others where no key does. */
export type StoredRow = FlatRow & { id?: string }

/** PostgreSQL takes 65,535 values in a statement. */
const MOST_VALUES = 30_000

/** Every row of the tenant's table, in the city's order. */
export async function rowsOf(tx: Tx, table: Table): Promise<StoredRow[]> {
  const rows = await tx.selectFrom(nameOf(table)).selectAll().orderBy('position').execute()
  return rows.map((row) => ({
    ...(table.hasId ? { id: String(row.id) } : {}),
    plan: table.ofPlan ? String(row.plan) : null,
    position: Number(row.position),
    ...Object.fromEntries(
      Object.entries(table.columns).map(([name, kind]) => [name, taken(kind, row[name])]),
    ),
  }))
}

/** Adds rows for the tenant. */
export async function insertRows(tx: Tx, table: Table, municipality: string, rows: readonly StoredRow[]) {
  const most = Math.floor(MOST_VALUES / (Object.keys(table.columns).length + 4))
  for (let from = 0; from < rows.length; from += most) {
    const values = rows.slice(from, from + most).map((row) => stored(table, municipality, row))
    await tx.insertInto(nameOf(table)).values(values).execute()
  }
}

/** Writes rows over those that bear the same key (or id). */
export async function updateRows(tx: Tx, table: Table, municipality: string, rows: readonly StoredRow[]) {
  for (const row of rows) {
    await tx
      .updateTable(nameOf(table))
      .set(stored(table, municipality, row))
      .where(isRow(table, municipality, row))
      .execute()
  }
}

/** Removes the rows that bear these keys (or ids). */
export async function deleteRows(tx: Tx, table: Table, municipality: string, rows: readonly StoredRow[]) {
  for (const row of rows) {
    await tx
      .deleteFrom(nameOf(table))
      .where(isRow(table, municipality, row))
      .execute()
  }
}

function nameOf({ name }: Table): `ayumi.${string}` {
  return `ayumi.${name}`
}

function isRow(table: Table, municipality: string, row: StoredRow) {
  const key = table.hasId ? ['id'] : table.key
  const columns = ['municipality', ...(table.ofPlan ? ['plan'] : []), ...key]
  const values: Record<string, unknown> = { ...row, municipality }
  const equal = columns.map(
    (name) => sql<boolean>`${sql.id(name)} = ${given(table.columns[name], values[name])}`,
  )
  return sql<boolean>`${sql.join(equal, sql` and `)}`
}

function stored(table: Table, municipality: string, row: StoredRow): Insertable<Schema[`ayumi.${string}`]> {
  return {
    municipality,
    ...(table.ofPlan ? { plan: row.plan } : {}),
    ...(table.hasId ? { id: row.id } : {}),
    position: row.position,
    ...Object.fromEntries(
      Object.entries(table.columns).map(([name, kind]) => [name, given(kind, row[name])]),
    ),
  } as Insertable<Schema[`ayumi.${string}`]>
}

/** As the driver wants it. */
function given(kind: ColumnKind | undefined, value: unknown): unknown {
  if (kind === 'json') return JSON.stringify(value)
  if (kind === 'year_or_plan') return String(value)
  return value
}

/** As the record has it. */
function taken(kind: ColumnKind, value: unknown): unknown {
  if (kind === 'number' && value !== null) return Number(value)
  if (kind === 'year_or_plan' && value !== 'plan') return Number(value)
  return value
}
