import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { beforeAll, expect, test } from 'vitest'
import { answer } from './main.ts'
import { ayumi } from './started.examples.ts'
import { directWorkplace } from './workplace.ts'

// A stale bundle is built here, once.
beforeAll(() => ayumi('--help'), 60_000)

test('who reads the first lines only and closes the pipe hears of no error', async () => {
  const child = spawn(process.execPath, ['bin/ayumi.mjs', 'list', '--from', 'demo', '--json'])
  let err = ''
  child.stderr.on('data', (bytes) => {
    err += bytes
  })
  child.stdout.destroy()
  const [code] = await once(child, 'close')
  expect([code, err]).toEqual([0, ''])
}, 20_000)

test.each([
  [['list'], false],
  [['list', '--debug'], true],
])(
  '%j: what went wrong comes to the caller with --debug, wherever the command ran',
  async (words, isTold) => {
    const database = async () => Promise.reject(new Error('nobody planned this'))
    const { code, err } = await answer(words, { ...directWorkplace(), database })
    expect(code).toBe(1)
    expect(err.includes('nobody planned this') && /\bat .*:\d+/.test(err)).toBe(isTold)
    expect(err).toContain('思わぬ誤りで止まりました')
  },
)
