import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from './app.tsx'
import { useDatabase } from './db/grounds.fixture.ts'
import { loadFolder } from './exchange/load.ts'
import type { MunicipalityRecord } from './plan/plan.ts'
import { storeMunicipality } from './publish/store.ts'
import { openStoredLibrary } from './publish/stored-library.ts'

// A round that was published twice, over a database: both issues stay, and the first says that there is a second.

const loaded = loadFolder('demo/mihon')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const mihon = loaded.value

/** The town with two short papers, and the title of its first item as given. */
function titled(title: string): MunicipalityRecord {
  return {
    ...mihon,
    plans: mihon.plans.map((record) => ({
      ...record,
      items: record.items.map((item, index) => (index === 0 ? { ...item, title } : item)),
      plan: {
        ...record.plan,
        rounds: record.plan.rounds.map((round) =>
          round.id === 'r6-q4' || round.id === 'r5' ? round : { ...round, published: null },
        ),
        papers: record.plan.papers
          .slice(0, 2)
          .map((paper) => ({ ...paper, sections: [{ section: 'tally', title: '集計' }] })),
      },
    })),
  }
}

describe('a round that was published twice', () => {
  const held = useDatabase('embedded')
  let app: ReturnType<typeof createApp>
  const text = async (address: string) => {
    const answer = await app.request(address)
    expect(answer.status, address).toBe(200)
    return answer.text()
  }
  beforeAll(async () => {
    for (const title of ['はじめの名', '改めた名']) {
      const stored = await storeMunicipality(held.database.handle, titled(title), { tell: () => {} })
      if (!stored.ok) throw new Error(JSON.stringify(stored.problems))
    }
    const log = (error: unknown) => {
      throw error
    }
    app = createApp({ library: openStoredLibrary(held.database.read), log, alive: held.database.alive })
  }, 60_000)

  test('stands whole on the page of editions, the newest issue first', async () => {
    const page = await text('/990019/kaikaku2/reports/')
    const addresses = [...page.matchAll(/<a href="\/990019\/kaikaku2\/reports\/([^/"]+)\/"/g)].map(
      ([, one]) => one,
    )
    expect(addresses).toEqual([
      ...['r6-q4.2', 'r6-q4-council.2', 'r6-q4', 'r6-q4-council'],
      ...['r5.2', 'r5-council.2', 'r5', 'r5-council'],
    ])
    expect(page).not.toContain('正誤表はまだありません')
    expect(page.match(/計画の画面に示している版/g)).toHaveLength(1)
  })

  test.each([
    ['r6-q4', 'r6-q4.2'],
    ['r6-q4-council', 'r6-q4-council.2'],
    ['r5', 'r5.2'],
  ])('%s says that it was replaced, and leads to %s, which does not', async (old, newest) => {
    const page = await text(`/990019/kaikaku2/reports/${old}/`)
    expect(page).toContain('これは、公表した後に改められた、前の版（第1版）です。')
    expect(page).toContain(`<a href="/990019/kaikaku2/reports/${newest}/">最新の版（第2版）を見る</a>`)
    expect(await text(`/990019/kaikaku2/reports/${newest}/`)).not.toContain('class="notice"')
  })

  test('is shown by the plan’s pages in its last issue', async () => {
    expect(await text('/990019/kaikaku2/items/1-1/')).toContain('<h1>改めた名</h1>')
    const plan = await text('/990019/kaikaku2/')
    expect(plan).toContain('/990019/kaikaku2/reports/r6-q4.2/"')
    expect(plan).not.toContain('/990019/kaikaku2/reports/r6-q4/"')
  })

  test('has its files and data under both addresses', async () => {
    for (const address of ['r6-q4', 'r6-q4.2']) {
      const { datasets } = JSON.parse(await text(`/990019/kaikaku2/reports/${address}.json`))
      expect(datasets).toHaveLength(1)
      const file = await app.request(`/990019/kaikaku2/reports/${address}/990019-kaikaku2-r6-q4-report.pdf`)
      expect(file.status).toBe(200)
    }
  })

  test.each([
    `/search?q=${'あ'.repeat(200)}`,
    '/search?q=%00%ff',
    '/990019/%00/',
    '/990019/kaikaku2/reports/r6-q4%00/',
    '/99001９/',
  ])('a database is never asked what it cannot hear: %s', async (address) => {
    expect([200, 404]).toContain((await app.request(address)).status)
  })

  test('is alive while its database answers', async () => {
    expect((await app.request('/healthz')).status).toBe(200)
  })
})
