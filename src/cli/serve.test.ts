import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { newGround } from '../db/grounds.fixture.ts'
import { ayumi } from './started.examples.ts'

const ends: (() => Promise<unknown>)[] = []
// A stale bundle is built here, once.
beforeAll(() => ayumi('--help'), 60_000)
afterAll(() => Promise.all(ends.map((end) => end())))

/** A data folder in which a folder stands where the socket should be, and a server over it whose TMPDIR is `tmp`. */
async function serve(tmp: string) {
  const { dir, remove } = await newGround('embedded')
  const data = dir ?? ''
  ends.push(remove)
  mkdirSync(join(data, 'ayumi.sock'))
  const words = ['bin/ayumi.mjs', 'serve', '--data', data, '--port', '0']
  const child = spawn(process.execPath, words, { env: { ...process.env, TMPDIR: tmp } })
  let err = ''
  child.stderr.on('data', (bytes) => {
    err += bytes
  })
  const ended = once(child, 'close').then(([code]) => ({ code, err }))
  const end = () => {
    child.kill('SIGTERM')
    return ended
  }
  ends.push(end)
  const listening = once(createInterface({ input: child.stdout }), 'line')
  return { data, ended, end, listening }
}

test('a data folder that cannot hold the socket: commands are taken in the system’s folder', async () => {
  const { data, end, listening } = await serve(mkdtempSync(join(inject('scratch'), 'tmp-')))
  await listening
  expect(await ayumi('list', '--data', data, '--json')).toMatchObject({ code: 0, err: '' })
  expect(await end()).toEqual({ code: 0, err: '' })
}, 30_000)

test('nor that one either: the server says so, and lets go of the folder', async () => {
  const { data, ended } = await serve('/nowhere')
  const { code, err } = await ended
  expect(code).toBe(1)
  expect(err).toMatch(/^[^\p{Cc}]*ayumi\.sock: コマンドを受ける口を作れません（.+\n$/u)
  expect((await ayumi('list', '--data', data)).code).toBe(0)
}, 30_000)
