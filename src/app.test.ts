import { describe, expect, test } from 'vitest'
import { type AppGiven, createApp } from './app.tsx'
import { loadFolder } from './exchange/load.ts'
import type { EraStyle } from './plan/fiscal-year.ts'
import type { Answer } from './plan/nouns.ts'
import type { MunicipalityRecord, PlanRecord } from './plan/plan.ts'
import { openFolderLibrary } from './publish/folder-library.ts'
import type { Library } from './publish/library.ts'
import { href, routes } from './routes.ts'

// The pages of the invented town, asked for as a reader's browser would.

const loaded = loadFolder('demo/mihon')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const mihon = loaded.value
const kaikaku = mihon.plans[0] as PlanRecord
const place = { municipality: '990019', plan: 'kaikaku2' }

/** The town with its last round alone published, in one short paper: these tests are about pages. */
function brief(municipality: MunicipalityRecord): MunicipalityRecord {
  const shorten = (record: PlanRecord): PlanRecord => {
    const [paper] = record.plan.papers
    const last = record.plan.rounds.findLast(({ published }) => published !== null)
    const rounds = record.plan.rounds.map((round) => (round === last ? round : { ...round, published: null }))
    const papers = paper === undefined ? [] : [{ ...paper, sections: [{ section: 'tally', title: '集計' }] }]
    return { ...record, plan: { ...record.plan, rounds, papers } }
  }
  return { ...municipality, plans: municipality.plans.map(shorten) }
}

async function libraryOf(municipality: MunicipalityRecord): Promise<Library> {
  const library = await openFolderLibrary([brief(municipality)], () => {})
  if (!library.ok) throw new Error(JSON.stringify(library.problems, null, 2))
  return library.value
}

async function appOf(municipality: MunicipalityRecord, given: Partial<AppGiven> = {}) {
  const log = (error: unknown) => {
    throw error
  }
  return createApp({ library: await libraryOf(municipality), log, ...given })
}

async function page(address: string, app: Awaited<ReturnType<typeof appOf>>): Promise<string> {
  const answer = await app.request(address)
  expect(answer.status, address).toBe(200)
  return answer.text()
}

const town = await appOf(mihon)

describe('years are written as the office writes them', async () => {
  const written = (era: EraStyle) =>
    appOf({
      ...mihon,
      municipality: { ...mihon.municipality, writing: { ...mihon.municipality.writing, era } },
    })
  const [letter, kanji] = [await written('letter'), await written('kanji')]
  /** A page without the words of the data itself: names of rounds, and what departments typed. */
  const years = (text: string) => text.match(/(?:令和|平成|R|H|20)[0-9元]{1,2}年[度0-9]/g) ?? []
  test.each([
    ['the municipality', href(routes.municipality.show, place), 'R5年度から', '令和5年度から'],
    ['the plan', href(routes.plan.show, place), 'R7年3月31日時点', '令和7年3月31日時点'],
    ['its bars', href(routes.plan.show, place), '達成度（R6年度）', '達成度（令和6年度）'],
    ['the items', href(routes.items.list, place), '計画外の取組（R6年度）', '計画外の取組（令和6年度）'],
    ['an item', href(routes.item.show, { ...place, item: '1-1' }), 'R5年度から', '令和5年度から'],
    [
      'its rounds',
      href(routes.item.show, { ...place, item: '1-1' }),
      'R6年度第4四半期',
      '令和6年度第4四半期',
    ],
    ['what befell it', href(routes.item.show, { ...place, item: '1-5' }), 'R6年10月22日', '令和6年10月22日'],
    ['its editions', href(routes.reports.list, place), 'R7年5月19日公表', '令和7年5月19日公表'],
  ])('%s', async (_, address, inLetters, inKanji) => {
    const text = await page(address, letter)
    expect(text).toContain(inLetters)
    expect(years(text).filter((year) => year.startsWith('令和'))).toEqual([])
    expect(await page(address, kanji)).toContain(inKanji)
  })
})

test('items whose heading no source gives stand under 出典に記載なし, without a number', async () => {
  const [first, ...rest] = kaikaku.items
  if (first === undefined) throw new Error('no items')
  const lost = await appOf({
    ...mihon,
    plans: [{ ...kaikaku, items: [{ ...first, heading: null }, ...rest] }],
  })
  for (const address of [href(routes.plan.show, place), href(routes.items.list, place)]) {
    const text = await page(address, lost)
    expect(text).toContain('出典に記載なし')
    expect(text).not.toContain('unknown. ')
  }
})

describe('what an answer keeps to the office is on no page, in no data and found by no search', async () => {
  const CANARY = 'カナリア'
  const field = (key: string, name: string) => ({ key, name, note: null, public: false })
  const plant = (answer: Answer): Answer => ({
    ...answer,
    result: CANARY,
    note: CANARY,
    declared: { ...answer.declared, draft: CANARY },
  })
  const answers = Object.entries(kaikaku.answers).map(([round, all]) => [round, all.map(plant)])
  const planted = await appOf({
    ...mihon,
    plans: [
      {
        ...kaikaku,
        plan: { ...kaikaku.plan, fields: [field('result', '取組状況'), field('draft', '下書き')] },
        answers: Object.fromEntries(answers),
      },
    ],
  })
  const edition = 'r6-q4'
  test.each([
    href(routes.home),
    href(routes.municipality.show, place),
    href(routes.plan.show, place),
    href(routes.plan.data, { ...place, data: 'kaikaku2.csv' }),
    href(routes.items.list, place),
    href(routes.items.data, { ...place, data: 'items.csv' }),
    href(routes.items.data, { ...place, data: 'items.json' }),
    href(routes.report.show, { ...place, edition }),
    href(routes.report.data, { ...place, data: `${edition}.csv` }),
    href(routes.report.data, { ...place, data: `${edition}.json` }),
    ...kaikaku.items.flatMap(({ code }) => [
      href(routes.item.show, { ...place, item: code }),
      href(routes.item.data, { ...place, data: `${code}.csv` }),
    ]),
  ])('%s', async (address) => expect(await page(address, planted)).not.toContain(CANARY))

  test('the data of an item', async () => {
    const address = href(routes.item.dataset, { ...place, item: '1-1', data: 'texts.csv' })
    const answer = await planted.request(address)
    expect(await answer.text()).not.toContain(CANARY)
  })

  test('the searches', async () => {
    const narrowed = href(routes.items.list, place, { q: CANARY })
    expect(await page(narrowed, planted)).toContain('この条件に合う項目はありません')
    expect(await page(href(routes.search.show, {}, { q: CANARY }), planted)).toContain('ありませんでした')
  })
})

describe('a plan is past when its last fiscal year is over', () => {
  test.each([
    ['2027-03-31', 'いまの計画', 'これまでの計画'],
    ['2027-04-01', 'これまでの計画', 'いまの計画'],
  ])('on %s it stands under %s', async (today, under, not) => {
    const text = await page(href(routes.municipality.show, place), await appOf(mihon, { today: () => today }))
    expect(text).toContain(`<h2>${under}</h2>`)
    expect(text).not.toContain(`<h2>${not}</h2>`)
  })
})

describe('items are narrowed by what befell the item itself', () => {
  const codes = async (lifecycle: string) => {
    const answer = await town.request(
      href(routes.items.data, { ...place, data: 'items.json' }, { lifecycle }),
    )
    return ((await answer.json()) as { rows: { item: string }[] }).rows.map(({ item }) => item)
  }
  test.each([
    ['merged', ['1-5']],
    ['completed', ['1-3']],
    ['achieved', []],
    ['suspended', ['2-3', '2-7']],
    ['constructor', []],
  ])('%s', async (kind, wanted) => expect(await codes(kind)).toEqual(wanted))
})

type Rows = { rows: { item: string }[] }

describe('words are found by the rule of the site’s search', () => {
  const found = async (q: string) => {
    const own = await town.request(href(routes.items.data, { ...place, data: 'items.json' }, { q }))
    const all = await town.request(href(routes.search.data, { data: 'search.json' }, { q }))
    const codes = ({ rows }: Rows) => rows.map(({ item }) => item)
    return [codes((await own.json()) as Rows), codes((await all.json()) as Rows)]
  }
  test.each(['窓口', '窓口 予約', 'ｵﾝﾗｲﾝ', 'オンライン　申請', 'どこにもないことば'])('%s', async (q) => {
    const [own, all] = await found(q)
    expect(own).toEqual(all)
  })
  test('two words: what bears both', async () => {
    const [[one = [], two = [], both = []]] = [
      await Promise.all(['窓口', '手続', '窓口 手続'].map(async (q) => (await found(q))[0])),
    ]
    expect(both.length).toBeGreaterThan(0)
    expect(both).toEqual(one.filter((code) => two.includes(code)))
  })
})

test('a search says when there is more than it shows, and what to do where nothing was asked or found', async () => {
  const [first] = kaikaku.items
  if (first === undefined) throw new Error('no items')
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...first, code: `9-${index}`, title: `鮭の放流${index}` }))
  const of = (count: number) =>
    appOf({ ...mihon, plans: [{ ...kaikaku, items: [...kaikaku.items, ...many(count)] }] })
  const search = (q: string) => href(routes.search.show, {}, { q })
  expect(await page(search('鮭の放流'), await of(100))).toContain('「鮭の放流」の見つかる項目は100あります。')
  const tooMany = await page(search('鮭の放流'), await of(101))
  expect(tooMany).toContain('100より多くあります。初めの100項目を示しています。')
  expect(tooMany.match(/<span class="found-code">/g)).toHaveLength(100)
  expect(await page(href(routes.search.show), town)).toContain('探したい言葉を入れて')
  expect(await page(search('　'), town)).toContain('探したい言葉を入れて')
  expect(await page(search('鮭の放流'), town)).toContain('見つかる項目はありませんでした。')
})

describe('data says what its page says', () => {
  const rows = async (address: string) =>
    ((await (await town.request(address)).json()) as { rows: Record<string, unknown>[] }).rows
  test('a municipality', async () => {
    const [row] = await rows(href(routes.municipality.data, { data: '990019.json' }))
    const text = await page(href(routes.municipality.show, place), town)
    expect(text).toContain(`${row?.items}項目のうち${row?.done}項目`)
    expect(row).toMatchObject({ plan: 'kaikaku2', edition: 'r6-q4', round: 'r6-q4', as_of: '2025-03-31' })
  })
  test('all municipalities', async () => {
    expect(await rows(href(routes.municipalities.data, { data: 'municipalities.json' }))).toEqual([
      expect.objectContaining({ municipality: '990019', plan: 'kaikaku2', plan_title: kaikaku.plan.title }),
    ])
  })
  test('the editions and their files', async () => {
    const files = await rows(href(routes.reports.data, { ...place, data: 'reports.json' }))
    expect(files.map(({ form }) => form)).toEqual(['PDF', 'Word', 'Excel', '貼り付け用HTML'])
    for (const row of files) {
      expect(row).toMatchObject({ edition: 'r6-q4', issue: 1, published: '2025-05-19', shown: 'yes' })
      const file = await town.request(
        href(routes.report.file, { ...place, edition: 'r6-q4', file: String(row.file) }),
      )
      expect((await file.arrayBuffer()).byteLength).toBe(row.size)
      expect(file.headers.get('etag')).toBe(`"${row.sha256}"`)
    }
  })
  test('a report: its datasets whole, one by one, and as one long table', async () => {
    const whole = await town.request(href(routes.report.data, { ...place, data: 'r6-q4.json' }))
    const { datasets } = (await whole.json()) as { datasets: { name: string; rows: object[] }[] }
    expect(datasets.map(({ name }) => name)).toContain('tallies')
    for (const dataset of datasets) {
      const alone = href(routes.report.dataset, { ...place, edition: 'r6-q4', data: `${dataset.name}.json` })
      expect(await (await town.request(alone)).json()).toEqual(dataset)
    }
    const long = await page(href(routes.report.data, { ...place, data: 'r6-q4.csv' }), town)
    const values = datasets.flatMap(({ rows: own }) => own.flatMap((row) => Object.keys(row)))
    expect(long.trim().split('\n')).toHaveLength(1 + values.length)
    expect(long.split('\n')[0]?.trim()).toBe('dataset,row,field,title,unit,value')
  })
  test('every column that a page hands out stands in the dictionary', async () => {
    const known = await rows(href(routes.dictionary.data, { data: 'dictionary.json' }))
    const names = new Set(known.map(({ field }) => field))
    const item = { ...place, item: '1-1' }
    for (const address of [
      '/municipalities.json',
      '/990019.json',
      '/990019/kaikaku2.json',
      '/990019/kaikaku2/items.json',
      '/990019/kaikaku2/reports.json',
      '/search.json?q=窓口',
      '/dictionary.json',
      ...['schedule', 'actions', 'year-plans', 'texts', 'ratings', 'lifecycle'].map((name) =>
        href(routes.item.dataset, { ...item, data: `${name}.json` }),
      ),
    ]) {
      const { fields } = (await (await town.request(encodeURI(address))).json()) as {
        fields: { name: string }[]
      }
      expect(
        fields.filter(({ name }) => !names.has(name)),
        address,
      ).toEqual([])
    }
  })
})

describe('what is asked for twice is sent once', () => {
  test.each([
    href(routes.home),
    href(routes.plan.show, place),
    href(routes.items.data, { ...place, data: 'items.csv' }),
    href(routes.dictionary.show),
  ])('%s is asked for anew by its ETag', async (address) => {
    const answer = await town.request(address)
    const etag = answer.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    const again = await town.request(address, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(again.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
  test('a file of an edition is kept for ever, under its SHA-256', async () => {
    const entry = (await (await libraryOf(mihon)).editions('990019', 'kaikaku2'))[0]?.reports[0]
    const file = entry?.files[0]
    const address = href(routes.report.file, {
      ...place,
      edition: entry?.address ?? '',
      file: file?.name ?? '',
    })
    const answer = await town.request(address)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' }
    expect((await town.request(address, { headers: known })).status).toBe(304)
  })
})

describe('the files of a report', async () => {
  const [entry] = await (await libraryOf(mihon)).editions('990019', 'kaikaku2')
  const files = entry?.reports[0]?.files ?? []
  const fileAddress = (file: string) => href(routes.report.file, { ...place, edition: 'r6-q4', file })

  test('are linked with form and size on its page, the plan’s page and the list of editions', async () => {
    for (const address of [
      href(routes.report.show, { ...place, edition: 'r6-q4' }),
      href(routes.plan.show, place),
      href(routes.reports.list, place),
    ]) {
      const text = await page(address, town)
      const links = [
        ...text.matchAll(/<a href="([^"]+)"><span class="visually-hidden">[^<]+<\/span>([^<]+)<span/g),
      ]
      expect(links.map(([, to, form]) => [to, form])).toEqual(
        files.map(({ name, form }) => [fileAddress(name), form]),
      )
    }
  })

  test.each([
    ['PDF', 'inline', 'application/pdf'],
    ['Word', 'attachment', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['Excel', 'attachment', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['貼り付け用HTML', 'attachment', 'text/plain; charset=utf-8'],
  ])('%s: %s, and no browser takes it for another type or runs it', async (form, disposition, type) => {
    const name = files.find((file) => file.form === form)?.name ?? ''
    const { headers, status } = await town.request(fileAddress(name))
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toBe(`${disposition}; filename="${name}"`)
    expect(name).toMatch(/^[a-z0-9.-]+$/)
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

describe('a HEAD request is told what a GET would be, without the body', () => {
  test.each([
    ['/', 200],
    ['/990019/kaikaku2/', 200],
    ['/990019/kaikaku2.csv', 200],
    ['/990019/kaikaku2/reports/', 200],
    ['/990019/nothing/', 404],
    ['/healthz', 200],
  ])('%s', async (address, status) => {
    const [head, get] = [await town.request(address, { method: 'HEAD' }), await town.request(address)]
    expect([head.status, get.status]).toEqual([status, status])
    expect(await head.text()).toBe('')
    for (const name of ['content-type', 'etag', 'cache-control', 'content-security-policy'])
      expect(head.headers.get(name), name).toBe(get.headers.get(name))
  })
})

describe('/healthz', () => {
  const health = async (alive: NonNullable<AppGiven['alive']>) =>
    (await createApp({ library: await libraryOf(mihon), log: () => {}, alive }).request(href(routes.health)))
      .status
  test.each<[string, NonNullable<AppGiven['alive']>, number]>([
    ['answers', () => true, 200],
    ['answers in a while', async () => true, 200],
    ['is down', () => false, 503],
    ['cannot be asked', () => Promise.reject(new Error('connection refused')), 503],
  ])('a database that %s', async (_, alive, status) => expect(await health(alive)).toBe(status))
})

describe('what goes wrong is told in Japanese, with nothing of the machine', async () => {
  const SECRET = 'secret at /srv/ayumi/data'
  const fail = async () => {
    throw new Error(SECRET)
  }
  const broken: Library = {
    ...(await libraryOf(mihon)),
    ...{ municipalities: fail, municipality: fail, plan: fail, search: fail },
  }
  test.each(['/', '/990019/', '/990019/kaikaku2/', '/990019/kaikaku2.csv', '/search?q=窓口'])(
    '%s',
    async (address) => {
      const logged: unknown[] = []
      const app = createApp({ library: broken, log: (error) => logged.push(error) })
      const answer = await app.request(encodeURI(address))
      const text = await answer.text()
      expect(answer.status).toBe(500)
      expect(text).toContain('<h1>表示できませんでした</h1>')
      expect(text).not.toMatch(/secret|srv|Error|\bat \/|node_modules|\.tsx?\b/)
      expect(String(logged[0])).toContain(SECRET)
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    },
  )
  test.each([
    '/nothing',
    '/990019/figures/',
    '/990019/figures.csv',
    '/990019/kaikaku2/reports/r6-q4/..%2f..%2fplan.yaml',
    '/990019/kaikaku2/reports/r6-q4/%2e%2e%2fplan.yaml',
    '/990019/kaikaku2/reports/r6-q4/data/constructor.json',
    '/990019/kaikaku2/reports/constructor/',
    '/990019/kaikaku2/reports/r6-q4.csv/',
    '/990019/kaikaku2/items/1-1/data/__proto__.json',
    '/990019/kaikaku2/items/%00/',
    '/990019/%00/',
    '/%00%00%00/',
    '/99001９/',
    '/990019/kaikaku2/reports/r6-q4%00/',
  ])('%s is not there', async (address) => {
    const answer = await town.request(address)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('<h1>ページが見つかりません</h1>')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })
})

describe('a query of any length and kind is answered', () => {
  const QUERIES = [
    `q=${'a'.repeat(10_000)}`,
    `q=${encodeURIComponent('窓'.repeat(10_000))}`,
    'q=%00',
    'q=%E0%A4%A',
    'q=%',
    'q=%zz&q=%ff',
    'q=a&q=b&q=c',
    'q[]=1&__proto__=2&constructor=3',
    `q=${encodeURIComponent('𠮷'.repeat(60))}`,
    'q=<script>alert(1)</script>',
    '&&&===',
  ]
  const ADDRESSES = ['/', '/search', '/search.csv', '/990019/', '/990019/kaikaku2/items/', '/dictionary/']
  test.each(QUERIES.map((query) => [query.slice(0, 40), query]))('?%s', async (_, query) => {
    for (const address of ADDRESSES) {
      const answer = await town.request(`${address}?${query}`)
      expect(answer.status, address).toBe(200)
      const text = await answer.text()
      expect(text).not.toMatch(/<script|\0/)
      expect(text.length).toBeLessThan(200_000)
    }
  })
})
