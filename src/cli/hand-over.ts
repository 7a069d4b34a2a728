import { createHash } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'

/** What a command answers: its exit code, and what goes to standard output and, in the end, to standard error. */
export type Answer = { code: number; out: string; err: string }

/** Runs words in a folder; `tell` sends a line to the caller's standard error at once. */
export type Run = (words: string[], cwd: string, tell: (line: string) => void) => Promise<Answer>

const asked = z.strictObject({ words: z.array(z.string().max(10_000)).max(100), cwd: z.string().max(4096) })
const line = z.union([
  z.strictObject({ tell: z.string() }),
  z.strictObject({ answer: z.strictObject({ code: z.int(), out: z.string(), err: z.string() }) }),
])

const LARGEST = 1024 * 1024

/** Where a server over a data folder takes commands: a socket that only its own account may open. */
export function socketOf(dir: string): string {
  const name = `ayumi-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  // The system allows a socket's path about a hundred letters.
  const inside = join(dir, 'ayumi.sock')
  return Buffer.byteLength(inside) < 100 ? inside : join(tmpdir(), `${name}.sock`)
}

/** Takes commands at the socket, one after the other as they come; gives how to stop, once those under way are done. */
export function takeCommands(socket: string, run: Run): Promise<() => Promise<void>> {
  let last: Promise<unknown> = Promise.resolve()
  const server = createServer(async (query, reply) => {
    // One command a connection: kept alive, it would keep a server that stops from stopping.
    reply.setHeader('connection', 'close')
    const taken = await wordsOf(query)
    if (taken === null) {
      reply.statusCode = 400
      reply.end()
      return
    }
    const write = (what: z.infer<typeof line>) => reply.write(`${JSON.stringify(what)}\n`)
    last = last.then(async () => {
      try {
        write({ answer: await run(taken.words, taken.cwd, (told) => write({ tell: told })) })
      } catch (error) {
        // The caller hears no answer.
        console.error(error)
      }
      reply.end()
    })
  })
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    // Left behind by a server that was killed; whoever holds the lock of the folder may remove it.
    if (process.platform !== 'win32') rmSync(socket, { force: true })
    server.listen(socket, () => {
      if (process.platform !== 'win32') chmodSync(socket, 0o600)
      resolve(() => new Promise((done) => server.close(() => done())))
    })
  })
}

/** What a caller asks for; null where it is nothing that a caller of ours would ask. */
async function wordsOf(query: IncomingMessage): Promise<z.infer<typeof asked> | null> {
  try {
    const parts: Buffer[] = []
    let size = 0
    for await (const part of query) {
      parts.push(part)
      size += part.length
      if (size > LARGEST) return null
    }
    return asked.parse(JSON.parse(Buffer.concat(parts).toString()))
  } catch {
    return null
  }
}

/** The server took the command and ended before it answered: nobody knows whether it was done. */
export class Unanswered extends Error {}

/** A server that has just taken its folder takes commands a moment later. */
const TRIES = 50
const BETWEEN = 200

/** Lets the server at the socket run the words as if in `cwd`; rejects when there is no answer from it. */
export async function handOver(
  socket: string,
  words: string[],
  cwd: string,
  tell: (line: string) => void,
): Promise<Answer> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await ask(socket, words, cwd, tell)
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      if (!['ENOENT', 'ECONNREFUSED'].includes(code) || left === 0) throw error
      await setTimeout(BETWEEN)
    }
  }
}

function ask(socket: string, words: string[], cwd: string, tell: (line: string) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const query = request({ socketPath: socket, method: 'POST', path: '/' }, (reply) => {
      let answer: Answer | null = null
      const lines = createInterface({ input: reply })
      lines.on('line', (text) => {
        const read = line.parse(JSON.parse(text))
        if ('tell' in read) tell(read.tell)
        else answer = read.answer
      })
      lines.on('close', () => (answer === null ? reject(new Unanswered()) : resolve(answer)))
      // Of a server that died under it; `close` follows.
      reply.on('error', () => {})
    })
    query.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ECONNRESET' ? new Unanswered() : error),
    )
    query.end(JSON.stringify({ words, cwd }))
  })
}
