import { describe, expect, test } from 'vitest'
import { createApp } from './app.tsx'
import { loadFolder } from './exchange/load.ts'
import type { PlanRecord } from './plan/plan.ts'
import { openFolderLibrary } from './publish/folder-library.ts'

// What a resident reads on one page is what another page, its data and its address say. Over the invented town.

const loaded = loadFolder('demo/mihon')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const [kaikaku] = loaded.value.plans as [PlanRecord]
const [paper] = kaikaku.plan.papers
const brief: PlanRecord = {
  ...kaikaku,
  plan: {
    ...kaikaku.plan,
    papers: paper === undefined ? [] : [{ ...paper, sections: [{ section: 'tally', title: '集計' }] }],
    rounds: kaikaku.plan.rounds.map((round) =>
      round.id === 'r6-q4' ? round : { ...round, published: null },
    ),
  },
}

async function appOf(record: PlanRecord) {
  const library = await openFolderLibrary(
    [{ ...(loaded.ok ? loaded.value : never()), plans: [record] }],
    () => {},
  )
  if (!library.ok) throw new Error(JSON.stringify(library.problems, null, 2))
  return createApp({ library: library.value, log: (error) => expect.unreachable(String(error)) })
}

function never(): never {
  throw new Error('not loaded')
}

const town = await appOf(brief)
const text = async (address: string, app = town) => {
  const answer = await app.request(address)
  expect(answer.status, address).toBe(200)
  return answer.text()
}
const rows = async (address: string) => JSON.parse(await text(address)).rows as Record<string, unknown>[]

const PLAN = '/990019/kaikaku2/'
const LIST = `${PLAN}items/`

describe('a title says of which plan and municipality a page is', () => {
  test.each([PLAN, LIST, `${LIST}1-1/`, `${LIST}%E5%A4%961/`, `${PLAN}reports/`, `${PLAN}reports/r6-q4/`])(
    '%s',
    async (address) => {
      const [, title = ''] = /<title>(.*?)<\/title>/.exec(await text(address)) ?? []
      expect(title).toContain(brief.plan.short_title ?? brief.plan.title)
      expect(title).toContain('見本町')
    },
  )
})

test.each([LIST, `${LIST}1-1/`])(
  '%s says under its heading of which plan it is, and as of when',
  async (address) => {
    const page = await text(address)
    const [, line = ''] = /<\/h1><p class="plan-line">(.*?)<\/p>/.exec(page) ?? []
    expect(line).toContain(brief.plan.title)
    expect(line).toContain('年3月31日時点')
  },
)

describe('the unrated are told apart by what befell them', () => {
  test('the bars, the sentence and the data count the same', async () => {
    const [page, data] = [await text(PLAN), await rows('/990019/kaikaku2.json')]
    const unrated = data.find(
      (row) => row.round === 'r6-q4' && row.heading === 'total' && row.mark === 'unrated',
    )
    const [, count, told = ''] = /評価していない(\d+)項目の内訳は、(.*?)です。/.exec(page) ?? []
    expect(Number(count)).toBe(unrated?.items)
    const counts = told.split('、').map((one) => /^(\D+)(\d+)$/.exec(one)?.slice(1))
    expect(counts.reduce((sum, one) => sum + Number(one?.[1]), 0)).toBe(Number(count))
    const bars = [...page.matchAll(/<title>([^<]*)<\/title><desc>/g)].map(([, said = '']) => said).join('、')
    for (const one of counts) {
      const drawn = [...bars.matchAll(new RegExp(` ${one?.[0]} (\\d+)`, 'g'))]
      expect(
        drawn.reduce((sum, [, each]) => sum + Number(each), 0),
        one?.[0],
      ).toBe(Number(one?.[1]))
    }
    for (const row of data.filter(({ mark, round }) => mark === 'unrated' && round === 'r6-q4')) {
      const own = data.filter((one) => one.round === 'r6-q4' && one.heading === row.heading)
      const marks = own.filter(({ mark }) => mark !== 'unrated' && !String(mark).includes('+'))
      expect(Number(row.items) + marks.reduce((sum, one) => sum + Number(one.items), 0)).toBe(row.total)
    }
  })

  test('a cell without a mark has a dash, and says why to who hears it', async () => {
    const page = await text(LIST)
    expect(page).not.toMatch(/<td class="mark-cell"[^>]*><\/td>/)
    for (const reason of ['計画外', '統合', '完了'])
      expect(page).toContain(
        `<span aria-hidden="true">―</span><span class="visually-hidden">${reason}</span>`,
      )
  })
})

describe('a list that counts otherwise than the plan says why', () => {
  test('all items, and the link to them', async () => {
    const [plan, list] = [await text(PLAN), await text(LIST)]
    const [, all, among = ''] = /<p class="filters-result">(\d+)件（(.*?)を含む）<\/p>/.exec(list) ?? []
    expect(plan).toContain(`項目の一覧 ${all}件（${among}を含む）`)
    const others = among.split('、').reduce((sum, one) => sum + Number(/\d+$/.exec(one)?.[0]), 0)
    expect(plan).toContain(`${Number(all) - others}の項目があります`)
  })
  test('some of them', async () => {
    const list = await text(`${LIST}?heading=1`)
    expect(list).toMatch(/<p class="filters-result">\d+件のうち\d+件(（.*を含む）)?<\/p>/)
  })
})

test('an item outside the plan bears another number than the plan’s own', async () => {
  expect(await text(LIST)).toContain('<td class="code outside">計画外1</td>')
  const page = await text(`${LIST}%E5%A4%961/`)
  expect(page).toContain('計画外の取組 計画外1')
  const [outside] = brief.items.filter(({ code }) => code === '外1')
  expect(await text(`/search?q=${encodeURIComponent(outside?.title ?? '')}`)).toContain('計画外1')
})

test('what marks the indicators would propose is for those who rate: not on the page, not in its data', async () => {
  expect(brief.plan.proposals).not.toEqual([])
  for (const form of ['csv', 'json'])
    expect(await text(`${LIST}1-1/data/indicators.${form}`)).not.toContain('proposed')
})

test('▼ is explained once, and is called the moment of the report', async () => {
  for (const address of [LIST, `${LIST}1-1/`]) {
    const page = await text(address)
    expect(page.match(/▼はこの報告の時点（R6 4Q）です。/g), address).toHaveLength(1)
    expect(page).not.toMatch(/いまは|いまの年度/)
  }
})

test('what happened at an unknown time stands in no year, and its schedule is not called unknown', async () => {
  const item = {
    ...(brief.items[0] as PlanRecord['items'][number]),
    code: '1-99',
    title: '時期の分からない取組',
  }
  const achieved = { ...(brief.lifecycle[0] as PlanRecord['lifecycle'][number]), item: '1-99', action: null }
  const app = await appOf({
    ...brief,
    items: [...brief.items, item],
    lifecycle: [
      ...brief.lifecycle,
      { ...achieved, kind: 'achieved', date: null, fiscal_year: null, target: null },
    ],
  })
  const page = await text(`${LIST}1-99/`, app)
  expect(page).toContain('<span class="flag undated">達成（時期は出典に記載なし）</span>')
  const [, schedule = ''] = /<h2>スケジュール<\/h2>(.*?)<\/section>/s.exec(page) ?? []
  expect(schedule.replace(/（時期は出典に記載なし）/g, '')).not.toContain('出典に記載なし')
  expect(await text(LIST, app)).toContain('達成（時期は出典に記載なし）。')
})

test('a plan of three levels shows them all', async () => {
  const app = await appOf({
    ...brief,
    plan: { ...brief.plan, levels: ['大分類', '中分類', '小分類'] },
    headings: [
      { path: '1', level: 1, name: '上', short_name: null },
      { path: '1-1', level: 2, name: '中', short_name: null },
      { path: '1-1-1', level: 3, name: '下', short_name: null },
    ],
    items: brief.items.map((one) => ({ ...one, heading: one.heading === null ? null : '1-1-1' })),
    narrative: {},
    indicators: [],
    indicatorValues: [],
    effects: [],
    opinions: [],
    printed: [],
  })
  expect(await text(PLAN, app)).toMatch(
    /<ul class="quiet"><li>中<ul class="quiet"><li>下<\/li><\/ul><\/li><\/ul>/,
  )
})
