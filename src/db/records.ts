import { sql } from 'kysely'
import type { Municipality, MunicipalityRecord } from '../plan/plan.ts'
import { type Difference, differenceOf, type StoredFlat } from './difference.ts'
import { assemble, type Flat, flatten } from './flat.ts'
import { tenantOf } from './in-tenant.ts'
import { deleteRows, insertRows, rowsOf, updateRows } from './rows.ts'
import type { Tx } from './schema.ts'
import { TABLES, type TableName } from './tables.ts'

/** Every municipality of the installation, by code. */
export async function municipalities(tx: Tx): Promise<Municipality[]> {
  const rows = await tx.selectFrom('ayumi.municipality').selectAll().orderBy('municipality').execute()
  return rows.map(
    ({ municipality, licence, ...own }) =>
      ({ code: municipality, ...own, ...(licence === null ? {} : { licence }) }) as Municipality,
  )
}

/** Whether anything of the tenant is stored. */
export async function isStored(tx: Tx, code: string): Promise<boolean> {
  const row = await tx
    .selectFrom('ayumi.municipality')
    .select('municipality')
    .where('municipality', '=', code)
    .executeTakeFirst()
  return row !== undefined
}

/** The tenant's whole record, or null where nothing of it is stored. */
export async function storedRecord(tx: Tx, code: string): Promise<MunicipalityRecord | null> {
  const municipality = (await municipalities(tx)).find((one) => one.code === code)
  if (municipality === undefined) return null
  return assemble(municipality, withoutIds(await storedRows(tx)))
}

/** Lets nobody else store anything of the tenant until this transaction ends; waits for who is at it. */
export async function holdTenant(tx: Tx): Promise<void> {
  const tenant = Number(await tenantOf(tx))
  await sql`select pg_advisory_xact_lock(${STORING}, ${sql.lit(tenant)})`.execute(tx)
}

/** The first half of the locks' name; the municipality's code is the second. */
const STORING = sql.lit(4_320_413)

/** What storing `record` would add, change and remove. */
export async function differenceFrom(tx: Tx, record: MunicipalityRecord): Promise<Difference> {
  return differenceOf(await storedRows(tx), flatten(record))
}

/**
 * Makes the tenant's stored rows those of `record`: only what differs is written, so that history tells what changed.
 * Gives the difference.
 */
export async function storeRecord(tx: Tx, record: MunicipalityRecord): Promise<Difference> {
  const { code } = record.municipality
  const tenant = await tenantOf(tx)
  if (tenant !== code) throw new Error(`a record of ${code} in a transaction of ${tenant}`)
  await storeMunicipality(tx, record.municipality)
  const difference = await differenceFrom(tx, record)
  const inOrder = Object.entries(TABLES).map(([name, table]) => ({
    table,
    of: difference[name as TableName],
  }))
  for (const { table, of } of inOrder) {
    await insertRows(tx, table, code, of.added)
    await updateRows(tx, table, code, of.changed)
  }
  // Removed last and backwards: nothing may lose what it refers to.
  for (const { table, of } of inOrder.toReversed()) await deleteRows(tx, table, code, of.removed)
  return difference
}

async function storeMunicipality(tx: Tx, wanted: Municipality): Promise<void> {
  const stored = (await municipalities(tx)).find(({ code }) => code === wanted.code)
  const { code, ...own } = wanted
  const row = {
    municipality: code,
    ...own,
    writing: JSON.stringify(own.writing),
    licence: own.licence ?? null,
  }
  if (stored === undefined) await tx.insertInto('ayumi.municipality').values(row).execute()
  else if (JSON.stringify(stored) !== JSON.stringify(wanted))
    await tx.updateTable('ayumi.municipality').set(row).where('municipality', '=', code).execute()
}

async function storedRows(tx: Tx): Promise<StoredFlat> {
  const rows: [string, Awaited<ReturnType<typeof rowsOf>>][] = []
  // One after the other: the transaction has one connection.
  for (const [name, table] of Object.entries(TABLES)) rows.push([name, await rowsOf(tx, table)])
  return Object.fromEntries(rows) as StoredFlat
}

/** `id` is the tables' own where it is not a column of the record. */
function withoutIds(stored: StoredFlat): Flat {
  return Object.fromEntries(
    Object.entries(stored).map(([name, rows]) => [
      name,
      TABLES[name as TableName].hasId ? rows.map(({ id: _, ...row }) => row) : rows,
    ]),
  ) as Flat
}
