import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Database, openDatabase } from '../db/open.ts'
import { type Problem, type Result, refused } from '../plan/problem.ts'
import { given, type Values, type Workplace } from './command.ts'
import { AnotherFolder, type Answer, handOver, NotThere, Unanswered } from './hand-over.ts'

/** A running server has the database; the command was handed over to it, and this is what it answered. */
export class Answered extends Error {
  readonly answer: Answer

  constructor(answer: Answer) {
    super('a server answered')
    this.answer = answer
  }
}

/** The workplace of this very process, for these words; `close` when the command is done. */
export function directWorkplace(...words: string[]): Workplace & { close: () => Promise<void> } {
  const opened: Database[] = []
  const tell = (line: string) => void process.stderr.write(`${line}\n`)
  return {
    at: (path) => resolve(path),
    tell,
    database: async (values, may) => {
      const database = await openNamed(values, may, words, tell)
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

/** A server that has just taken its folder takes commands a moment later, and one that ends gives the folder back. */
const TRIES = 50
const BETWEEN = 200

async function openNamed(
  values: Values,
  may: 'open' | 'make',
  words: string[],
  tell: Workplace['tell'],
): Promise<Result<Database>> {
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
  for (let left = TRIES; ; left -= 1) {
    const opened = await openDatabase({ dir, does: words[0] ?? '', socket: null })
    if (opened.ok || !('held' in opened)) return opened
    const { socket, folder } = opened.held
    if (socket === null) return opened
    try {
      throw new Answered(await handOver(socket, { words, cwd: resolve('.'), folder }, tell))
    } catch (error) {
      if (error instanceof Unanswered) return refused(UNANSWERED)
      if (isForbidden(error)) return refused(FORBIDDEN)
      if (error instanceof AnotherFolder || (error instanceof NotThere && left === 0)) return opened
      if (!(error instanceof NotThere)) throw error
    }
    await wait(BETWEEN)
  }
}

const isForbidden = (error: unknown) => ['EACCES', 'EPERM'].includes((error as { code?: string }).code ?? '')

const UNANSWERED: Problem = {
  where: '--data',
  what: 'コマンドを渡したサーバーが、答える前に止まりました',
  doThis: 'サーバーを動かし直して、ayumi list で結果を確かめてください',
}

const FORBIDDEN: Problem = {
  where: '--data',
  what: 'データのフォルダーを使っているサーバーに、コマンドを渡せませんでした',
  doThis: 'サーバーと同じ利用者で実行するか、サーバーを止めてから実行してください',
}
