import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS, newGround } from '../db/grounds.fixture.ts'
import { ayumi } from './started.examples.ts'

const children: ChildProcess[] = []
const doors: Server[] = []
// A stale bundle is built here, once.
beforeAll(() => ayumi('--help'), 60_000)
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const door of doors) door.close()
})

/** `serve --processes 2` on that database: what it says, its exit code, and how many processes serve. */
function serve(url: string) {
  const child = spawn(process.execPath, ['bin/ayumi.mjs', 'serve', '--processes', '2', '--port', '0'], {
    env: { ...process.env, DATABASE_URL: url },
  })
  children.push(child)
  const heard = { out: '', err: '' }
  child.stdout.on('data', (bytes) => {
    heard.out += bytes
  })
  child.stderr.on('data', (bytes) => {
    heard.err += bytes
  })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, ...heard }))
  const workers = () =>
    readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number)
  return { child, heard, ended, workers }
}

/** A door to a PostgreSQL: `open` lets through, `shut` turns away, `deaf` never answers. */
async function doorTo(url: string) {
  const { port, hostname } = new URL(url)
  const door = { is: 'open' as 'open' | 'shut' | 'deaf', url: '' }
  const server = createServer((line) => {
    line.on('error', () => {})
    if (door.is === 'shut') line.destroy()
    if (door.is !== 'open') return
    const on = connect(Number(port), hostname)
    on.on('error', () => line.destroy())
    line.pipe(on).pipe(line)
  })
  doors.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const target = new URL(url)
  target.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  door.url = target.href
  return door
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(50)
}

describe.skipIf(process.platform !== 'linux')('several processes', () => {
  test('that cannot start say why, and end with 1', async () => {
    const { code, out, err } = await serve('postgres://ayumi@127.0.0.1:1/ayumi').ended
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('DATABASE_URL: データベースにつながりません')
    expect(err).toContain('serve: 始められませんでした。')
  }, 15_000)

  test('that are ended while they start end with 0 and without a word', async () => {
    const door = await doorTo('postgres://ayumi@127.0.0.1:1/ayumi')
    door.is = 'deaf'
    const { child, ended, workers } = serve(door.url)
    await until(() => workers().length === 2)
    await wait(700)
    child.kill('SIGTERM')
    expect(await ended).toEqual({ code: 0, out: '', err: '' })
  }, 15_000)

  test.runIf(KINDS.includes('postgres'))(
    'are replaced when they die, also after the database was away for a while',
    async () => {
      const ground = await newGround('postgres')
      const door = await doorTo(ground.url ?? '')
      const { child, heard, ended, workers } = serve(door.url)
      await until(() => heard.out !== '')
      const [first = 0] = workers()
      door.is = 'shut'
      process.kill(first, 'SIGKILL')
      await until(() => heard.err.split('データベースにつながりません').length > 2)
      door.is = 'open'
      // The other one may have been starting still, and be replaced too.
      await until(() => workers().length === 2 && !workers().includes(first))
      expect((await fetch(heard.out.replace('Ayumi ', '').trim())).status).toBe(200)
      child.kill('SIGTERM')
      expect((await ended).code).toBe(0)
      await ground.remove()
    },
    30_000,
  )
})
