import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

const AYUMI = resolve('bin/ayumi.mjs')
const demo = (city: string) => resolve('demo', city)

let scratch = ''
let data = ''
const children: ChildProcess[] = []
beforeAll(async () => {
  scratch = mkdtempSync(join(inject('scratch'), 'load-'))
  data = join(scratch, 'data')
  await run(['load', demo('arao'), '--data', data])
}, 120_000)
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

/** The real command, in a folder. */
async function run(words: string[], cwd = scratch) {
  const child = spawn(process.execPath, [AYUMI, ...words], { cwd, env: { ...process.env, DATABASE_URL: '' } })
  const heard = { out: '', err: '' }
  child.stdout.on('data', (bytes) => {
    heard.out += bytes
  })
  child.stderr.on('data', (bytes) => {
    heard.err += bytes
  })
  const [code] = (await once(child, 'close')) as [number]
  return { code, ...heard }
}

/** A server over the folder; resolves when it listens. */
async function serve() {
  const child = spawn(process.execPath, [AYUMI, 'serve', '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    const [code] = await once(child, 'exit')
    return code
  }
  return { pid: child.pid, address: line.replace('Ayumi ', ''), end }
}

function filesIn(dir: string): [string, string][] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(dir.length), readFileSync(path, 'utf8')])
}

const codes = (out: string) => JSON.parse(out).municipalities.map(({ code }: { code: string }) => code)

describe('a folder that no server holds', () => {
  test('is loaded into, listed, and saved as it was, by commands that each open it', async () => {
    const listed = await run(['list', '--data', data, '--json'])
    expect([listed.code, listed.err, codes(listed.out)]).toEqual([0, '', ['432041']])
    const saved = await run(['save', '432041', 'direct', '--data', data])
    expect(saved).toMatchObject({ code: 0, err: '' })
    expect(filesIn(join(scratch, 'direct'))).toEqual(filesIn(demo('arao')))
    expect(existsSync(join(data, 'ayumi.holder.json'))).toBe(false)
  }, 60_000)

  test('is not taken for a database where there is none', async () => {
    const answer = await run(['list', '--data', join(scratch, 'nothing')])
    expect(answer).toMatchObject({ code: 1, out: '' })
    expect(answer.err).toContain('にデータがありません')
    expect(existsSync(join(scratch, 'nothing'))).toBe(false)
  })

  test('is refused in a sentence where nothing can be written', async () => {
    const answer = await run(['load', demo('arao'), '--data', AYUMI])
    expect(answer).toMatchObject({ code: 1, out: '' })
    expect(answer.err).toContain('フォルダーではないものがあります')
  })
})

describe('while a server holds the folder, commands are handed over to it', () => {
  let server: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    server = await serve()
  }, 60_000)

  test('list gives what it gives without a server', async () => {
    const answer = await run(['list', '--data', data, '--json'])
    expect([answer.code, answer.err, codes(answer.out)]).toEqual([0, '', ['432041']])
  })

  test('load tells how far it is on standard error, and the pages show what was loaded', async () => {
    const answer = await run(['load', demo('mine'), '--data', data])
    expect(answer.code).toBe(0)
    expect(answer.out).toMatch(/^352136 美祢市: \d+行を書き、1つの版を公表しました。\n$/)
    expect(answer.err).toContain('美祢市を読み込んでいます（1／1）\n')
    expect(answer.err).toContain('作りました: ')
    expect(await (await fetch(server.address)).text()).toContain('美祢市')
  }, 60_000)

  test('what is refused exits with 1 and says why, in JSON too', async () => {
    const again = await run(['load', demo('mine'), '--data', data])
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toContain('352136: 美祢市の内容がすでにあります。')
    const asJson = await run(['save', '999999', 'x', '--data', data, '--json'])
    expect(asJson).toMatchObject({ code: 1, err: '' })
    expect(JSON.parse(asJson.out)).toMatchObject([{ where: 'CODE' }])
  })

  test.each([[['list', '--nonsense']], [['save', '432041']], [['load', '.', '--replace', '--missing']]])(
    '%j is a misuse and exits with 2',
    async (words) => {
      const answer = await run([...words, '--data', data])
      expect(answer).toMatchObject({ code: 2, out: '' })
      expect(answer.err).toContain('使い方: ayumi ')
    },
  )

  test('paths mean the caller’s folder, wherever the server was started', async () => {
    const there = join(scratch, 'there')
    mkdirSync(there)
    const saved = await run(['save', '432041', 'out/arao', '--data', '../data'], there)
    expect(saved).toMatchObject({ code: 0, err: '' })
    expect(filesIn(join(there, 'out', 'arao'))).toEqual(filesIn(demo('arao')))
    const loaded = await run(['load', 'out/arao', '--replace', '--data', '../data'], there)
    expect(loaded).toMatchObject({ code: 0, out: '432041 荒尾市: 0行を書き、0つの版を公表しました。\n' })
    expect(loaded.err).toContain('荒尾市: 違いはありません')
  }, 30_000)

  test('a second server is refused and told who holds the folder', async () => {
    const answer = await run(['serve', '--data', data, '--port', '0'])
    expect(answer).toMatchObject({ code: 1, out: '' })
    expect(answer.err).toContain(
      `${data}: このデータのフォルダーは、別のプログラム（ayumi serve、プロセス番号 `,
    )
  })

  test('the socket is its owner’s alone', () => {
    expect((statSync(join(data, 'ayumi.sock')).mode & 0o777).toString(8)).toBe('600')
  })

  test('once the server is killed with -9, commands work by themselves, and a server takes over', async () => {
    await server.end('SIGKILL')
    expect(existsSync(join(data, 'ayumi.sock'))).toBe(true)
    const answer = await run(['list', '--data', data, '--json'])
    expect([answer.code, answer.err, codes(answer.out)]).toEqual([0, '', ['352136', '432041']])
    server = await serve()
    expect((await run(['list', '--data', data, '--json'])).code).toBe(0)
  }, 60_000)

  test('SIGTERM ends the server with 0, its name and its socket removed', async () => {
    expect(await server.end('SIGTERM')).toBe(0)
    expect(readdirSync(data).sort()).toEqual(['ayumi.lock', 'database'])
    expect((await run(['list', '--data', data, '--json'])).code).toBe(0)
  }, 30_000)
})
