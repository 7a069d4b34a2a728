import type { ParseArgsConfig } from 'node:util'
import type { Database } from '../db/open.ts'
import type { Result } from '../plan/problem.ts'

type Options = NonNullable<ParseArgsConfig['options']>
export type Values = Record<string, string | boolean | undefined>

/** Where a command works: in the caller's folder, telling the caller, on the caller's database. */
export type Workplace = {
  /** A path as the caller means it. */
  at: (path: string) => string
  /** A line for the caller's standard error, at once: progress and remarks. */
  tell: (line: string) => void
  /** The database that `--data` or DATABASE_URL names; one that is not there yet is refused unless it may be made. */
  database: (values: Values, may: 'open' | 'make') => Promise<Result<Database>>
}

/**
 * A verb of the command line. `run` gives what goes to standard output, or the reasons for refusing; a `Misuse` says that
 * the call itself was off.
 */
export type Command = {
  name: string
  usage: string
  /** One line of Japanese for the list of commands. */
  does: string
  options: Options
  /** How many words stand beside the options; none unless said. */
  words?: number
  run: (values: Values, words: string[], place: Workplace) => Promise<Result<string>>
}

/** The call names an option or a word that the command does not have, or lacks one that it needs. */
export class Misuse extends Error {}

/** The text of an option that the command cannot do without. */
export function needed(values: Values, name: string): string {
  const value = values[name]
  if (typeof value !== 'string' || value === '') throw new Misuse(`--${name} が必要です`)
  return value
}

/** The text of an option that may be left out. */
export function given(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** One of the named choices, the first when the option is left out. */
export function chosen<Choice extends string>(
  values: Values,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const value = given(values, name) ?? choices[0]
  const choice = choices.find((one) => one === value)
  if (choice === undefined) throw new Misuse(`--${name} は ${choices.join('、')} のいずれかです`)
  return choice
}
