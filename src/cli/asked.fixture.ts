import type { Workplace } from './command.ts'
import { answer } from './main.ts'

/** What the words come to where no database is, but for the one given; what is told on the way stands in `told`. */
export async function asked(words: string[], database?: Workplace['database']) {
  const told: string[] = []
  const place: Workplace = {
    at: (path) => path,
    tell: (line) => told.push(line),
    database: database ?? (() => Promise.reject(new Error('no database is needed'))),
  }
  return { ...(await answer(words, place)), told }
}
