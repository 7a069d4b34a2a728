import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visit } from './bundle-visit.ts'

// The archive of `npm run bundle` as an office uses it: unpacked where there is no network and no Node.js.

const root = join(import.meta.dirname, '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const name = `ayumi-${version}-linux-${process.arch}`
const archive = join(root, 'dist', `${name}.tar.gz`)
const PDF = '432041-keiei-r2-report.pdf'
const PATHS = ['/healthz', '/432041/keiei/', `/432041/keiei/reports/r2/${PDF}`]

const dir = mkdtempSync(join(tmpdir(), 'ayumi-bundle-'))
const data = join(dir, 'data')
afterAll(() => rmSync(dir, { recursive: true }))

describe.runIf(process.platform === 'linux')('the archive', () => {
  let told = ''
  beforeAll(() => {
    told = done(process.execPath, [join(root, 'bin', 'bundle.mjs')])
    unpack('first')
  })

  test('is told with its name, its size and its SHA-256, which also lies beside it', () => {
    const bytes = readFileSync(archive)
    const sum = createHash('sha256').update(bytes).digest('hex')
    expect(told.split('\n').slice(-4)).toEqual([
      `dist/${name}.tar.gz`,
      `${bytes.length} bytes`,
      `SHA-256 ${sum}`,
      '',
    ])
    expect(readFileSync(`${archive}.sha256`, 'utf8')).toBe(`${sum}  ${name}.tar.gz\n`)
  })

  test('is the same, byte by byte, when it is made again', () => {
    expect(done(process.execPath, [join(root, 'bin', 'bundle.mjs')])).toBe(told)
  })

  test('bears no time, owner or mode of the machine that made it', () => {
    const lines = done('tar', ['-tzvf', archive, '--full-time', '--numeric-owner'], { TZ: 'UTC' })
      .trim()
      .split('\n')
    const same = /^[-dl](rwxr-xr-x|rw-r--r--|rwxrwxrwx) 0\/0 +\d+ 2000-01-01 00:00:00 /
    expect(lines.filter((line) => !same.test(line))).toEqual([])
  })

  test('has our licence, those of what it brings, and the documents', () => {
    const has = (path: string) => existsSync(join(dir, 'first', path))
    const papers = ['LICENSE', 'THIRD-PARTY.txt', 'docs/contract.md', 'docs/folder.md', 'docs/operations.md']
    expect(papers.filter((path) => !has(path))).toEqual([])
    const list = readFileSync(join(dir, 'first', 'THIRD-PARTY.txt'), 'utf8')
    for (const one of [
      '@electric-sql/pglite',
      'd3-scale',
      'hono',
      'hucre',
      'kysely',
      'pg',
      `node-linux-${process.arch}`,
    ])
      expect(list).toMatch(new RegExp(`^${one} \\d+\\.\\d+\\.\\d+  [A-Z]`, 'm'))
    expect(list).toContain('SIL OPEN FONT LICENSE')
  })

  test('serves a city’s pages and its PDF, and a newer copy on the same data gives the same bytes', () => {
    const loaded = ayumi('first', 'load', join(dir, 'first', 'demo', 'arao'), '--data', data)
    expect(loaded).toContain('432041 荒尾市')
    const before = visit('first')
    expect(before.answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(before.code).toBe(0)

    unpack('second')
    rmSync(join(dir, 'first'), { recursive: true })
    expect(visit('second')).toEqual(before)
    const listed = ayumi('second', 'edition', 'list', '--data', data)
    expect(listed).toContain(`${PDF} ${before.answers[2]?.sha256}`)
  })
})

/** Unpacks the archive into a folder of this test's own. */
function unpack(copy: string): void {
  mkdirSync(join(dir, copy))
  done('tar', ['-xzf', archive, '-C', join(dir, copy), '--strip-components=1'])
}

/** Runs the archive's own command where there is no network, and gives what it prints. */
function ayumi(copy: string, ...words: string[]): string {
  return isolated([join(dir, copy, 'bin', 'ayumi'), ...words])
}

/** Serves the data with that copy, asks for PATHS, and ends the server. */
function visit(copy: string): Visit {
  const bin = join(dir, copy, 'bin')
  const script = join(import.meta.dirname, 'bundle-visit.ts')
  return JSON.parse(isolated([join(bin, 'node'), script, join(bin, 'ayumi'), data, ...PATHS]))
}

/** Runs a program with an empty environment and, where the machine lets us, without any network. */
function isolated(command: string[]): string {
  const loopback = 'ip link set lo up && exec "$@"'
  const bare = ['-i', 'PATH=/usr/bin:/bin:/usr/sbin:/sbin']
  const ways = [
    ['unshare', '-n', 'sh', '-c', loopback, 'sh'],
    ['unshare', '-rn', 'sh', '-c', loopback, 'sh'],
  ]
  const way = ways.find((one) => spawnSync('env', [...bare, ...one, 'true']).status === 0) ?? []
  return done('env', [...bare, ...way, ...command])
}

function done(program: string, words: string[], env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}${stdout}`)
  return stdout
}
