import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Ask } from '../api/mcp.ts'
import { callTool } from '../api/mcp-call.ts'
import { holderOf } from '../db/lock.ts'
import type { Database } from '../db/open.ts'
import { type Problem, type Result, refused } from '../plan/problem.ts'
import type { Library } from '../publish/library.ts'
import { openStoredLibrary } from '../publish/stored-library.ts'
import type { Workplace } from './command.ts'
import type { Answer } from './hand-over.ts'
import { Answered, directWorkplace } from './workplace.ts'

/**
 * How long the data folder is kept after an answer, in ms: the next question need not open it again, and a server or a load
 * that wants it need not wait for the program that asks to be ended.
 */
const QUIET = 5_000

/**
 * Asks the embedded database of a folder, one question after the other. The folder is held only while it is asked; while a
 * server holds it, the server answers (hand-over.ts). `failed` hears when it could not be let go of.
 */
export function embeddedAsk(
  dir: string,
  failed: (error: unknown) => void,
  quiet = QUIET,
): { ask: Ask; close: () => Promise<void> } {
  let held: { library: Library; close: () => Promise<void> } | null = null
  let last: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const inTurn = <T>(does: () => Promise<T>): Promise<T> => {
    const turn = last.then(does)
    last = turn.catch(() => {})
    return turn
  }
  const letGo = async () => {
    const { close } = held ?? {}
    held = null
    await close?.()
  }
  const answer = async (tool: string, given: unknown): Promise<Result<object>> => {
    if (held !== null) return callTool(held.library, tool, given)
    const words = ['mcp', '--data', dir, '--call', tool, '--arguments', JSON.stringify(given ?? {}), '--json']
    const place = directWorkplace(...words)
    try {
      const database = await openedWhenFree(place, dir)
      if (!database.ok) return database
      held = { library: openStoredLibrary(database.value.read), close: place.close }
    } catch (error) {
      if (error instanceof Answered) return readAnswer(error.answer)
      throw error
    }
    return callTool(held.library, tool, given)
  }
  return {
    ask: (tool, given) =>
      inTurn(async () => {
        clearTimeout(timer)
        try {
          return await answer(tool, given)
        } finally {
          timer = setTimeout(() => inTurn(letGo).catch(failed), quiet)
        }
      }),
    close: () =>
      inTurn(async () => {
        clearTimeout(timer)
        await letGo()
      }),
  }
}

const TRIES = 30
const BETWEEN = 300

/** Another `mcp` lets go of the folder by itself; whoever else has it is named at once. */
async function openedWhenFree(place: Workplace, dir: string): Promise<Result<Database>> {
  for (let left = TRIES; ; left -= 1) {
    const database = await place.database({ data: dir }, 'open')
    if (database.ok || left === 0 || holderOf(dir)?.does !== 'mcp') return database
    await wait(BETWEEN)
  }
}

const problemsShape = z.array(z.object({ where: z.string(), what: z.string(), doThis: z.string() })).min(1)

/** What the server's `mcp --call` came to. */
function readAnswer({ code, out }: Answer): Result<object> {
  if (code === 0) return { ok: true, value: z.looseObject({}).parse(JSON.parse(out)) }
  const problems = code === 1 ? problemsShape.safeParse(JSON.parse(out)).data : undefined
  return refused(...(problems ?? [ANOTHER_VERSION]))
}

const ANOTHER_VERSION: Problem = {
  where: '--data',
  what: 'データのフォルダーを使っているサーバーは、この問いに答えられません',
  doThis: 'サーバーを、このコマンドと同じ版で動かし直してください',
}
