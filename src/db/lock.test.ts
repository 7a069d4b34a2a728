import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { type Problem, type Result, sentenceOf } from '../plan/problem.ts'
import { holderOf, lockFolder } from './lock.ts'

const LOCKS = `
  import { lockFolder } from './src/db/lock.ts'
  const lock = lockFolder(process.argv[1], { does: 'load', socket: null })
  console.log(JSON.stringify(lock))
  if (lock.ok) process.stdin.resume()
`
const NODE = [process.execPath, '--input-type=module', '-e', LOCKS]
const APART = ['unshare', '--net', '--map-root-user']

const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

const newDir = () => mkdtempSync(join(inject('scratch'), 'lock-'))
const here = (dir: string) => lockFolder(dir, { does: 'serve', socket: null })

/** Another process that locks the folder and keeps it; `through` is what starts it. */
async function lockElsewhere(dir: string, through: string[] = []) {
  const [program = '', ...words] = [...through, ...NODE, dir]
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { pid: child.pid, result: JSON.parse(line) as Result<unknown>, kill }
}

function sentence(result: Result<unknown> | { ok: false; problems: Problem[] }): string {
  return result.ok ? 'not refused' : result.problems.map(sentenceOf).join('\n')
}

describe('a data folder is one process’s alone', () => {
  test('a second opener in the same process is refused, and told who holds it', () => {
    const dir = newDir()
    const lock = here(dir)
    expect(lock.ok).toBe(true)
    const told = sentence(here(dir))
    expect(told).toContain(dir)
    expect(told).toContain(`ayumi serve、プロセス番号 ${process.pid}、${hostname()}、`)
    expect(told).toContain(holderOf(dir)?.since)
    // Being refused takes nothing from the holder.
    expect(sentence(here(dir))).toBe(told)
    if (lock.ok) lock.value.release()
    expect(here(dir).ok).toBe(true)
  })

  test('a second opener in another process is refused, and told who holds it', async () => {
    const dir = newDir()
    const lock = here(dir)
    expect(sentence((await lockElsewhere(dir)).result)).toContain(
      `ayumi serve、プロセス番号 ${process.pid}、`,
    )
    if (lock.ok) lock.value.release()
    expect((await lockElsewhere(dir)).result.ok).toBe(true)
  })

  test('a folder whose holder was killed with -9 is taken over, whatever stands in the file of the holder', async () => {
    const dir = newDir()
    const other = await lockElsewhere(dir)
    expect(sentence(here(dir))).toContain('ayumi load、プロセス番号')
    await other.kill()
    expect(holderOf(dir)?.does).toBe('load')
    expect(here(dir).ok).toBe(true)
    expect(holderOf(dir)).toMatchObject({ does: 'serve', pid: process.pid })
  })

  test('a holder whose file cannot be read still holds', () => {
    const dir = newDir()
    const lock = here(dir)
    writeFileSync(join(dir, 'ayumi.holder.json'), 'x')
    expect(sentence(here(dir))).toContain('別のプログラムが使っています')
    if (lock.ok) lock.value.release()
  })

  test('its files are for nobody else to read', () => {
    const dir = join(newDir(), 'new')
    const lock = here(dir)
    expect(lock.ok).toBe(true)
    expect((statSync(dir).mode & 0o777).toString(8)).toBe('700')
    for (const name of ['ayumi.lock', 'ayumi.holder.json'])
      expect((statSync(join(dir, name)).mode & 0o777).toString(8), name).toBe('600')
    if (lock.ok) lock.value.release()
    expect(existsSync(join(dir, 'ayumi.holder.json'))).toBe(false)
  })

  test('containers that share a volume refuse one another: two network namespaces', async ({ skip }) => {
    const [program = '', ...words] = APART
    if (spawnSync(program, [...words, 'true']).status !== 0)
      skip('このコンピューターでは unshare でネットワークを分けられません')
    const dir = newDir()
    const first = await lockElsewhere(dir, APART)
    expect(first.result.ok).toBe(true)
    expect(sentence((await lockElsewhere(dir, APART)).result)).toContain('ayumi load、プロセス番号')
    expect(sentence(here(dir))).toContain('ayumi load、プロセス番号')
  })
})

describe('a folder that cannot be used is refused in a sentence', () => {
  test('where a file stands in its place or above it', () => {
    const dir = newDir()
    writeFileSync(join(dir, 'file'), 'x')
    expect(sentence(here(join(dir, 'file')))).toContain('フォルダーではないものがあります')
    expect(sentence(here(join(dir, 'file', 'data')))).toContain('フォルダーではないものがあります')
    expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('x')
  })

  test('where its parent folders are missing they are made', () => {
    expect(here(join(newDir(), 'a', 'b', 'c')).ok).toBe(true)
  })

  test('where the lock is something else’s file, which is left alone', () => {
    const dir = newDir()
    writeFileSync(join(dir, 'ayumi.lock'), 'x'.repeat(1000))
    expect(sentence(here(dir))).toContain('ayumi.lock が Ayumi のものではありません')
    expect(readFileSync(join(dir, 'ayumi.lock'), 'utf8')).toBe('x'.repeat(1000))
  })

  test('where it is another user’s', ({ skip }) => {
    if (process.getuid?.() !== 0) skip('ほかの利用者として動かすには root が要ります')
    const dir = newDir()
    chmodSync(inject('scratch'), 0o711)
    const [program = '', ...words] = NODE
    const ran = spawnSync(program, [...words, dir], { uid: 65_534, gid: 65_534, encoding: 'utf8' })
    expect(ran.stdout).toContain('フォルダーに書き込む権限がありません')
  })

  test.for([
    ['the disk is read-only', 'mount -t tmpfs -o ro none "$1"', '', '書き込めない場所です'],
    ['the disk above it is read-only', 'mount -t tmpfs -o ro none "$1"', 'data', '書き込めない場所です'],
    ['the disk is full', 'mount -t tmpfs -o nr_inodes=1 none "$1"', '', 'フォルダーとして使えません'],
    [
      'the disk above it is full',
      'mount -t tmpfs -o nr_inodes=1 none "$1"',
      'data',
      'ディスクに空きがありません',
    ],
  ] as const)('where %s', ([_, mount, name, what], { skip }) => {
    const disk = join(newDir(), 'disk')
    mkdirSync(disk)
    const shell = ['sh', '-c', `${mount} || exit 9; shift; exec "$@"`, 'sh', disk]
    const words = ['--mount', '--map-root-user', ...shell, ...NODE, join(disk, name)]
    const ran = spawnSync('unshare', words, { encoding: 'utf8' })
    if (ran.error !== undefined || ran.status === 9 || ran.stderr.startsWith('unshare'))
      skip('このコンピューターでは unshare でディスクを載せられません')
    expect(ran.stdout).toContain(what)
  })
})
