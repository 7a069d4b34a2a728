import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { type Result, refused } from '../plan/problem.ts'
import { APP_ROLE, LIMIT } from './bounds.ts'
import { openEmbedded } from './embedded.ts'
import { inPublic, type Read } from './in-tenant.ts'
import { type Held, type Holder, lockFolder } from './lock.ts'
import { migrate, type RunScript } from './migrate.ts'
import { MIGRATIONS, type Migration } from './migrations.ts'
import { RoleDialect } from './postgres.ts'
import { refuseUnboundReaders, refuseUnsafeRole } from './safe-role.ts'
import type { Handle, Schema } from './schema.ts'
import { answers } from './upkeep.ts'

export type Database = {
  handle: Handle
  /** Reads what everybody may read, and sees nothing else: see `inPublic`. */
  read: Read
  kind: 'embedded' | 'postgres'
  /** How often the embedded database has put data on disk; 0 for PostgreSQL, which does so itself. */
  flushes: () => number
  /** Whether the database answers. */
  alive: () => Promise<boolean>
  /** Tells who finds the folder held where commands are taken; a PostgreSQL is held by nobody. */
  announce: (socket: string) => void
  close: () => Promise<void>
}

/** Where the data is: a PostgreSQL by its URL, or else the embedded database in a folder. */
export type Place = { url: string } | ({ dir: string } & Pick<Holder, 'does' | 'socket'>)

/** Opens the database, brings it to the newest migration, and makes sure that tenants are kept apart in it. */
export async function openDatabase(
  place: Place,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Result<Database> | Held> {
  const opened = 'url' in place ? await openPostgres(place.url) : await openFolder(place)
  if (!opened.ok) return opened
  const { database, runScript } = opened.value
  try {
    const migrated = await migrate(database.handle, migrations, runScript)
    const safe = migrated.ok ? await refuseUnsafeRole(database.handle) : migrated
    const bound = safe.ok && database.kind === 'postgres' ? await refuseUnboundReaders(database.read) : safe
    if (bound.ok) return { ok: true, value: database }
    await database.close()
    return bound
  } catch (error) {
    await database.close()
    throw error
  }
}

type Opened = { database: Database; runScript: RunScript }

async function openFolder({
  dir,
  ...holder
}: Extract<Place, { dir: string }>): Promise<Result<Opened> | Held> {
  const lock = lockFolder(dir, holder)
  if (!lock.ok) return lock
  const embedded = await tried(() => openEmbedded(dir))
  if (!embedded.ok) {
    lock.value.release()
    return refused({
      where: dir,
      what: `データベースを開けません（${embedded.message}）`,
      doThis: '--data の場所と、ディスクの空きと権限を確かめてください',
    })
  }
  const { pglite, dialect, flushes } = embedded.value
  const handle = new Kysely<Schema>({ dialect })
  const close = async () => {
    await handle.destroy()
    lock.value.release()
  }
  const runScript: RunScript = async (_, script) => void (await pglite.exec(script))
  const database: Database = {
    handle,
    read: (verbs) => inPublic(handle, verbs),
    kind: 'embedded',
    flushes,
    // Who waits in line behind a load has a database that works.
    alive: () => answers(handle, { within: 500, late: true }),
    announce: lock.value.announce,
    close,
  }
  return { ok: true, value: { database, runScript } }
}

async function openPostgres(url: string): Promise<Result<Opened>> {
  const handle = new Kysely<Schema>({ dialect: new RoleDialect({ pool: poolOf(url) }) })
  const readers = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: poolOf(url, READER) }) })
  const close = async () => {
    await readers.destroy()
    await handle.destroy()
  }
  const runScript: RunScript = async (one, script) => void (await sql.raw(script).execute(one))
  const version = await tried(() => versionOf(handle))
  if (!version.ok) {
    await close()
    return refused({
      where: 'DATABASE_URL',
      what: `データベースにつながりません（${version.message}）`,
      doThis: 'アドレス、利用者、パスワードと、データベースが動いているかを確かめてください',
    })
  }
  if (version.value < OLDEST) {
    await close()
    return refused({
      where: 'DATABASE_URL',
      what: `PostgreSQL の版が古すぎます（${Math.floor(version.value / 10_000)}）`,
      doThis: '15以上にしてください',
    })
  }
  const database: Database = {
    handle,
    read: (verbs) => verbs(readers),
    kind: 'postgres',
    flushes: () => 0,
    alive: () => answers(handle, { within: 5_000, late: false }),
    announce: () => {},
    close,
  }
  return { ok: true, value: { database, runScript } }
}

/**
 * Connections that are bound from their first moment by the role that row-level security binds, and can't write at all:
 * what everybody reads takes one message to the server and no transaction.
 */
const READER = `-c role=${APP_ROLE} -c default_transaction_read_only=on -c statement_timeout=${LIMIT}`

/** Options that the address brings itself stand before ours: of two that say different things the last holds. */
function poolOf(url: string, ours = ''): pg.Pool {
  const [address = '', ...query] = url.split('?')
  const settings = new URLSearchParams(query.join('?'))
  const options = [...settings.getAll('options'), ours].join(' ').trim()
  settings.delete('options')
  const pool = new pg.Pool({
    connectionString: settings.size === 0 ? address : `${address}?${settings}`,
    max: 20,
    connectionTimeoutMillis: PATIENCE,
    ...(options === '' ? {} : { options }),
  })
  // A connection that breaks is replaced, and who used it is told by the statement; unheard, the error would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

async function versionOf(handle: Handle): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::integer as version`.execute(handle)
  return rows[0]?.version ?? 0
}

/** What `run` gives, or how it failed: its message, or where there is none (a name with several addresses) its code. */
async function tried<T>(
  run: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; message: string }> {
  try {
    return { ok: true, value: await run() }
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string }
    return { ok: false, message: message || code || String(error) }
  }
}

/** How long a connection may take to be had, in ms; a firewall that swallows the call would hold it for minutes. */
const PATIENCE = 20_000

/** `unique nulls not distinct` came with PostgreSQL 15. */
const OLDEST = 150_000
