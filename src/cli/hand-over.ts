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

const askedShape = z.strictObject({
  words: z.array(z.string().max(10_000)).max(100),
  cwd: z.string().max(4096),
  folder: z.string().max(100),
})

/** The words of a command, the folder it was called in, and which data folder it means (`folderId`). */
export type Asked = z.infer<typeof askedShape>

const line = z.union([
  z.strictObject({ tell: z.string() }),
  z.strictObject({ answer: z.strictObject({ code: z.int(), out: z.string(), err: z.string() }) }),
])

const LARGEST = 1024 * 1024

/** Where a server over a data folder takes commands: a socket that only its own account may open. */
export function socketOf(dir: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\${nameOf(dir)}`
  // The system allows a socket's path about a hundred letters.
  const inside = join(dir, 'ayumi.sock')
  return Buffer.byteLength(inside) < 100 ? inside : outsideOf(dir)
}

/** Where commands are taken when the data folder can't hold a socket: it has a long name, or lies on a network's disk. */
export function outsideOf(dir: string): string {
  return join(tmpdir(), `${nameOf(dir)}.sock`)
}

function nameOf(dir: string): string {
  return `ayumi-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}`
}

/** How long a caller may take to say what it wants, and what is under way at the end to reach its caller, in ms. */
const LIMITS = { requestTimeout: 5_000, connectionsCheckingInterval: 1_000 }
const GRACE = 2_000

/**
 * Takes commands for that data folder at the socket, one after the other as they come; gives how to stop, once those under
 * way are done.
 */
export function takeCommands(socket: string, folder: string, run: Run): Promise<() => Promise<void>> {
  let last: Promise<unknown> = Promise.resolve()
  let isStopping = false
  const server = createServer(LIMITS, async (query, reply) => {
    // One command a connection: kept alive, it would keep a server that stops from stopping.
    reply.setHeader('connection', 'close')
    const taken = await askedBy(query)
    const refusal =
      taken === null ? 400 : taken.folder !== folder ? ANOTHER_FOLDER : isStopping ? STOPPING : null
    if (taken === null || refusal !== null) {
      reply.statusCode = refusal ?? 400
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
      resolve(async () => {
        isStopping = true
        const closed = new Promise<void>((done) => server.close(() => done()))
        await last
        await Promise.race([closed, setTimeout(GRACE, undefined, { ref: false })])
        server.closeAllConnections()
        await closed
      })
    })
  })
}

const ANOTHER_FOLDER = 409
const STOPPING = 503

/** What a caller asks for; null where it is nothing that a caller of ours would ask. */
async function askedBy(query: IncomingMessage): Promise<Asked | null> {
  try {
    const parts: Buffer[] = []
    let size = 0
    for await (const part of query) {
      parts.push(part)
      size += part.length
      if (size > LARGEST) return null
    }
    return askedShape.parse(JSON.parse(Buffer.concat(parts).toString()))
  } catch {
    return null
  }
}

/** The server took the command and ended before it answered: nobody knows whether it was done. */
export class Unanswered extends Error {}

/** Nobody takes commands there, or does no longer: nothing was done. */
export class NotThere extends Error {}

/** Who takes commands there does so for another folder, and has not run it: nothing was done. */
export class AnotherFolder extends Error {}

/** Lets the server at the socket run a command; rejects when there is no answer from it. */
export function handOver(socket: string, asked: Asked, tell: (line: string) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const query = request({ socketPath: socket, method: 'POST', path: '/' }, (reply) => {
      const refusal = refusalOf(reply.statusCode)
      if (refusal !== null) {
        reply.resume()
        reject(refusal)
        return
      }
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
    query.on('error', (error: NodeJS.ErrnoException) => {
      if (NOT_THERE.includes(error.code ?? '')) reject(new NotThere())
      else reject(error.code === 'ECONNRESET' ? new Unanswered() : error)
    })
    query.end(JSON.stringify(asked))
  })
}

const NOT_THERE = ['ENOENT', 'ECONNREFUSED']

function refusalOf(status: number | undefined): Error | null {
  if (status === 200) return null
  // What does not understand us is no server of this folder either.
  return status === STOPPING ? new NotThere() : new AnotherFolder()
}
