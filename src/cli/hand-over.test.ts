import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, inject, test, vi } from 'vitest'
import { AnotherFolder, handOver, NotThere, socketOf, takeCommands, Unanswered } from './hand-over.ts'

type Run = Parameters<typeof takeCommands>[2]

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  vi.restoreAllMocks()
})

/** The data folder that the server has. */
const HERE = '1-1'

const newSocket = () => join(mkdtempSync(join(inject('scratch'), 'socket-')), 'ayumi.sock')
const done = (out: string) => ({ code: 0, out, err: '' })
const echo: Run = async (words, cwd, tell) => {
  tell(`in ${cwd}`)
  return done(words.join(' '))
}

async function take(socket: string, run: Run) {
  const stop = await takeCommands(socket, HERE, run)
  stops.push(stop)
  return stop
}

async function ask(socket: string, ...words: string[]) {
  const told: string[] = []
  const answer = await handOver(socket, { words, cwd: '/somewhere', folder: HERE }, (line) => told.push(line))
  return { ...answer, told }
}

test('a command is run as if in the caller’s folder, and what it tells comes to the caller', async () => {
  const socket = newSocket()
  await take(socket, echo)
  expect(await ask(socket, 'list', '一覧')).toEqual({
    code: 0,
    out: 'list 一覧',
    err: '',
    told: ['in /somewhere'],
  })
})

test('the socket is its owner’s alone, takes the place of one left behind, and is gone afterwards', async () => {
  const socket = newSocket()
  writeFileSync(socket, '')
  const stop = await takeCommands(socket, HERE, echo)
  expect((statSync(socket).mode & 0o777).toString(8)).toBe('600')
  expect((await ask(socket, 'x')).code).toBe(0)
  await stop()
  expect(existsSync(socket)).toBe(false)
})

test('a command that means another data folder is not run, nor one where nobody is', async () => {
  const socket = newSocket()
  const ran: string[] = []
  await take(socket, async ([name = '']) => {
    ran.push(name)
    return done(name)
  })
  const to = (at: string, folder: string) => handOver(at, { words: ['load'], cwd: '/', folder }, () => {})
  await expect(to(socket, '1-2')).rejects.toThrow(AnotherFolder)
  await expect(to(newSocket(), HERE)).rejects.toThrow(NotThere)
  expect(ran).toEqual([])
})

test('stopping waits for no request that never ends to be sent', async () => {
  const socket = newSocket()
  const stop = await takeCommands(socket, HERE, echo)
  const line = connect(socket)
  line.on('error', () => {})
  line.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{')
  await wait(50)
  const before = Date.now()
  await stop()
  expect(Date.now() - before).toBeLessThan(4_000)
})

test('commands run one after the other, and stopping waits for the last', async () => {
  const socket = newSocket()
  const order: string[] = []
  const stop = await takeCommands(socket, HERE, async ([name = '']) => {
    order.push(`${name} begins`)
    await wait(20)
    order.push(`${name} ends`)
    return done(name)
  })
  const answers = [ask(socket, 'a'), ask(socket, 'b')]
  await Promise.race(answers)
  await stop()
  expect((await Promise.all(answers)).map(({ out }) => out).sort()).toEqual(['a', 'b'])
  expect(order.map((word) => word.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends'])
})

test('a command that fails in the server, or with it, is told from one that was answered', async () => {
  const socket = newSocket()
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await take(socket, async ([name = '']) => {
    if (name === 'fails') throw new Error('x')
    return done(name)
  })
  await expect(ask(socket, 'fails')).rejects.toThrow(Unanswered)
  expect((await ask(socket, 'next')).out).toBe('next')
})

test.each([
  ['no JSON', '{'],
  ['another shape', '{"words":["list"]}'],
  ['words that are no texts', '{"words":[1],"cwd":"/","folder":"1-1"}'],
  ['too much', `{"words":["${'x'.repeat(2_000_000)}"],"cwd":"/","folder":"1-1"}`],
])('a request that is %s is refused, and the next one is served', async (_, body) => {
  const socket = newSocket()
  await take(socket, echo)
  const status = await new Promise<number | string>((resolve) => {
    const query = request({ socketPath: socket, method: 'POST', path: '/' }, (reply) => {
      reply.resume()
      resolve(reply.statusCode ?? 0)
    })
    query.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''))
    query.end(body)
  })
  expect([400, 'ECONNRESET', 'EPIPE']).toContain(status)
  expect((await ask(socket, 'next')).out).toBe('next')
})

test('what is no request, or breaks off, or does not wait for its answer, ends nothing', async () => {
  const socket = newSocket()
  await take(socket, async (words, cwd, tell) => {
    await wait(30)
    return echo(words, cwd, tell)
  })
  for (const text of ['x\r\n\r\n', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{']) {
    const line = connect(socket)
    line.on('error', () => {})
    line.write(text)
    await wait(10)
    line.destroy()
  }
  const impatient = request({ socketPath: socket, method: 'POST', path: '/' })
  impatient.on('error', () => {})
  impatient.end('{"words":["list"],"cwd":"/","folder":"1-1"}')
  await wait(10)
  impatient.destroy()
  expect((await ask(socket, 'next')).out).toBe('next')
})

test('a folder with a long name has its socket where the system allows one', () => {
  expect(socketOf('/data')).toBe('/data/ayumi.sock')
  expect(Buffer.byteLength(socketOf(`/${'長'.repeat(60)}`))).toBeLessThan(100)
})
