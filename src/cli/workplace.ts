import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { holderOf } from '../db/lock.ts'
import { type Database, openDatabase } from '../db/open.ts'
import { type Result, refused } from '../plan/problem.ts'
import { given, type Values, type Workplace } from './command.ts'

/** A running server has the database: the command is handed over to it, at this socket. */
export class HandOver extends Error {
  readonly socket: string

  constructor(socket: string) {
    super(`hand over to ${socket}`)
    this.socket = socket
  }
}

/** The workplace of this very process; `close` when the command is done. `does` is told to whom finds the folder held. */
export function directWorkplace(does: string): Workplace & { close: () => Promise<void> } {
  const opened: Database[] = []
  return {
    at: (path) => resolve(path),
    tell: (line) => process.stderr.write(`${line}\n`),
    database: async (values, may) => {
      const database = await openNamed(values, may, does)
      if (database.ok) opened.push(database.value)
      return database
    },
    close: async () => {
      for (const database of opened) await database.close()
    },
  }
}

/** The workplace of a command that a server runs for somebody else in `cwd`, on the server's database. */
export function servedWorkplace(cwd: string, tell: (line: string) => void, database: Database): Workplace {
  return {
    at: (path) => resolve(cwd, path),
    tell,
    database: async () => ({ ok: true, value: database }),
  }
}

/** The folder of the embedded database, unless DATABASE_URL chooses PostgreSQL and `--data` does not say otherwise. */
export function placeOf(values: Values): { url: string } | { dir: string } {
  const dir = given(values, 'data')
  const url = process.env.DATABASE_URL
  return dir === undefined && url ? { url } : { dir: resolve(dir ?? 'data') }
}

async function openNamed(values: Values, may: 'open' | 'make', does: string): Promise<Result<Database>> {
  const place = placeOf(values)
  if ('url' in place) return openDatabase(place)
  const { dir } = place
  if (may === 'open' && !existsSync(join(dir, 'database'))) {
    return refused({
      where: '--data',
      what: `${dir} にデータがありません`,
      doThis: 'ayumi load で読み込むか、--data の場所を確かめてください',
    })
  }
  const opened = await openDatabase({ dir, does, socket: null })
  const socket = opened.ok ? null : (holderOf(dir)?.socket ?? null)
  if (socket !== null) throw new HandOver(socket)
  return opened
}
