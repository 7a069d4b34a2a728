import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, inject, test } from 'vitest'
import { folderId, lockFolder } from '../db/lock.ts'
import { sentenceOf } from '../plan/problem.ts'
import { socketOf, takeCommands } from './hand-over.ts'
import { Answered, directWorkplace } from './workplace.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const newDir = () => mkdtempSync(join(inject('scratch'), 'workplace-'))

/** A folder that a server holds, whose commands are written down and answered with 'served'. */
async function serve(dir: string, takes: 'commands' | 'nothing yet' = 'commands') {
  const lock = lockFolder(dir, { does: 'serve', socket: socketOf(dir) })
  if (!lock.ok) throw new Error('not locked')
  ends.push(lock.value.release)
  const ran: string[][] = []
  const take = async () => {
    const run = async (words: string[]) => {
      ran.push(words)
      return { code: 0, out: 'served', err: '' }
    }
    ends.push(await takeCommands(socketOf(dir), folderId(dir), run))
  }
  if (takes === 'commands') await take()
  return { ran, take }
}

/** What becomes of a command over the folder: the server's answer, `opened`, or the refusal. */
async function becomes(dir: string): Promise<string> {
  const place = directWorkplace('load', 'x')
  try {
    const opened = await place.database({ data: dir }, 'make')
    return opened.ok ? 'opened' : opened.problems.map(sentenceOf).join()
  } catch (error) {
    if (error instanceof Answered) return error.answer.out
    throw error
  } finally {
    await place.close()
  }
}

test('a command is handed to the server that holds its folder', async () => {
  const dir = newDir()
  const { ran } = await serve(dir)
  expect(await becomes(dir)).toBe('served')
  expect(ran).toEqual([['load', 'x']])
})

test('a copy of a served folder is another folder: its commands never reach that server', async () => {
  const dir = newDir()
  const { ran } = await serve(dir)
  const copy = newDir()
  for (const name of ['ayumi.lock', 'ayumi.holder.json']) cpSync(join(dir, name), join(copy, name))
  // What can't be opened for a reason of its own is refused for that reason, at once.
  mkdirSync(join(copy, 'database'))
  const before = Date.now()
  expect(await becomes(copy)).toContain('database はデータベースではありません')
  expect(Date.now() - before).toBeLessThan(5_000)
  expect(ran).toEqual([])
})

test('nor when the copy is held by a program of its own, while its holder’s file names the other', async () => {
  const dir = newDir()
  const { ran } = await serve(dir)
  const copy = newDir()
  await serve(copy, 'nothing yet')
  cpSync(join(dir, 'ayumi.holder.json'), join(copy, 'ayumi.holder.json'))
  expect(await becomes(copy)).toContain(`${copy}: このデータのフォルダーは、別のプログラム（ayumi serve、`)
  expect(ran).toEqual([])
})

test('a caller that comes while the server is getting ready is served when it is', async () => {
  const dir = newDir()
  const { take } = await serve(dir, 'nothing yet')
  const answer = becomes(dir)
  await wait(100)
  await take()
  expect(await answer).toBe('served')
})

test('a caller that comes while the server is ending takes the folder when it is free', async () => {
  const dir = newDir()
  cpSync(await emptyDatabase(), join(dir, 'database'), { recursive: true })
  const lock = lockFolder(dir, { does: 'serve', socket: socketOf(dir) })
  const answer = becomes(dir)
  await wait(100)
  if (lock.ok) lock.value.release()
  expect(await answer).toBe('opened')
}, 20_000)

test('a folder whose holder takes no commands is refused at once', async () => {
  const dir = newDir()
  const lock = lockFolder(dir, { does: 'load', socket: null })
  if (lock.ok) ends.push(lock.value.release)
  expect(await becomes(dir)).toContain('（ayumi load、プロセス番号')
})

/** A database that nothing has been written to. */
async function emptyDatabase(): Promise<string> {
  const dir = newDir()
  const place = directWorkplace('load')
  await place.database({ data: dir }, 'make')
  await place.close()
  return join(dir, 'database')
}
