import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../bin/postgres.mjs'
import { measureMemory } from './memory.ts'
import { rateOf } from './pages.ts'
import { measurePapers } from './papers.ts'
import { done, serving } from './program.ts'
import { measureSearch } from './search.ts'

/**
 * What the system is measured by: prints JSON, each figure beside a yardstick of the same run. Words name the parts to
 * measure: `pages`, `search`, `papers`, `memory`; none means all. Times are ms, memory is MB.
 */
const AYUMI = join('bin', 'ayumi.mjs')
const LIST = '/352136/taiko3/items/'
const parts = process.argv.slice(2)
const isAsked = (part: string) => parts.length === 0 || parts.includes(part)
const tell = (line: string) => process.stderr.write(`${line}\n`)

const dir = mkdtempSync(join(tmpdir(), 'ayumi-bench-'))
const postgres = await startPostgres()
try {
  const data = join(dir, 'data')
  tell('読み込んでいます')
  await done([AYUMI, 'load', 'demo', '--data', data])
  const url = postgres?.url
  if (url !== undefined) await done([AYUMI, 'load', 'demo'], { DATABASE_URL: url })
  const figures = {
    machine: { node: process.version, cores: cpus().length },
    ...(isAsked('pages') ? { pages: await pages(data, url) } : {}),
    ...(isAsked('search') ? { search: await search(data, url) } : {}),
    ...(isAsked('papers') ? { papers: await measurePapers() } : {}),
    ...(isAsked('memory') ? { memory: await measureMemory() } : {}),
  }
  console.log(JSON.stringify(figures, null, 2))
} finally {
  postgres?.stop()
  rmSync(dir, { recursive: true, force: true })
}

async function pages(data: string, url: string | undefined) {
  tell('比べるもの（hello だけのサーバー）を測っています')
  const hello = await serving([join('dist', 'hello.mjs')], '/')
  const yardstick = { started: Math.round(hello.started), ...(await rateOf(hello.address, '/')) }
  await hello.stop()
  return {
    hello: yardstick,
    embedded: await measureServer(['--data', data], {}),
    postgres:
      url === undefined
        ? null
        : await measureServer(['--processes', String(cpus().length)], { DATABASE_URL: url }),
    anotherProcess: url === undefined ? null : await untilSeen(url),
  }
}

async function measureServer(words: string[], env: NodeJS.ProcessEnv) {
  tell(`画面を測っています（${words.includes('--data') ? '組み込み' : 'PostgreSQL'}）`)
  const server = await serving([AYUMI, 'serve', ...words, '--port', '0'], LIST, env)
  // What the start needed is given back when the first collection comes: idle is after a rest.
  await new Promise((resolve) => setTimeout(resolve, 5000))
  const idle = server.memory()
  for (let run = 0; run < 1000; run += 1)
    await (await fetch(new URL(`${LIST}?n=${run}`, server.address))).text()
  const after = server.memory()
  const figures = {
    started: Math.round(server.started),
    memory: { idle, afterThousandPages: after },
    listUncached: await rateOf(server.address, LIST, true),
    listKept: await rateOf(server.address, LIST),
    memoryAtTheEnd: server.memory(),
  }
  await server.stop()
  return figures
}

/** ms until another server on the same PostgreSQL shows an edition that was published beside it. */
async function untilSeen(url: string): Promise<number> {
  const env = { DATABASE_URL: url }
  const server = await serving([AYUMI, 'serve', '--port', '0'], LIST, env)
  const page = async () => (await fetch(new URL('/432041/keiei/', server.address))).text()
  const before = await page()
  const { changedArao } = await import('./changed.ts')
  const published = await changedArao(url)
  while ((await page()) === before) await new Promise((resolve) => setTimeout(resolve, 5))
  const seen = performance.now() - published
  await server.stop()
  return Math.round(seen)
}

async function search(data: string, url: string | undefined) {
  tell('20,000項目からの検索を測っています')
  return {
    embedded: await measureSearch({ dir: data, does: 'bench', socket: null }),
    postgres: url === undefined ? null : await measureSearch({ url }),
  }
}
