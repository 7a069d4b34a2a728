import { inspect, parseArgs } from 'node:util'
import { type Problem, sentenceOf } from '../plan/problem.ts'
import { type Command, Misuse, type Workplace } from './command.ts'
import { data } from './data.ts'
import { edition } from './edition.ts'
import { figures } from './figures.ts'
import type { Answer } from './hand-over.ts'
import { list } from './list.ts'
import { load } from './load.ts'
import { mcp } from './mcp.ts'
import { report } from './report.ts'
import { save } from './save.ts'
import { serveWith } from './serve.ts'
import { tally } from './tally.ts'
import { Answered, directWorkplace } from './workplace.ts'

/** Every verb of the command line. */
export const COMMANDS: readonly Command[] = [
  serveWith((words, place) => answer(words, place)),
  load,
  save,
  list,
  tally,
  report,
  data,
  edition,
  figures,
  mcp,
]

/** Runs `ayumi <words>`; gives the exit code: 0 done, 1 refused, 2 misuse. */
export async function main(words: string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe)
  const place = directWorkplace(...words)
  try {
    const { code, out, err } = await answer(words, place)
    process.stdout.write(out)
    process.stderr.write(err)
    return code
  } finally {
    await place.close()
  }
}

/** Who reads the first lines only (`| head`) closes the pipe, and nothing has gone wrong. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** What the words come to, in that workplace; a database that a running server holds is asked through the server. */
export async function answer(words: string[], place: Workplace): Promise<Answer> {
  const [name, ...rest] = words
  const command = COMMANDS.find((one) => one.name === name)
  if (command === undefined) {
    if (name === '--help' || name === '-h' || name === 'help') return done(overview())
    const off = name === undefined ? 'コマンドがありません' : `「${name}」というコマンドはありません`
    return { code: 2, out: '', err: `${off}。\n${overview()}` }
  }
  try {
    return await run(command, rest, place)
  } catch (error) {
    if (error instanceof Answered) return error.answer
    if (error instanceof Misuse) return misused(command, error.message)
    const { err, ...told } = refuse([UNEXPECTED], rest.includes('--json'))
    return { ...told, err: rest.includes('--debug') ? `${inspect(error)}\n${err}` : err }
  }
}

const UNEXPECTED: Problem = {
  where: 'ayumi',
  what: '思わぬ誤りで止まりました',
  doThis: '--debug を付けて詳しい内容を確かめてください',
}

async function run(command: Command, words: string[], place: Workplace): Promise<Answer> {
  const { values, positionals } = parsed(command, words)
  if (values.help) return done(`ayumi ${command.usage}\n${command.does}\n`)
  const [extra] = positionals.slice(command.words ?? 0)
  if (extra !== undefined) throw new Misuse(`「${extra}」は余分です`)
  const result = await command.run(values, positionals, place)
  return result.ok ? done(result.value) : refuse(result.problems, values.json === true)
}

function done(out: string): Answer {
  return { code: 0, out, err: '' }
}

function refuse(problems: Problem[], json: boolean): Answer {
  return json
    ? { code: 1, out: `${JSON.stringify(problems, null, 2)}\n`, err: '' }
    : { code: 1, out: '', err: `${firstOf(problems)}\n` }
}

/** One sentence: the first problem, and how to see the others. */
function firstOf([first, ...others]: Problem[]): string {
  if (first === undefined) return '理由の分からない誤りです'
  return others.length === 0
    ? sentenceOf(first)
    : `${sentenceOf(first)}（ほかに${others.length}件。--json ですべて表示）`
}

function parsed(command: Command, words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        ...command.options,
        json: { type: 'boolean' },
        debug: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    throw new Misuse(misspelt(error))
  }
}

function misspelt(error: unknown): string {
  const option = /'(-[^']+)'/.exec(error instanceof Error ? error.message : '')?.[1]
  return option === undefined ? '書き方が違います' : `${option} の書き方が違うか、このコマンドにはありません`
}

function misused(command: Command, sentence: string): Answer {
  return { code: 2, out: '', err: `${sentence}。\n使い方: ayumi ${command.usage}\n` }
}

function overview(): string {
  const lines = COMMANDS.map(({ usage, does }) => `  ayumi ${usage}\n      ${does}`)
  return `使い方:\n${lines.join('\n')}\n`
}
