import { createHash } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
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

/** Takes commands at the socket, one after the other as they come; gives how to stop. */
export function takeCommands(socket: string, run: Run): Promise<() => void> {
  // Left behind by a server that was killed; whoever holds the lock of the folder may remove it.
  if (process.platform !== 'win32') rmSync(socket, { force: true })
  const server = createServer((query, reply) => {
    const parts: Buffer[] = []
    let size = 0
    query.on('data', (part: Buffer) => {
      size += part.length
      if (size > LARGEST) query.destroy()
      else parts.push(part)
    })
    query.on('end', async () => {
      const write = (what: z.infer<typeof line>) => reply.write(`${JSON.stringify(what)}\n`)
      try {
        const { words, cwd } = asked.parse(JSON.parse(Buffer.concat(parts).toString()))
        write({ answer: await run(words, cwd, (told) => write({ tell: told })) })
      } catch {
        reply.statusCode = 400
      }
      reply.end()
    })
  })
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(socket, () => {
      if (process.platform !== 'win32') chmodSync(socket, 0o600)
      resolve(() => server.close())
    })
  })
}

/** Lets the server at the socket run the words as if in `cwd`; rejects when there is no answer from it. */
export function handOver(
  socket: string,
  words: string[],
  cwd: string,
  tell: (line: string) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const query = request({ socketPath: socket, method: 'POST', path: '/' }, (reply) => {
      let answer: Answer | null = null
      const lines = createInterface({ input: reply })
      lines.on('line', (text) => {
        const read = line.parse(JSON.parse(text))
        if ('tell' in read) tell(read.tell)
        else answer = read.answer
      })
      lines.on('close', () => (answer === null ? reject(new Error('no answer')) : resolve(answer)))
    })
    query.on('error', reject)
    query.end(JSON.stringify({ words, cwd }))
  })
}
