import { folderId } from '../db/lock.ts'
import { type Database, openDatabase } from '../db/open.ts'
import { vacuum } from '../db/upkeep.ts'
import { everyNight } from '../notices/night.ts'
import { type Result, refused } from '../plan/problem.ts'
import { openFolderLibrary } from '../publish/folder-library.ts'
import type { Library } from '../publish/library.ts'
import { openStoredLibrary, type StoredLibrary } from '../publish/stored-library.ts'
import { type Listening, listen } from '../server.ts'
import { apiSettings } from './api-settings.ts'
import { type Command, given, Misuse, type Values, type Workplace } from './command.ts'
import { type Answer, outsideOf, type Run, socketOf, takeCommands } from './hand-over.ts'
import { isOneOfSeveral, serveInProcesses } from './processes.ts'
import { fromFolder, SOURCE_OPTIONS } from './records-of.ts'
import { placeOf, servedWorkplace } from './workplace.ts'

/** What words of a command line come to in a workplace. */
type AnswerIn = (words: string[], place: Workplace) => Promise<Answer>

/** The verb that serves; `answer` runs the commands that other processes hand over to it. */
export function serveWith(answer: AnswerIn): Command {
  return {
    name: 'serve',
    usage: 'serve [--data D | --from DIR] [--port N] [--host H] [--processes N]',
    does: '画面を出す（--from はフォルダーの内容を読むだけ）',
    options: {
      ...SOURCE_OPTIONS,
      port: { type: 'string' },
      host: { type: 'string' },
      processes: { type: 'string' },
    },
    run: (values, _, place) => run(values, place, answer),
  }
}

async function run(values: Values, place: Workplace, answer: AnswerIn): Promise<Result<string>> {
  const at = { host: given(values, 'host') ?? '127.0.0.1', port: portOf(values) }
  const from = given(values, 'from')
  const processes = processesOf(values)
  if (processes > 1 && !isOneOfSeveral()) return serveInProcesses(processes, at.host)
  const api = apiSettings()
  if (!api.ok) return api
  const stock = from === undefined ? await fromDatabase(values, answer) : await fromDir(place, from)
  if (!stock.ok) return stock
  const { library, alive, close } = stock.value
  const listening = await attempt(() => listen(library, { ...at, alive, api: api.value }), at.port)
  if (!listening.ok) {
    await close()
    return listening
  }
  let isEnding = false
  // Not once: the second signal of one Ctrl-C (the terminal's and npm's) would cut the ending short.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, async () => {
      if (isEnding) return
      isEnding = true
      await listening.value.close()
      await close()
      process.exit(0)
    })
  return { ok: true, value: isOneOfSeveral() ? '' : `Ayumi ${listening.value.address}\n` }
}

/** What is served, whether it is there, and how to let go of it. */
type Stock = { library: Library; alive: () => Promise<boolean>; close: () => Promise<void> }

async function fromDir(place: Workplace, dir: string): Promise<Result<Stock>> {
  const loaded = fromFolder(place, dir)
  if (!loaded.ok) return loaded
  const library = await openFolderLibrary(loaded.value, (line) => place.tell(`作りました: ${line}`))
  if (!library.ok) return library
  return { ok: true, value: { library: library.value, alive: async () => true, close: async () => {} } }
}

async function fromDatabase(values: Values, answer: AnswerIn): Promise<Result<Stock>> {
  const place = placeOf(values)
  const socket = 'dir' in place ? socketOf(place.dir) : null
  const opened = await openDatabase('dir' in place ? { ...place, does: 'serve', socket } : place)
  if (!opened.ok) return opened
  const database = opened.value
  const library = openStoredLibrary(database.read)
  const taking =
    'dir' in place ? await attemptTaking(place.dir, database, commandsOn(database, library, answer)) : NOTHING
  if (!taking.ok) {
    await database.close()
    return taking
  }
  const stopNights = database.kind === 'embedded' ? everyNight(() => vacuum(database.handle)) : () => {}
  return {
    ok: true,
    value: {
      library,
      alive: database.alive,
      close: async () => {
        await taking.value()
        stopNights()
        await database.close()
      },
    },
  }
}

const NOTHING = { ok: true, value: async () => {} } as const

/** Takes commands in the data folder, or, where it can't hold a socket, in the system's folder for passing things. */
async function attemptTaking(
  dir: string,
  database: Database,
  run: Run,
): Promise<Result<() => Promise<void>>> {
  const folder = folderId(dir)
  const inside = socketOf(dir)
  try {
    return { ok: true, value: await takeCommands(inside, folder, run) }
  } catch {
    const outside = outsideOf(dir)
    try {
      const stop = await takeCommands(outside, folder, run)
      database.announce(outside)
      return { ok: true, value: stop }
    } catch (error) {
      return refused({
        where: inside,
        what: `コマンドを受ける口を作れません（${(error as Error).message}）`,
        doThis: `${inside} か ${outside} を作れるように、その名前のものと権限を確かめてください`,
      })
    }
  }
}

/** Runs what other processes hand over on this server's database; what they publish is seen at once. */
function commandsOn(database: Database, library: StoredLibrary, answer: AnswerIn): Run {
  return async (words, cwd, tell) => {
    try {
      return await answer(words, servedWorkplace(cwd, tell, database))
    } finally {
      library.refresh()
    }
  }
}

/** Several only on PostgreSQL: the embedded database and a folder's library live in one process. */
function processesOf(values: Values): number {
  const count = Number(given(values, 'processes') ?? '1')
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new Misuse('--processes は 1 から 64 の整数です')
  if (count > 1 && (given(values, 'from') !== undefined || 'dir' in placeOf(values)))
    throw new Misuse('--processes を2以上にできるのは PostgreSQL（DATABASE_URL）のときだけです')
  return count
}

function portOf(values: Values): number {
  const port = Number(given(values, 'port') ?? '8080')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Misuse('--port は 0 から 65535 の整数です')
  return port
}

async function attempt(start: () => Promise<Listening>, port: number): Promise<Result<Listening>> {
  try {
    return { ok: true, value: await start() }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const where = `--port ${port}`
    const doThis = '--port で別の番号を指定してください'
    if (code === 'EADDRINUSE') return refused({ where, what: 'ほかのプログラムが使っています', doThis })
    if (code === 'EACCES') return refused({ where, what: 'この番号を使う権限がありません', doThis })
    return refused({
      where: '--host',
      what: 'このアドレスでは待ち受けられません',
      doThis: '--host を確かめてください',
    })
  }
}
