import { McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import type { z } from 'zod'
import { type Problem, type Result, sentenceOf } from '../plan/problem.ts'
import { ABOUT } from './http/document.ts'
import { sourceSentence } from './mcp-cited.ts'
import { INSTRUCTIONS } from './mcp-instructions.ts'
import { MCP_TOOLS } from './mcp-tools.ts'
import type { Source } from './source.ts'

/** What a tool gives for its arguments (still to be read), or why not. */
export type Ask = (tool: string, given: unknown) => Promise<Result<object>>

/**
 * `failed` hears what nobody planned for, and the asking program is told a sentence; `unread` hears of lines that are no
 * message of the protocol, or too long, which nobody can be answered.
 */
export type McpGiven = { ask: Ask; failed: (error: unknown) => void; unread: (error: unknown) => void }

/** `ended` is when the asking program closed standard input, no longer reads, or `close` was called. */
export type Serving = { ended: Promise<void>; close: () => Promise<void> }

/** No question is this long; a longer line ends the conversation, in bytes. */
const LONGEST = 1024 * 1024
/** Nor are its arguments, in letters of JSON. */
const LONGEST_ARGUMENTS = 4_000

const TOO_LONG: Problem = {
  where: 'arguments',
  what: `引数が長すぎます（${LONGEST_ARGUMENTS}字まで）`,
  doThis: '短くしてください',
}

const UNEXPECTED: Problem = {
  where: 'ayumi mcp',
  what: '思わぬ誤りで答えられませんでした',
  doThis: '別の問いを試すか、このサーバーを動かしている人に知らせてください',
}

/** Answers the Model Context Protocol on standard input and output, which nothing else may write to meanwhile. */
export function serveMcp(given: McpGiven): Serving {
  const transport = new EndingTransport()
  const { close } = serveStdio(() => serverOf(given), { transport, onerror: given.unread })
  return { ended: transport.ended, close }
}

class EndingTransport extends StdioServerTransport {
  readonly #ended = Promise.withResolvers<void>()
  readonly ended = this.#ended.promise

  constructor() {
    super(process.stdin, process.stdout, { maxBufferSize: LONGEST })
  }

  override async close(): Promise<void> {
    await super.close()
    this.#ended.resolve()
  }
}

function serverOf({ ask, failed }: McpGiven): McpServer {
  const server = new McpServer(
    { name: 'ayumi', title: 'Ayumi（あゆみ）', version: ABOUT.info.version },
    { instructions: INSTRUCTIONS },
  )
  for (const { name, title, description, input, output } of MCP_TOOLS) {
    const config = {
      title,
      description,
      inputSchema: asTold(input),
      outputSchema: asTold(output),
      annotations: { readOnlyHint: true, idempotentHint: true, destructiveHint: false, openWorldHint: false },
    }
    server.registerTool(name, config, async (args) => {
      try {
        if (JSON.stringify(args ?? {}).length > LONGEST_ARGUMENTS) return refusedWith([TOO_LONG])
        const answer = await ask(name, args)
        return answer.ok ? told(answer.value) : refusedWith(answer.problems)
      } catch (error) {
        failed(error)
        return refusedWith([UNEXPECTED])
      }
    })
  }
  return server
}

/** The schema as programs are told it. Arguments are read by `callTool`, which refuses in sentences; answers are made to fit. */
function asTold(schema: z.ZodType): StandardSchemaWithJSON {
  return {
    '~standard': { ...schema['~standard'], validate: (value) => ({ value }) },
  } as StandardSchemaWithJSON
}

/** The source in words, and the data twice: some programs read texts only. */
function told(value: object) {
  const { source } = value as { source: Source }
  return {
    content: [sourceSentence(source), JSON.stringify(value)].map((text) => ({ type: 'text' as const, text })),
    structuredContent: value as Record<string, unknown>,
  }
}

function refusedWith(problems: readonly Problem[]) {
  return {
    content: [{ type: 'text' as const, text: problems.map(sentenceOf).join('\n') }],
    isError: true,
  }
}
