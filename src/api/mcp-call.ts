import type { z } from 'zod'
import { type Problem, type Result, refused, unknownName } from '../plan/problem.ts'
import type { Library } from '../publish/library.ts'
import { MCP_TOOLS, type McpTool } from './mcp-tools.ts'
import { shortened, wanted } from './wanted.ts'

/** The longest answer of a list, in letters of JSON; about what a program takes in at once. */
const ROOM = 50_000

/** What the tool of that name answers to arguments that come from outside: its output, or sentences that say what is off. */
export async function callTool(library: Library, name: string, given: unknown): Promise<Result<object>> {
  const tool = MCP_TOOLS.find((one) => one.name === name)
  if (tool === undefined)
    return unknownName(
      'tool',
      'ツール',
      name,
      MCP_TOOLS.map((one) => one.name),
    )
  const read = tool.input.safeParse(given)
  if (!read.success) {
    const problems = read.error.issues.flatMap((issue) => problemsOf(tool, given, issue))
    // Of several things wrong with one argument the first is enough.
    return refused(
      ...[...Map.groupBy(problems, ({ where }) => where).values()].flatMap(([first]) => first ?? []),
    )
  }
  return answerFitting(library, tool, read.data)
}

/** A list that is longer than the room has fewer rows: `next_offset` says where it goes on. */
async function answerFitting(
  library: Library,
  tool: McpTool,
  asked: Record<string, unknown>,
): Promise<Result<object>> {
  const answer = await tool.answer(library, asked as never)
  const { limit } = asked
  if (!answer.ok || typeof limit !== 'number' || limit <= 1) return answer
  const length = JSON.stringify(answer.value).length
  if (length <= ROOM) return answer
  const fewer = Math.max(1, Math.min(limit - 1, Math.floor((limit * ROOM) / length)))
  return answerFitting(library, tool, { ...asked, limit: fewer })
}

/** What is off with an argument, in the words of its own description. */
function problemsOf({ input }: McpTool, given: unknown, issue: z.core.$ZodIssue): Problem[] {
  const names = Object.keys(input.shape)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      where: shortened(key),
      what: 'この名前の引数はありません',
      doThis: `${names.join('、')} のいずれかにするか、除いてください`,
    }))
  const [name] = issue.path
  const shape = typeof name === 'string' ? input.shape[name] : undefined
  if (typeof name !== 'string' || shape === undefined) return [NO_OBJECT]
  const value = (given as Record<string, unknown>)[name]
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const what = value === undefined ? '書かれていません' : `「${shortened(text)}」は使えません`
  return [{ where: name, what, doThis: wanted(shape) }]
}

const NO_OBJECT: Problem = {
  where: 'arguments',
  what: '引数が名前と値の組ではありません',
  doThis: '{"名前": 値} の形にしてください',
}
