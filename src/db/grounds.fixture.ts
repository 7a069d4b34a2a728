import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Database, openDatabase } from './open.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL for this run of the tests, or null where the machine has none. */
    postgres: string | null
    /** A folder that is removed after the tests. */
    scratch: string
  }
}

export type Kind = Database['kind']

/** Both databases; without a PostgreSQL on the machine, the embedded one alone (CI always has both). */
export const KINDS: Kind[] = inject('postgres') === null ? ['embedded'] : ['embedded', 'postgres']

/** A new, empty place for data, and how to do away with it. */
export type Ground = {
  kind: Kind
  url: string | null
  dir: string | null
  open: () => Promise<Database>
  remove: () => Promise<void>
}

/** A place of that kind that nothing has been written to but the migrations. */
export async function newGround(kind: Kind): Promise<Ground> {
  return kind === 'embedded' ? embeddedGround() : postgresGround()
}

/** A ground of that kind, made before the tests of a `describe` and removed after them; read `database` inside a test. */
export function useDatabase(kind: Kind): { ground: Ground; database: Database } {
  const held = {} as { ground: Ground; database: Database }
  beforeAll(async () => {
    held.ground = await newGround(kind)
    held.database = await held.ground.open()
  }, 60_000)
  afterAll(async () => {
    await held.database?.close()
    await held.ground?.remove()
  })
  return held
}

async function opened(place: Parameters<typeof openDatabase>[0]): Promise<Database> {
  const result = await openDatabase(place)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

async function embeddedGround(): Promise<Ground> {
  const dir = mkdtempSync(join(inject('scratch'), 'data-'))
  cpSync(await template(), dir, { recursive: true })
  return {
    kind: 'embedded',
    url: null,
    dir,
    open: () => opened({ dir, does: 'test', socket: null }),
    remove: async () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** Making a database takes seconds, copying one a moment: a run of the tests makes one and copies it. */
async function template(): Promise<string> {
  const ready = join(inject('scratch'), 'template')
  if (existsSync(ready)) return ready
  const dir = mkdtempSync(join(inject('scratch'), 'making-'))
  const database = await opened({ dir, does: 'test', socket: null })
  await database.close()
  try {
    renameSync(dir, ready)
  } catch {
    // Another worker was quicker.
    rmSync(dir, { recursive: true, force: true })
  }
  return ready
}

async function postgresGround(): Promise<Ground> {
  const server = inject('postgres')
  if (server === null) throw new Error('no PostgreSQL on this machine')
  const name = `ayumi_${randomBytes(6).toString('hex')}`
  await asAdministrator(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    kind: 'postgres',
    url: url.href,
    dir: null,
    open: () => opened({ url: url.href }),
    remove: () => asAdministrator(server, `drop database if exists ${name} with (force)`),
  }
}

async function asAdministrator(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
