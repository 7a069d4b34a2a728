import { sql } from 'kysely'
import { type Result, refused } from '../plan/problem.ts'
import { APP_ROLE } from './bounds.ts'
import { inPublic, type Read } from './in-tenant.ts'
import type { Handle, Tx } from './schema.ts'

/**
 * Refuses to go on where row-level security would not hold: the role that transactions put on may bypass it, or a table of
 * plan data gives a row (or does not even ask) without a tenant.
 */
export async function refuseUnsafeRole(handle: Handle): Promise<Result<null>> {
  return inPublic(handle, async (tx) => {
    const { rows } = await sql<{ rolsuper: boolean; rolbypassrls: boolean }>`
      select rolsuper, rolbypassrls from pg_roles where rolname = current_user`.execute(tx)
    const [role] = rows
    if (role === undefined || role.rolsuper || role.rolbypassrls) {
      return unsafe(`役割 ${APP_ROLE} が、行の保護を受けない権限を持っています`)
    }
    for (const table of await tablesWithTenants(tx)) {
      if (!table.forced) return unsafe(`表 ${table.name} に行の保護がありません`)
      const found = await sql`select 1 from ${sql.id('ayumi', table.name)} limit 1`.execute(tx)
      if (found.rows.length > 0) return unsafe(`表 ${table.name} が、団体を決めずに読めます`)
    }
    return { ok: true, value: null }
  })
}

/**
 * Refuses to go on where what everybody reads would come through connections that are not bound: an address or a pooler
 * may drop what they ask for when they connect, or let none in that asks.
 */
export async function refuseUnboundReaders(read: Read): Promise<Result<null>> {
  const found = await read((on) =>
    sql<{ user: string; only: string }>`
      select current_user as user, current_setting('transaction_read_only') as only`.execute(on),
  ).catch((error: Error) => error)
  if (found instanceof Error) return unbound(`閲覧用の接続ができません（${found.message}）`)
  const [reader] = found.rows
  if (reader?.user === APP_ROLE && reader.only === 'on') return { ok: true, value: null }
  return unbound(`閲覧用の接続が、役割 ${APP_ROLE} の読み取り専用になりません`)
}

function unbound(what: string): Result<never> {
  const doThis =
    'DATABASE_URL の options を外し、途中に接続プールがあるときは、起動時の options を通すようにするか、直接つないでください'
  return refused({ where: 'DATABASE_URL', what, doThis })
}

async function tablesWithTenants(tx: Tx) {
  const { rows } = await sql<{ name: string; forced: boolean }>`
    select relname as name, relrowsecurity and relforcerowsecurity as forced
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = 'ayumi' and relkind in ('r', 'p') and relname <> 'municipality'
    order by relname`.execute(tx)
  return rows
}

function unsafe(what: string): Result<never> {
  const doThis = `データベースの管理者に、役割 ${APP_ROLE} から superuser と bypassrls を外し、表の保護を戻すよう頼んでください`
  return refused({ where: 'データベース', what, doThis })
}
