import { inspect } from 'node:util'
import type { Ask } from '../api/mcp.ts'
import { callTool } from '../api/mcp-call.ts'
import { type Result, refused } from '../plan/problem.ts'
import { openFolderLibrary } from '../publish/folder-library.ts'
import type { Library } from '../publish/library.ts'
import { openStoredLibrary } from '../publish/stored-library.ts'
import { type Command, given, Misuse, type Values, type Workplace } from './command.ts'
import { embeddedAsk } from './mcp-embedded.ts'
import { fromFolder, SOURCE_OPTIONS } from './records-of.ts'
import { directWorkplace, placeOf } from './workplace.ts'

export const mcp: Command = {
  name: 'mcp',
  usage: 'mcp (--from DIR | --data D) [--call TOOL [--arguments JSON]]',
  does: '公表したものについて、Model Context Protocol で問いに答える（標準入力と標準出力。--call は一つだけ答える）',
  options: { ...SOURCE_OPTIONS, call: { type: 'string' }, arguments: { type: 'string' } },
  run: async (values, _, place) => {
    const tool = given(values, 'call')
    if (tool !== undefined) return answerOne(tool, values, place)
    // Standard output is the protocol's alone.
    for (const name of ['arguments', 'json'])
      if (values[name] !== undefined) throw new Misuse(`--${name} は --call と一緒に使います`)
    return converse(values, place)
  },
}

/** `--call`: one answer as JSON, without the protocol. */
async function answerOne(tool: string, values: Values, place: Workplace): Promise<Result<string>> {
  const asked = argumentsOf(values)
  if (!asked.ok) return asked
  const library = await libraryOf(values, place, () => {})
  if (!library.ok) return library
  const answer = await callTool(library.value, tool, asked.value)
  return answer.ok ? { ok: true, value: `${JSON.stringify(answer.value, null, 2)}\n` } : answer
}

function argumentsOf(values: Values): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(given(values, 'arguments') ?? '{}') }
  } catch {
    const doThis = `'{"municipality":"432041"}' のように書いてください`
    return refused({ where: '--arguments', what: 'JSON として読めません', doThis })
  }
}

/** `made` hears of each paper that a folder's editions are made of. */
async function libraryOf(
  values: Values,
  place: Workplace,
  made: (line: string) => void,
): Promise<Result<Library>> {
  const from = given(values, 'from')
  if (from !== undefined) {
    const loaded = fromFolder(place, from)
    return loaded.ok ? openFolderLibrary(loaded.value, made) : loaded
  }
  const database = await place.database(values, 'open')
  return database.ok ? { ok: true, value: openStoredLibrary(database.value.read) } : database
}

/** Whom the tools ask, whether there is anything to ask, and how to let go of it. */
type Asked = { ask: Ask; opened: Promise<Result<unknown>>; close: () => Promise<void> }

type Failed = (error: unknown) => void

function askedOf(values: Values, failed: Failed): Asked {
  const at = placeOf(values)
  if (given(values, 'from') === undefined && 'dir' in at) {
    const { ask, close } = embeddedAsk(at.dir, failed)
    return { ask, opened: ask('list_plans', {}), close }
  }
  const own = directWorkplace('mcp')
  const opened = libraryOf(values, own, (line) => own.tell(`作りました: ${line}`))
  const ask: Ask = async (tool, asked) => {
    const library = await opened
    return library.ok ? callTool(library.value, tool, asked) : library
  }
  return { ask, opened, close: own.close }
}

/**
 * Answers until who asks closes standard input or a signal ends it. It listens at once, for a folder's papers take seconds
 * to make; what cannot be opened ends it with the reason.
 */
async function converse(values: Values, place: Workplace): Promise<Result<string>> {
  const hears = (sentence: string) => (error: unknown) =>
    place.tell(values.debug ? inspect(error) : `mcp: ${sentence}`)
  const failed = hears(
    '思わぬ誤りで答えられない問いがありました。--debug を付けて詳しい内容を確かめてください。',
  )
  const unread = hears('読めない行がありました（MCPの形でないか、1行が1 MBを超えています）。')
  // Nobody else's start waits for the protocol's library.
  const { serveMcp } = await import('../api/mcp.ts')
  const { ask, opened, close } = askedOf(values, failed)
  const serving = serveMcp({ ask, failed, unread })
  // Not once: the second signal of one Ctrl-C would cut the ending short.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void serving.close())
  const refusal = await Promise.race([serving.ended, refusalOf(opened)])
  await serving.close()
  await close()
  if (refusal !== undefined) return refusal
  // A folder's papers may still be in the making, for nobody.
  process.exit(0)
}

/** Settles only if it is a refusal. */
async function refusalOf(opened: Promise<Result<unknown>>): Promise<Refusal> {
  const result = await opened
  return result.ok ? new Promise(() => {}) : result
}

type Refusal = Extract<Result<never>, { ok: false }>
