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
    const asked = name === undefined || name === '--help' || name === 'help'
    process[asked ? 'stdout' : 'stderr'].write(
      asked ? overview() : `「${name}」という命令はありません。\n${overview()}`,
    )
    return name === '--help' || name === 'help' ? 0 : 2
  }
  const debug = rest.includes('--debug')
  try {
    return await run(command, rest)
  } catch (error) {
    if (debug) console.error(error)
    if (error instanceof Misuse) return misused(command, error.message)
    process.stderr.write(
      '思わぬ誤りで止まりました。何も変えていません。--debug を付けると詳しく表示します。\n',
    )
    return 1
  }
}

async function run(command: Command, words: string[]): Promise<number> {
  const { values, positionals } = parsed(command, words)
  if (values.help) {
    process.stdout.write(`ayumi ${command.usage}\n${command.does}\n`)
    return 0
  }
  const result = await command.run(values, positionals)
  if (result.ok) {
    process.stdout.write(result.value)
    return 0
  }
  if (values.json) process.stdout.write(`${JSON.stringify(result.problems, null, 2)}\n`)
  else process.stderr.write(`${firstOf(result.problems)}\n`)
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
  return option === undefined ? '書き方が違います' : `${option} の書き方が違うか、この命令にはありません`
}

function misused(command: Command, sentence: string): number {
  process.stderr.write(`${sentence}。\n使い方: ayumi ${command.usage}\n`)
  return 2
}

function overview(): string {
  const lines = COMMANDS.map(({ usage, does }) => `  ayumi ${usage}\n      ${does}`)
  return `使い方:\n${lines.join('\n')}\n`
}
