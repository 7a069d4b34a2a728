import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type DatabaseConnection, PGliteDialect, type PGliteDialectConfig, PGliteDriver } from 'kysely'
import { DurableFs } from './durable-fs.ts'

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
  mkdirSync(inside, { recursive: true, mode: 0o700 })
  const fs = new DurableFs(inside)
  const pglite = await PGlite.create({ fs, startParams: START })
  return { pglite, dialect: new OneConnectionDialect({ pglite }), flushes: () => fs.flushes }
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
}
