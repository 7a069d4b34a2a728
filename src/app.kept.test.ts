import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from './app.tsx'
import { loadFolder } from './exchange/load.ts'
import { openFolderLibrary } from './publish/folder-library.ts'
import type { Library } from './publish/library.ts'

const loaded = loadFolder('demo/arao')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const opened = await openFolderLibrary([loaded.value], () => {})
if (!opened.ok) throw new Error(JSON.stringify(opened.problems, null, 2))
const library = opened.value

describe('what was made of an edition is kept by its id', () => {
  let read: string[] = []
  let edition: string | null = 'r2'
  let app: ReturnType<typeof createApp>
  beforeEach(() => {
    read = []
    edition = 'r2'
    const watched: Library = {
      ...library,
      stamp: async () => edition,
      plan: async (code, plan) => {
        read.push(plan)
        return library.plan(code, plan)
      },
      outline: async (code, plan) => {
        read.push(plan)
        return library.outline(code, plan)
      },
      figures: async (code) => {
        read.push(code)
        return library.figures(code)
      },
    }
    app = createApp({ library: watched, log: (error) => expect.unreachable(String(error)) })
  })
  const LIST = '/432041/keiei/items/'

  test('the second reader gets the first one’s page, headers and all', async () => {
    const first = await app.request(LIST)
    const reads = read.length
    const second = await app.request(LIST)
    expect(reads).toBeGreaterThan(0)
    expect(read).toHaveLength(reads)
    expect(second.status).toBe(200)
    expect(await second.text()).toBe(await first.text())
    expect([...second.headers]).toEqual([...first.headers])
    expect(second.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test.each([
    '/432041/keiei/',
    LIST,
    '/432041/keiei/items/3/',
    '/432041/keiei.csv',
    `${LIST.slice(0, -1)}.json`,
    '/432041/figures/',
    '/432041/figures.csv',
  ])('%s is kept', async (address) => {
    await (await app.request(address)).text()
    const reads = read.length
    await (await app.request(address)).text()
    expect(read).toHaveLength(reads)
  })

  test('a reader who has it already is told so', async () => {
    await app.request(LIST)
    const etag = (await app.request(LIST)).headers.get('etag') ?? ''
    const again = await app.request(LIST, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('packed or plain it is one answer, before it is kept and after', async () => {
    const packed = { 'accept-encoding': 'gzip' }
    const fresh = await app.request(LIST)
    const etag = fresh.headers.get('etag') ?? ''
    const etagPacked = (await app.request(LIST, { headers: packed })).headers.get('etag') ?? ''
    expect(etagPacked).not.toBe(etag)
    const begun = createApp({ library, log: () => {} })
    for (const [one, known, accepts] of [
      [app, etag, packed],
      [app, etagPacked, {}],
      [app, '*', packed],
      [begun, etagPacked, {}],
      [begun, '*', {}],
    ] as const) {
      const again = await one.request(LIST, { headers: { ...accepts, 'if-none-match': known } })
      expect([again.status, await again.text()], known).toEqual([304, ''])
    }
    const refused = await app.request(LIST, { headers: { 'accept-encoding': 'gzip;q=0' } })
    expect(refused.headers.get('content-encoding')).toBeNull()
  })

  test('another query is another page', async () => {
    const all = await (await app.request(LIST)).text()
    const some = await (await app.request(`${LIST}?mark=×`)).text()
    expect(some.length).toBeLessThan(all.length)
    expect(await (await app.request(LIST)).text()).toBe(all)
  })

  test('when the plan shows another edition, pages are made anew', async () => {
    await app.request(LIST)
    const reads = read.length
    edition = 'r2.2'
    await app.request(LIST)
    expect(read.length).toBeGreaterThan(reads)
  })

  test('what was not found is not kept, and nothing is where nothing is shown', async () => {
    expect((await app.request('/432041/keiei/items/999/')).status).toBe(404)
    edition = null
    await app.request(LIST)
    const reads = read.length
    await app.request(LIST)
    expect(read.length).toBeGreaterThan(reads)
  })
})
