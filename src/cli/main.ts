import { parseArgs } from 'node:util'
import { type Problem, sentenceOf } from '../plan/problem.ts'
import { type Command, Misuse } from './command.ts'
import { list } from './list.ts'
import { report } from './report.ts'
import { save } from './save.ts'
import { serve } from './serve.ts'
import { tally } from './tally.ts'

/** Every verb of the command line. */
export const COMMANDS: readonly Command[] = [serve, list, tally, report, save]

/** Runs `ayumi <words>`; gives the exit code: 0 done, 1 refused, 2 misuse. */
export async function main(words: string[]): Promise<number> {
  const [name, ...rest] = words
  const command = COMMANDS.find((one) => one.name === name)
  if (command === undefined) {
    if (name === '--help' || name === '-h' || name === 'help') {
      process.stdout.write(overview())
      return 0
    }
    const off = name === undefined ? 'コマンドがありません' : `「${name}」というコマンドはありません`
    process.stderr.write(`${off}。\n${overview()}`)
    return 2
  }
  const debug = rest.includes('--debug')
  try {
    return await run(command, rest)
  } catch (error) {
    if (debug) console.error(error)
    if (error instanceof Misuse) return misused(command, error.message)
    return refuse([UNEXPECTED], rest.includes('--json'))
  }
}

const UNEXPECTED: Problem = {
  where: 'ayumi',
  what: '思わぬ誤りで止まりました',
  doThis: '--debug を付けて詳しい内容を確かめてください',
}

async function run(command: Command, words: string[]): Promise<number> {
  const { values, positionals } = parsed(command, words)
  if (values.help) {
    process.stdout.write(`ayumi ${command.usage}\n${command.does}\n`)
    return 0
  }
  const [extra] = positionals.slice(command.words ?? 0)
  if (extra !== undefined) throw new Misuse(`「${extra}」は余分です`)
  const result = await command.run(values, positionals)
  if (!result.ok) return refuse(result.problems, values.json === true)
  process.stdout.write(result.value)
  return 0
}

function refuse(problems: Problem[], json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify(problems, null, 2)}\n`)
  else process.stderr.write(`${firstOf(problems)}\n`)
  return 1
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

function misused(command: Command, sentence: string): number {
  process.stderr.write(`${sentence}。\n使い方: ayumi ${command.usage}\n`)
  return 2
}

function overview(): string {
  const lines = COMMANDS.map(({ usage, does }) => `  ayumi ${usage}\n      ${does}`)
  return `使い方:\n${lines.join('\n')}\n`
}
