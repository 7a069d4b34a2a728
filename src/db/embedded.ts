import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery,
  type DatabaseConnection,
  PGliteDialect,
  type PGliteDialectConfig,
  PGliteDriver,
} from 'kysely'
import { APP_ROLE } from './bounds.ts'
import { DurableFs, flushFolder } from './durable-fs.ts'

/** The embedded database's own part of a data folder. */
const INSIDE = 'database'

/** PGlite's own settings, but with fsync, and without the memory that a server for many would keep. */
const START = [
  ...PGlite.defaultStartParams.filter((word) => word !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
  ...['-c', 'shared_buffers=16MB'],
]

export type Embedded = { pglite: PGlite; dialect: PGliteDialect; flushes: () => number }

/** Opens the embedded database in a data folder whose lock is held, making it where there is none. */
export async function openEmbedded(dir: string): Promise<Embedded> {
  const inside = join(dir, INSIDE)
  if (!existsSync(inside)) await make(dir, inside)
  if (!existsSync(join(inside, 'PG_VERSION'))) throw new Error(`${INSIDE} はデータベースではありません`)
  const { pglite, fs } = await start(inside)
  return { pglite, dialect: new OneConnectionDialect({ pglite }), flushes: () => fs.flushes }
}

/** Made beside and moved into place: one that a kill left half-made would never open again. */
async function make(dir: string, inside: string): Promise<void> {
  const beside = `${inside}.new`
  rmSync(beside, { recursive: true, force: true })
  mkdirSync(beside, { mode: 0o700 })
  const { pglite } = await start(beside)
  await pglite.close()
  renameSync(beside, inside)
  flushFolder(dir)
}

/** One thread compiles PostgreSQL's 27 MB of WebAssembly: with one for each core the start takes as long and 70 MB more stay. */
setFlagsFromString('--wasm-num-compilation-tasks=1')

async function start(inside: string): Promise<{ pglite: PGlite; fs: DurableFs }> {
  const fs = new DurableFs(inside)
  return { pglite: await PGlite.create({ fs, startParams: START }), fs }
}

/** PGlite has one connection: whoever has it keeps it to the end of the transaction, the others wait in line. */
class OneConnectionDialect extends PGliteDialect {
  readonly #config: PGliteDialectConfig

  constructor(config: PGliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver() {
    return new OneConnectionDriver(this.#config)
  }
}

/** Kysely's own driver hands the connection to everybody at once, and their transactions would run into one another. */
class OneConnectionDriver extends PGliteDriver {
  #last: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  override async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#last = promise
    await before
    this.#release = resolve
    return super.acquireConnection()
  }

  override async releaseConnection(): Promise<void> {
    this.#release()
  }

  /** Every transaction begins as the role that is bound by row-level security. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await super.beginTransaction(connection as Parameters<PGliteDriver['beginTransaction']>[0])
    await connection.executeQuery(CompiledQuery.raw(`set local role ${APP_ROLE}`))
  }
}
