import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Result, refused } from '../plan/problem.ts'
import { APP_ROLE } from './bounds.ts'
import type { Migration } from './migrations.ts'
import type { Handle } from './schema.ts'

/** Runs several statements at once, as a migration holds them. */
export type RunScript = (handle: Handle, script: string) => Promise<void>

/** One number for all of Ayumi's processes: they wait for one another at the database's own lock. */
const TURN = 4_320_413

/** How long to wait for it, in ms. */
const PATIENCE = 60_000

/**
 * Brings the database to the newest migration, each in a transaction of its own with the note that it ran. Refuses a
 * database that is newer than the program, or in which a migration was run that reads otherwise here. What needs nothing
 * waits for nobody; who waits longer than `patience` ms for another that is at it is refused.
 */
export async function migrate(
  handle: Handle,
  migrations: readonly Migration[],
  runScript: RunScript,
  patience = PATIENCE,
): Promise<Result<{ ran: string[] }>> {
  return handle.connection().execute(async (one) => {
    const before = await doneBefore(one)
    const strayBefore = strayIn(before, migrations)
    if (strayBefore !== null) return strayBefore
    if (before.length === migrations.length && (await isRoleReady(one)))
      return { ok: true, value: { ran: [] } }
    const turn = await waitForTurn(one, patience)
    if (!turn.ok) return turn
    try {
      const role = await ensureRole(one)
      if (!role.ok) return role
      const place = await ensureMeta(one)
      if (!place.ok) return place
      const done = await doneIn(one)
      const stray = strayIn(done, migrations)
      if (stray !== null) return stray
      const known = new Set(done.map(({ name }) => name))
      const left = migrations.filter(({ name }) => !known.has(name))
      for (const migration of left) await run(one, migration, runScript)
      return { ok: true, value: { ran: left.map(({ name }) => name) } }
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(TURN)})`.execute(one)
    }
  })
}

type Done = { name: string; sha256: string }

async function doneIn(one: Handle): Promise<Done[]> {
  return (await sql<Done>`select name, sha256 from ayumi_meta.migration`.execute(one)).rows
}

/** What ran before this program came; nothing where the list is not there yet or may not be read. */
async function doneBefore(one: Handle): Promise<Done[]> {
  try {
    return await doneIn(one)
  } catch (error) {
    if ([NO_TABLE, NOT_ALLOWED].includes(codeOf(error))) return []
    throw error
  }
}

async function waitForTurn(one: Handle, patience: number): Promise<Result<null>> {
  await sql`set lock_timeout = ${sql.lit(patience)}`.execute(one)
  try {
    await sql`select pg_advisory_lock(${sql.lit(TURN)})`.execute(one)
    return { ok: true, value: null }
  } catch (error) {
    if (codeOf(error) !== WAITED) throw error
    return refused({
      where: 'データベース',
      what: `ほかのプログラムがデータベースの形を新しくしていて、${patience / 1000}秒待っても終わりません`,
      doThis: '終わるのを待ってから、もう一度始めてください',
    })
  } finally {
    await sql`reset lock_timeout`.execute(one)
  }
}

async function run(one: Handle, { name, sql: script }: Migration, runScript: RunScript): Promise<void> {
  await sql`begin`.execute(one)
  try {
    await runScript(one, script)
    const hash = hashOf(script)
    await sql`insert into ayumi_meta.migration (name, sha256) values (${name}, ${hash})`.execute(one)
    await sql`commit`.execute(one)
  } catch (error) {
    await sql`rollback`.execute(one)
    throw new Error(`migration ${name} failed`, { cause: error })
  }
}

function strayIn(done: Done[], migrations: readonly Migration[]): Result<never> | null {
  const where = 'データベース'
  for (const { name, sha256 } of done) {
    const migration = migrations.find((one) => one.name === name)
    if (migration === undefined) {
      return refused({
        where,
        what: `このプログラムより新しい版（${name}）で作られています`,
        doThis: 'プログラムを新しい版にしてください',
      })
    }
    if (hashOf(migration.sql) !== sha256) {
      return refused({
        where,
        what: `移行 ${name} が、実行されたときと違う内容になっています`,
        doThis: '配布されたプログラムを入れ直してください',
      })
    }
  }
  return null
}

function hashOf(script: string): string {
  return createHash('sha256').update(script).digest('hex')
}

/** The list of the migrations that ran. */
async function ensureMeta(one: Handle): Promise<Result<null>> {
  try {
    await sql`create schema if not exists ayumi_meta`.execute(one)
    await sql`create table if not exists ayumi_meta.migration (
      name text primary key, sha256 text not null, at timestamptz not null default now())`.execute(one)
    return { ok: true, value: null }
  } catch (error) {
    if (codeOf(error) !== NOT_ALLOWED) throw error
    const { user, database } = await namesOf(one)
    return askAdministrator(
      'データベースに表を作る権限がありません',
      `grant create on database ${database} to ${user};`,
    )
  }
}

/** Roles belong to the whole server: another database of it may have made the role already, or be making it now. */
async function ensureRole(one: Handle, tries = 5): Promise<Result<null>> {
  const role = sql.id(APP_ROLE)
  const isThere = await isRoleThere(one)
  try {
    // Distributed databases sign in to their other nodes as this role, so it has LOGIN; without a password nobody else can.
    if (!isThere) await sql`create role ${role} login`.execute(one)
    if (!(await mayPutOn(one))) await sql`grant ${role} to current_user`.execute(one)
    return { ok: true, value: null }
  } catch (error) {
    const code = codeOf(error)
    if (AT_ONCE.includes(code) && tries > 1) return ensureRole(one, tries - 1)
    if (code !== NOT_ALLOWED) throw error
    const { user } = await namesOf(one)
    const make = isThere ? '' : `create role ${APP_ROLE} login; `
    return askAdministrator(
      `役割 ${APP_ROLE} を${isThere ? '使う' : '作る'}権限がありません`,
      `${make}grant ${APP_ROLE} to ${user};`,
    )
  }
}

async function isRoleThere(one: Handle): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_roles where rolname = ${APP_ROLE}`.execute(one)
  return rows.length > 0
}

async function isRoleReady(one: Handle): Promise<boolean> {
  return (await isRoleThere(one)) && (await mayPutOn(one))
}

/** Whether this user may SET ROLE to it; PostgreSQL 16 tells that apart from being a member. */
async function mayPutOn(one: Handle): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select pg_has_role(${APP_ROLE}, case when current_setting('server_version_num')::integer < 160000
      then 'MEMBER' else 'SET' end) as may`.execute(one)
  return rows[0]?.may === true
}

/** The names of this user and database, as a statement has to write them. */
async function namesOf(one: Handle): Promise<{ user: string; database: string }> {
  const { rows } = await sql<{ user: string; database: string }>`
    select quote_ident(current_user) as user, quote_ident(current_database()) as database`.execute(one)
  return rows[0] ?? { user: '', database: '' }
}

function askAdministrator(what: string, statements: string): Result<never> {
  const doThis = `データベースの管理者に「${statements}」を頼んでください`
  return refused({ where: 'DATABASE_URL', what, doThis })
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? ''

const NOT_ALLOWED = '42501'
const NO_TABLE = '42P01'
const WAITED = '55P03'
/** What one hears who makes a role, or a member of it, while another does the same. */
const AT_ONCE = ['42710', '23505', 'XX000']
