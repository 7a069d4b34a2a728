import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { here, plantedFolder } from './mcp.fixture.ts'
import { ayumi } from './started.examples.ts'

const folder = plantedFolder()
const ends: (() => Promise<unknown>)[] = []

// A stale bundle is built here, once.
beforeAll(() => ayumi('--help'), 60_000)
afterAll(() => Promise.all(ends.map((end) => end())))

describe('standard output is the protocol’s alone', () => {
  const INITIALIZE = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  }

  /** `ayumi mcp` as bare streams. */
  function bare(...words: string[]) {
    const child = spawn(process.execPath, ['bin/ayumi.mjs', 'mcp', ...words])
    const heard = { out: [] as string[], err: '' }
    const lines = createInterface({ input: child.stdout })
    lines.on('line', (line) => heard.out.push(line))
    child.stderr.on('data', (bytes) => {
      heard.err += bytes
    })
    const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...heard }))
    ends.push(() => {
      child.kill('SIGKILL')
      return ended
    })
    const said = (line: object) => {
      child.stdin.write(`${JSON.stringify(line)}\n`)
      return Promise.race([once(lines, 'line'), ended])
    }
    return { child, said, ended }
  }

  test('whatever comes in; and it ends with standard input, though the papers are still being made', async () => {
    const { child, said, ended } = bare('--from', folder)
    child.stdin.write('これは問いではありません\n{"jsonrpc":"1.0"}\n')
    await said(INITIALIZE)
    child.stdin.end()
    const { code, out, err } = await ended
    expect(code).toBe(0)
    expect(out.map((line) => JSON.parse(line).id)).toEqual([1])
    expect(err.match(/^mcp: .*$/gm)).toEqual([
      'mcp: 読めない行がありました（MCPの形でないか、1行が1 MBを超えています）。',
    ])
  })

  test('it ends cleanly on SIGTERM and SIGINT', async () => {
    const end = async (signal: 'SIGTERM' | 'SIGINT') => {
      const { child, said, ended } = bare('--from', folder)
      await said(INITIALIZE)
      child.kill(signal)
      return ended
    }
    for (const one of await Promise.all([end('SIGTERM'), end('SIGINT')]))
      expect(one).toMatchObject({ code: 0, signal: null })
  })

  test('what cannot be opened is told on standard error', async () => {
    const reason = 'demo/nothing: フォルダーがありません。場所を確かめてください。\n'
    expect(await bare('--from', 'demo/nothing').ended).toMatchObject({
      code: 1,
      out: [],
      err: expect.stringContaining(reason),
    })
    expect(await here('mcp', '--from', folder, '--json')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^--json は --call と一緒に使います。/),
    })
  })
})
