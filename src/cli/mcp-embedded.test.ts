import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newGround } from '../db/grounds.fixture.ts'
import { lockFolder } from '../db/lock.ts'
import type { Result } from '../plan/problem.ts'
import { storeMunicipality } from '../publish/store.ts'
import { arao, CANARY, connected, here, KEIEI, planted } from './mcp.fixture.ts'
import { embeddedAsk } from './mcp-embedded.ts'
import { ayumi } from './started.examples.ts'

const ends: (() => Promise<unknown>)[] = []

// A stale bundle is built here, once.
beforeAll(() => ayumi('--help'), 60_000)
afterAll(() => Promise.all(ends.map((end) => end())))

/** Whether nobody holds the data folder. */
function isFree(dir: string): boolean {
  const lock = lockFolder(dir, { does: 'test', socket: null })
  if (lock.ok) lock.value.release()
  return lock.ok
}

const problemsOf = (result: Result<unknown>) => (result.ok ? [] : result.problems)

describe('over the embedded database', () => {
  const held = {} as { data: string }
  beforeAll(async () => {
    const { dir, open, remove } = await newGround('embedded')
    held.data = dir ?? ''
    ends.push(remove)
    const { handle, close } = await open()
    const stored = await storeMunicipality(handle, planted(arao), { tell: () => {} })
    await close()
    if (!stored.ok) throw new Error(JSON.stringify(stored.problems))
  }, 60_000)

  test('it answers by the server that holds the folder, and by itself when that has ended', async () => {
    const server = spawn(process.execPath, ['bin/ayumi.mjs', 'serve', '--data', held.data, '--port', '0'])
    const stopped = once(server, 'close')
    const stop = () => {
      server.kill('SIGTERM')
      return stopped
    }
    ends.push(stop)
    await once(createInterface({ input: server.stdout }), 'line')
    const { client, call } = await connected('--data', held.data)
    ends.push(() => client.close())
    await client.listTools()
    const ask = async () => [
      await call('tally', KEIEI),
      await call('search', { q: CANARY }),
      await call('search', {}),
    ]
    const served = await ask()
    await stop()
    expect(await ask()).toEqual(served)
    expect(served.map(({ isError }) => isError)).toEqual([false, false, true])
    expect(served[0]?.data.data.total.marks).toEqual({ '○': 21, '△': 8, '×': 2, '―': 3 })
    expect(served[1]?.data.total).toBe(0)
    await client.close()
    expect(isFree(held.data)).toBe(true)
  }, 60_000)

  test('two programs ask about one folder: each lets go of it when nobody asks', async () => {
    const [one, other] = [0, 0].map((quiet) => embeddedAsk(held.data, () => {}, quiet))
    const answers = await Promise.all([one?.ask('list_plans', {}), other?.ask('list_plans', {})])
    for (const answer of answers) expect(answer).toMatchObject({ ok: true, value: { total: 1 } })
    await Promise.all([one?.close(), other?.close()])
    expect(isFree(held.data)).toBe(true)
  })

  test('another command that has the folder is named', async () => {
    const lock = lockFolder(held.data, { does: 'load', socket: null })
    if (!lock.ok) throw new Error('the folder is not free')
    const { ask, close } = embeddedAsk(held.data, () => {})
    const [problem] = problemsOf(await ask('list_plans', {}))
    lock.value.release()
    await close()
    expect(problem?.what).toMatch(/別のプログラム（ayumi load、.*）が使っています$/)
  })

  test('--call gives one answer as JSON', async () => {
    const call = (tool: string, args: string) =>
      here('mcp', '--data', held.data, '--call', tool, '--arguments', args)
    const { code, out } = await call('search', '{"q":"職員","limit":1}')
    expect([code, JSON.parse(out).data.length]).toEqual([0, 1])
    expect(await call('search', '{q}')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^--arguments: JSON/),
    })
  })
})
