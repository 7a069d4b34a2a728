import { type Kysely, type KyselyPlugin, sql, type TransactionBuilder } from 'kysely'
import { LIMIT } from './bounds.ts'
import type { Handle, Schema, Tx } from './schema.ts'

/** Whose data is touched, and by whom, as history records it: `cli`, `resident`, later an account's id. */
export type Tenant = { municipality: string; actor: string }

/**
 * The door to a municipality's data: runs `verbs` in one transaction that sees that municipality and no other. What
 * `verbs` throws undoes it all. Verbs use `tx` alone: on the embedded database anything else would wait for `tx` to end,
 * until the limit ends it.
 */
export function inTenant<T>(
  db: Kysely<Schema>,
  tenant: Tenant,
  verbs: (tx: Tx) => Promise<T>,
  limit = LIMIT,
): Promise<T> {
  // Each statement sees what was committed before it: who waited for holdTenant's lock sees what its holder wrote.
  return transaction(db.transaction(), asTenant(tenant, verbs), limit)
}

/** The same door for verbs that only read: all their statements see the data as it was at one moment. */
export function readTenant<T>(db: Kysely<Schema>, tenant: Tenant, verbs: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(db.transaction().setIsolationLevel('repeatable read'), asTenant(tenant, verbs), LIMIT)
}

function asTenant<T>({ municipality, actor }: Tenant, verbs: (tx: Tx) => Promise<T>) {
  if (!/^\d{6}$/.test(municipality)) throw new Error(`not a municipality's code: ${municipality}`)
  if (!/^[a-z0-9:_-]{1,64}$/.test(actor)) throw new Error(`not an actor: ${actor}`)
  return async (tx: Tx) => {
    // SET, not set_config(): it reaches the other nodes of a distributed database. Both values are codes, checked above.
    await sql`set local ayumi.municipality = ${sql.lit(municipality)}`.execute(tx)
    await sql`set local ayumi.actor = ${sql.lit(actor)}`.execute(tx)
    return verbs(tx)
  }
}

/** Runs verbs that read what everybody may read. */
export type Read = <T>(verbs: (on: Handle) => Promise<T>) => Promise<T>

/** Reads what everybody may read: the list of municipalities and published editions. It sees no tenant's data. */
export function inPublic<T>(db: Kysely<Schema>, verbs: (tx: Tx) => Promise<T>, limit = LIMIT): Promise<T> {
  return transaction(db.transaction(), verbs, limit)
}

/** The municipality that a transaction may touch, or null. */
export async function tenantOf(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ tenant: string | null }>`
    select nullif(current_setting('ayumi.municipality', true), '') as tenant`.execute(tx)
  return rows[0]?.tenant ?? null
}

async function transaction<T>(
  begun: TransactionBuilder<Schema>,
  verbs: (tx: Tx) => Promise<T>,
  limit: number,
): Promise<T> {
  const tooLong = new Error(`a transaction took longer than ${limit} ms`)
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const refuseWhenOver: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (isOver) throw tooLong
      return node
    },
    transformResult: async ({ result }) => result,
  }
  try {
    return await begun.execute(async (tx) => {
      if (limit !== LIMIT) await sql`set local statement_timeout = ${sql.lit(limit)}`.execute(tx)
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(tooLong), limit)
      })
      try {
        return await Promise.race([verbs(tx.withPlugin(refuseWhenOver)), late])
      } catch (error) {
        isOver = true
        // What verbs still wait for ends first: after the rollback it would run outside the transaction, as nobody's tenant.
        await sql`select 1`.execute(tx).catch(() => {})
        throw error
      }
    })
  } catch (error) {
    throw (error as { code?: string }).code === CANCELLED ? tooLong : error
  } finally {
    clearTimeout(timer)
  }
}

/** The server ended a statement at its limit. */
const CANCELLED = '57014'
