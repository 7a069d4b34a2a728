import { gunzipSync } from 'node:zlib'
import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { OPERATIONS } from './api/http/operations.ts'
import { type AppGiven, createApp } from './app.tsx'
import { tally } from './cli/tally.ts'
import { directWorkplace } from './cli/workplace.ts'
import { loadFolder } from './exchange/load.ts'
import type { Answer, Item } from './plan/nouns.ts'
import type { MunicipalityRecord, PaperPlan, PlanRecord, Round } from './plan/plan.ts'
import { openFolderLibrary } from './publish/folder-library.ts'
import type { Library } from './publish/library.ts'
import { href, routes } from './routes.ts'

// The API over the invented town, asked for as a program would. The canary sits where nobody may read.

const CANARY = 'カナリア'
/** What a spreadsheet would run, and a browser. */
const ODD = '=1+1 <script>alert("あ")</script>'

const loaded = loadFolder('demo/mihon')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const mihon = loaded.value
const kaikaku = mihon.plans[0] as PlanRecord

/** The town in one short paper of its own, one of the office's, and a round that nobody has published. */
function planted(record: PlanRecord): PlanRecord {
  const { plan } = record
  const [paper] = plan.papers as [PaperPlan]
  const sections = [
    { section: 'tally', title: '集計' },
    ...['indicators', 'effects', 'opinions'].map((section) => ({ section })),
    {
      ...{ section: 'accounts', title: '会計', level: 2, size: 9, lag: 1, years: 3, subject_head: '会計名' },
      subjects: ['kokuho'],
      columns: [{ series: 'carried_over', head: '繰越' }],
    },
  ]
  const papers: PaperPlan[] = [
    { ...paper, sections },
    { ...paper, id: 'own', title: CANARY, sections: [{ section: 'tally', title: CANARY }], public: false },
  ]
  const last = plan.rounds.at(-1) as Round
  const later: Round = { ...last, id: 'later', name: CANARY, follows: last.id, published: null }
  const field = { key: 'draft', name: CANARY, note: CANARY, public: false }
  const plant = (answer: Answer): Answer => ({
    ...answer,
    note: CANARY,
    declared: { ...answer.declared, draft: CANARY },
  })
  const answers = Object.fromEntries(
    Object.entries(record.answers).map(([round, all]) => [round, all.map(plant)]),
  )
  const [first] = record.items as [Item]
  const rating = { round: 'later', item: first.code, axis: plan.axes[0]?.id ?? '', mark: 'A', points: null }
  const assessor = plan.assessors[0]?.id ?? ''
  return {
    ...record,
    plan: { ...plan, papers, fields: [...plan.fields, field], rounds: [...plan.rounds, later] },
    items: record.items.map((item) => (item === first ? { ...item, title: ODD } : item)),
    answers: { ...answers, later: Object.values(answers).flat().slice(0, 1) },
    ratings: [
      ...record.ratings.map((one) => (one.item === first.code ? { ...one, inferred: true } : one)),
      { ...rating, assessor, reason: CANARY, inferred: false },
    ],
  }
}

async function libraryOf(municipality: MunicipalityRecord): Promise<Library> {
  const library = await openFolderLibrary([municipality], () => {})
  if (!library.ok) throw new Error(JSON.stringify(library.problems, null, 2))
  return library.value
}

const library = await libraryOf({ ...mihon, plans: [planted(kaikaku)] })
const appOf = (given: Partial<AppGiven> = {}) =>
  createApp({
    library,
    log: (error) => {
      throw error
    },
    ...given,
  })
const app = appOf()

const { api } = routes
const place = { municipality: '990019', plan: 'kaikaku2' }
const ITEMS = href(api.items, place)

// biome-ignore lint/suspicious/noExplicitAny: an answer as a program has it, whatever it holds
type Json = any

const jsonOf = (answer: Response): Promise<Json> => answer.json()

async function read(address: string): Promise<Json> {
  const answer = await app.request(address)
  const text = await answer.text()
  expect(answer.status, `${address} ${text}`).toBe(200)
  return JSON.parse(text)
}

/** Every row of a list, part by part. */
async function all(address: string): Promise<Json[]> {
  const rows: Json[] = []
  for (let next: string | null = address; next !== null; ) {
    const part = await read(next)
    rows.push(...part.data)
    next = part.next
  }
  return rows
}

describe('openapi.json', () => {
  let document: Json
  beforeAll(async () => {
    document = await read(api.document)
  })

  test('is OpenAPI 3.1, by a validator', async () => {
    expect(document.openapi).toBe('3.1.0')
    const validator = new Validator()
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  // `npx vitest run --project unit src/app.api.test.ts --update` writes it anew; then the difference is read: nothing may go.
  test('is the one that stands in docs', async () => {
    const text = `${JSON.stringify(document, null, 1)}\n`
    await expect(text).toMatchFileSnapshot('../docs/openapi.json')
  })

  test('has every address of the table of routes, and no other', () => {
    const known = Object.values(api).filter((route) => route.startsWith('/api/v1/'))
    expect(Object.keys(document.paths).sort()).toEqual(
      known.map((route) => route.replace(/:([a-z]+)/g, '{$1}')).sort(),
    )
  })

  test('says of every field and every parameter what it is', () => {
    const untold: string[] = []
    const walk = (schema: Json, at: string) => {
      for (const [name, field] of Object.entries<Json>(schema?.properties ?? {})) {
        const isNamed = field.$ref ?? field.items?.$ref ?? field.additionalProperties ?? field.allOf
        if (isNamed === undefined && field.description === undefined && !isCount(at))
          untold.push(`${at}.${name}`)
        walk(field, `${at}.${name}`)
        walk(field.items, `${at}.${name}`)
      }
    }
    // Their names are the kinds of lifecycle, which the field itself tells.
    const isCount = (at: string) => at.endsWith('.lifecycle')
    for (const [name, schema] of Object.entries<Json>(document.components.schemas)) {
      if (schema.description === undefined) untold.push(name)
      walk(schema, name)
    }
    for (const { get } of Object.values<Json>(document.paths))
      for (const one of get.parameters ?? [])
        if (one.description === undefined) untold.push(`${get.operationId} ${one.name}`)
    expect(untold).toEqual([])
  })
})

/** An address of each operation for each thing there is, found by asking. */
async function everyAddress(): Promise<{ id: string; address: string }[]> {
  const found: { id: string; address: string }[] = []
  const add = (id: string, address: string) => found.push({ id, address })
  const few = { limit: '7' }
  add('listMunicipalities', href(api.municipalities))
  add('searchItems', href(api.search, {}, { q: 'の', ...few }))
  for (const { code: municipality, plans } of await all(href(api.municipalities))) {
    add('readMunicipality', href(api.municipality, { municipality }))
    add('listFigures', href(api.figures, { municipality }, few))
    add('readSeries', href(api.series, { municipality }))
    for (const { id: plan } of plans) {
      const at = { municipality, plan }
      add('readPlan', href(api.plan, at))
      add('listItems', href(api.items, at, few))
      add('listEditions', href(api.editions, at, { limit: '1' }))
      add('listTables', href(api.tables, at))
      for (const by of ['heading', 'department', 'target_year', 'tag'])
        for (const unit of ['item', 'action', 'points'])
          add('readTally', href(api.tallies, at, { by, unit, since: 'r5' }))
      for (const { code: item } of await all(href(api.items, at)))
        add('readItem', href(api.item, { ...at, item }))
      const { data: open } = await read(href(api.tables, at))
      for (const { name: table } of open.tables)
        add('readTable', href(api.table, { ...at, table }, { limit: '90' }))
      for (const { id: edition, reports } of await all(href(api.editions, at))) {
        add('readEdition', href(api.edition, { ...at, edition }))
        for (const { report } of reports) {
          add('readReport', href(api.report, { ...at, report }))
          add('readPaper', href(api.paper, { ...at, report }))
          const { data } = await read(href(api.report, { ...at, report }))
          for (const { name: dataset } of data.datasets)
            add('readDataset', href(api.dataset, { ...at, report, dataset }))
        }
      }
    }
  }
  return found
}

/** The shape with nothing beside what it names, at every depth; a field that it does not tell is a slip. */
function strict(shape: z.ZodType): z.ZodType {
  const schema = z.toJSONSchema(shape, { io: 'input' })
  const close = (node: Json): void => {
    if (typeof node !== 'object' || node === null) return
    if (node.properties !== undefined && node.additionalProperties === undefined)
      node.additionalProperties = false
    for (const part of Object.values(node)) close(part)
  }
  close(schema)
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
}

describe('every address', () => {
  let addresses: { id: string; address: string }[] = []
  beforeAll(async () => {
    addresses = await everyAddress()
  })

  test('of every operation answers as its shape says, and with nothing more', async () => {
    const shapes = new Map(
      OPERATIONS.map(({ id, answer }) => [
        id,
        strict('next_offset' in answer.shape ? answer.extend({ next: z.string().nullable() }) : answer),
      ]),
    )
    expect([...new Set(addresses.map(({ id }) => id))].sort()).toEqual([...shapes.keys()].sort())
    const off: string[] = []
    for (const { id, address } of addresses)
      for (let next: string | null = address; next !== null; ) {
        const answer = await read(next)
        const result = shapes.get(id)?.safeParse(answer)
        if (result?.success !== true) off.push(`${next} ${result?.error.message.slice(0, 400)}`)
        next = answer.next ?? null
      }
    expect(off).toEqual([])
  })

  test('names its source: municipality, plan, round, as-of, publication, licence, page', async () => {
    for (const { id, address } of addresses) {
      const { source } = await read(address)
      expect((await app.request(source.page)).status, source.page).toBe(200)
      if (['listMunicipalities', 'searchItems'].includes(id)) continue
      expect(source.municipality, address).toEqual({ id: '990019', name: '見本町' })
      expect(source.licence.id).toMatch(/^(CC|PDL)/)
      if (id === 'readMunicipality') continue
      expect(source.plan).toEqual({ id: 'kaikaku2', name: kaikaku.plan.title })
      const round = kaikaku.plan.rounds.find((one) => one.id === source.round.id)
      expect([source.edition, source.as_of]).toEqual([round?.id, round?.as_of])
      expect(source.published.date).toBe(round?.published?.date)
    }
  })

  test('bears no word that is kept to the office, nor of a round that was not published', async () => {
    const told: string[] = []
    for (const { address } of addresses)
      for (let next: string | null = address; next !== null; ) {
        const answer: Json = await read(next)
        if (JSON.stringify(answer).includes(CANARY)) told.push(next)
        next = answer.next ?? null
      }
    expect(told).toEqual([])
    const later = await app.request(href(api.tallies, place, { round: 'later' }))
    expect([later.status, (await later.text()).includes(CANARY)]).toEqual([400, false])
    expect((await app.request(href(api.report, { ...place, report: 'r6-q4-own' }))).status).toBe(404)
  })
})

describe('what is told', () => {
  const command = async (values: Record<string, string>) => {
    const asked = { from: 'demo/mihon', plan: 'kaikaku2', round: 'r6-q4', json: true, ...values }
    const place = directWorkplace('test')
    const answer = await tally.run(asked, [], place)
    await place.close()
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    return JSON.parse(answer.value)
  }

  test.each([
    {},
    { by: 'heading', level: '2' },
    { by: 'department', base: 'due' },
    { by: 'tag', unit: 'action' },
    { by: 'target_year', unit: 'points' },
    { axis: 'start', assessor: 'department', base: 'rated' },
    { assessor: 'headquarters', since: 'r5' },
    { round: 'r5' },
  ])('a tally is that of the command: %j', async (asked: Record<string, string>) => {
    expect((await read(href(api.tallies, place, asked))).data).toEqual(await command(asked))
  })

  test('an earlier round is cited as itself, by the edition that tells it', async () => {
    const { source } = await read(href(api.tallies, place, { round: 'r5' }))
    const r5 = kaikaku.plan.rounds.find(({ id }) => id === 'r5')
    expect([source.edition, source.round.id, source.as_of]).toEqual(['r6-q4', 'r5', r5?.as_of])
  })

  test('a mark that was inferred is told as such where items are listed', async () => {
    const [first, second] = await all(ITEMS)
    expect([first.mark.inferred, first.previous_mark.inferred, second.mark.inferred]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('a text is as it was typed, whatever it looks like', async () => {
    const [first] = await all(ITEMS)
    expect(first.title).toBe(ODD)
    const answer = await app.request(href(api.item, { ...place, item: first.code }))
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await jsonOf(answer)).data.title).toBe(ODD)
  })

  test('zero, none and unknown are three things, and digits stay as recorded', async () => {
    const figures = await all(href(api.figures, { municipality: '990019' }))
    const zero = figures.filter(({ value }) => value === '0')
    expect(zero.length).toBeGreaterThan(0)
    expect(zero.every(({ state }) => state === 'confirmed')).toBe(true)
    const { data } = await read(href(api.item, { ...place, item: '1-1' }))
    const values = data.indicators[0].values.filter((one: Json) => one.fiscal_year !== null)
    expect(values.map((one: Json) => [one.fiscal_year, one.target.value, one.actual?.value ?? null])).toEqual(
      [
        [2023, '26', '27'],
        [2024, '20', '19'],
        [2025, '18', null],
        [2026, '15', null],
      ],
    )
    expect(values.map((one: Json) => one.actual === null)).toEqual([false, false, true, true])
    const effects = (await read(href(api.item, { ...place, item: '2-1' }))).data.effects
    expect(effects.map((one: Json) => [one.planned, one.actual, one.due])).toEqual([
      ['2000', '2400', true],
      ['2000', '4100', true],
      ['2000', null, false],
      ...effects.slice(3).map(() => expect.anything()),
    ])
  })

  test('a list is told in parts that make up the whole', async () => {
    const whole = await read(href(api.items, place, { limit: '1000' }))
    expect([whole.total, whole.next, whole.next_offset]).toEqual([whole.data.length, null, null])
    expect(await all(href(api.items, place, { limit: '7' }))).toEqual(whole.data)
    const first = await app.request(href(api.items, place, { limit: '7', lifecycle: 'merged' }))
    const { total, next } = await jsonOf(first)
    expect(first.headers.get('link')).toBe(next === null ? null : `<${next}>; rel="next"`)
    expect(total).toBeGreaterThan(0)
    const link = (await app.request(`${ITEMS}?limit=7&q=の`)).headers.get('link')
    expect(link).toBe(`<${ITEMS}?limit=7&q=%E3%81%AE&offset=7>; rel="next"`)
  })

  test('items are narrowed as on their page, and an empty value is as good as none', async () => {
    const byMark = await read(href(api.items, place, { mark: 'Ａ' }))
    expect(byMark.total).toBeGreaterThan(0)
    expect(byMark.data.every((one: Json) => one.mark.symbol === 'A')).toBe(true)
    expect(await read(`${ITEMS}?heading=&mark=A&q=&limit=`)).toEqual(byMark)
    const page = await (await app.request(byMark.source.page)).text()
    for (const { page: address } of byMark.data) expect(page).toContain(`href="${address}"`)
  })
})

describe('a question that is off is told so in a sentence', () => {
  test.each([
    [`${ITEMS}?limit=0`, 'limit', '「0」は使えません', '1 から 1000 の整数'],
    [`${ITEMS}?limit=1001`, 'limit', '「1001」', '1 から 1000'],
    [`${ITEMS}?limit=1e2`, 'limit', '「1e2」', '整数'],
    [`${ITEMS}?offset=-1`, 'offset', '「-1」', '整数'],
    [`${ITEMS}?offset=99999`, 'offset', '20件です', '0 から 19 まで'],
    [`${ITEMS}?ofset=1`, 'ofset', 'この名前の条件はありません', 'limit、offset のいずれか'],
    [`${ITEMS}?constructor=1`, 'constructor', 'この名前の条件はありません', 'limit、offset のいずれか'],
    [`${ITEMS}?mark=A&mark=B`, 'mark', '2つ以上', '1つだけ'],
    [`${ITEMS}?mark=Z`, 'mark', '「Z」はありません', 'S、A、B'],
    [`${ITEMS}?heading=9`, 'heading', '「9」はありません', '1、1-1'],
    [`${ITEMS}?department=x`, 'department', '「x」はありません', 'jumin'],
    [`${ITEMS}?lifecycle=lost`, 'lifecycle', '「lost」', 'merged'],
    [`${ITEMS}?q=${'あ'.repeat(101)}`, 'q', `「${'あ'.repeat(40)}…」`, '100字以内'],
    [`${ITEMS}?q=a%00b`, 'q', '「a b」は使えません', '100字以内'],
    [`${href(api.tallies, place)}?level=3`, 'level', '計画の階層は2', '1 から 2'],
    [`${href(api.tallies, place)}?axis=x`, 'axis', '「x」はありません', 'degree、start'],
    [`${href(api.tallies, place)}?round=r9`, 'round', '「r9」はありません', 'r6-q4'],
    [`${href(api.figures, { municipality: '990019' })}?series=x`, 'series', '「x」', 'carried_over'],
    [`${href(api.plan, place)}?limit=1`, 'limit', 'この名前の条件はありません', '外してください'],
    [api.search, 'q', 'ありません', '100字以内'],
    [`${api.search}?q=%20`, 'q', 'ことばがありません', '1字以上'],
  ])('%s', async (address, where, what, doThis) => {
    const answer = await app.request(address)
    expect(answer.status).toBe(400)
    expect((await jsonOf(answer)).problems).toEqual([
      { where, what: expect.stringContaining(what), doThis: expect.stringContaining(doThis) },
    ])
  })

  test.each([
    [href(api.municipality, { municipality: '432041' }), '団体'],
    [href(api.municipality, { municipality: '43204' }), '団体'],
    [href(api.plan, { ...place, plan: 'x' }), '計画'],
    [href(api.plan, { ...place, plan: '../x' }), '計画'],
    [href(api.items, { ...place, plan: 'x' }), '計画'],
    [href(api.item, { ...place, item: '99' }), '項目'],
    [href(api.item, { ...place, item: 'a\u0000b' }), '項目'],
    [href(api.edition, { ...place, edition: 'r9' }), '版'],
    [href(api.report, { ...place, report: 'r9' }), '報告書'],
    [href(api.dataset, { ...place, report: 'r5', dataset: 'x' }), 'データ'],
    [href(api.table, { ...place, table: 'x' }), '表'],
    ['/api/v1/nothing', 'アドレス'],
    ['/api/v1/municipalities/', 'アドレス'],
  ])('%s is not there', async (address, where) => {
    const answer = await app.request(address)
    expect(answer.status).toBe(404)
    expect((await jsonOf(answer)).problems).toMatchObject([{ where }])
  })

  test('of very many strange names the first are told', async () => {
    const query = Array.from({ length: 100 }, (_, number) => `x${number}=1`).join('&')
    const { problems } = await jsonOf(await app.request(`${ITEMS}?${query}`))
    expect(problems).toHaveLength(20)
    expect(problems[0].where).toBe('x0')
  })

  test('a kind of names that the plan has none of is told so', async () => {
    const bare = appOf({
      library: {
        ...library,
        plan: async (code, plan) => {
          const view = await library.plan(code, plan)
          const items = view?.record.items.map((item) => ({ ...item, lead: [], partners: [] })) ?? []
          return view && { ...view, record: { ...view.record, items } }
        },
      },
    })
    const answer = await bare.request(`${ITEMS}?department=x`)
    expect([answer.status, (await jsonOf(answer)).problems]).toEqual([
      400,
      [
        {
          where: 'department',
          what: 'この計画には部署の記録がありません',
          doThis: 'この条件を外してください',
        },
      ],
    ])
  })

  test('what nobody planned is told without its inside', async () => {
    const heard: unknown[] = []
    const broken = appOf({
      library: {
        ...library,
        plan: async () => {
          throw new Error('内部の事情')
        },
      },
      log: (error) => heard.push(error),
    })
    const answer = await broken.request(href(api.plan, place))
    expect([answer.status, heard.length]).toEqual([500, 1])
    const text = await answer.text()
    expect(JSON.parse(text).problems).toHaveLength(1)
    expect(text).not.toMatch(/内部の事情|Error|\.ts/)
  })
})

describe('over the line', () => {
  const PLAN = href(api.plan, place)
  const ahead = { origin: 'https://example.jp', 'access-control-request-method': 'GET' }

  test('who has an answer is told that it has not changed', async () => {
    const etag = (await app.request(PLAN)).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"/)
    const again = await app.request(PLAN, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('access-control-allow-origin')).toBe('*')
    const other = await app.request(ITEMS, { headers: { 'if-none-match': etag } })
    expect(other.status).toBe(200)
  })

  test('packed or plain it is one answer', async () => {
    const packed = await app.request(PLAN, { headers: { 'accept-encoding': 'gzip' } })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    const plain = await app.request(PLAN)
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(await plain.text())
    const etag = packed.headers.get('etag') ?? ''
    expect((await app.request(PLAN, { headers: { 'if-none-match': etag } })).status).toBe(304)
    for (const answer of [packed, plain]) expect(answer.headers.get('vary')).toContain('Accept-Encoding')
  })

  test('HEAD is GET without the body', async () => {
    const [head, get] = [await app.request(PLAN, { method: 'HEAD' }), await app.request(PLAN)]
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused by name', async (method) => {
    for (const address of [PLAN, api.document, '/api/v1/nothing']) {
      const answer = await app.request(address, { method })
      expect(answer.status).toBe(405)
      expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
      expect((await jsonOf(answer)).problems).toMatchObject([{ where: method }])
    }
  })

  test('OPTIONS tells what may be done', async () => {
    const answer = await app.request(PLAN, { method: 'OPTIONS' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
  })

  test.each([
    PLAN,
    api.document,
    '/api/v1',
    '/api/v1/nothing',
    '/990019/kaikaku2.json',
    '/990019/kaikaku2/items.csv?q=x',
  ])('other sites may read %s, without cookies', async (address) => {
    const answer = await app.request(address, { headers: { origin: 'https://example.jp' } })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
    expect(answer.headers.get('access-control-expose-headers')).toMatch(/ETag.*Link.*RateLimit-Remaining/)
    const first = await app.request(address, { method: 'OPTIONS', headers: ahead })
    expect(first.status).toBe(204)
    expect(first.headers.get('access-control-allow-methods')).toBe('GET,HEAD,OPTIONS')
    expect(first.headers.get('access-control-allow-headers')).toContain('If-None-Match')
  })

  test.each(['/', '/990019/kaikaku2/', '/api/'])('other sites may not read the page %s', async (address) => {
    const answer = await app.request(address, { headers: { origin: 'https://example.jp' } })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('how often a client may ask', () => {
  const asking = (perMinute: number) => {
    const limited = appOf({ limit: { perMinute, clientOf: (c) => c.req.header('x-client') ?? '' } })
    return (client: string, address: string = api.municipalities, ahead?: Record<string, string>) =>
      limited.request(address, {
        method: ahead === undefined ? 'GET' : 'OPTIONS',
        headers: { ...ahead, 'x-client': client },
      })
  }

  test('is told, kept to, and each client’s own', async () => {
    const ask = asking(2)
    const [first, second, third] = [await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.1')]
    expect([first.status, second.status, third.status]).toEqual([200, 200, 429])
    expect(first.headers.get('ratelimit-limit')).toBe('2')
    expect(first.headers.get('ratelimit-policy')).toBe('2;w=60')
    expect([first, second, third].map((one) => one.headers.get('ratelimit-remaining'))).toEqual([
      '1',
      '0',
      '0',
    ])
    const wait = Number(third.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    expect(third.headers.get('access-control-allow-origin')).toBe('*')
    expect((await jsonOf(third)).problems).toEqual([
      {
        where: 'この利用元',
        what: '1分間に2回の限度を超えました',
        doThis: `${wait}秒たってから、もう一度試してください`,
      },
    ])
    expect((await ask('192.0.2.2')).status).toBe(200)
  })

  test('counts an office’s block of IPv6 as one, an IPv4 address in IPv6 as itself, and no ports', async () => {
    const ask = asking(1)
    expect((await ask('2001:db8:1:2::1')).status).toBe(200)
    expect((await ask('2001:db8:1:2:ffff::9')).status).toBe(429)
    expect((await ask('2001:0db8:0001:0002:0:0:0:5')).status).toBe(429)
    expect((await ask('2001:db8:1:3::1')).status).toBe(200)
    expect((await ask('::ffff:192.0.2.7')).status).toBe(200)
    expect((await ask('192.0.2.7')).status).toBe(429)
    expect((await ask('::1')).status).toBe(200)
    expect((await ask('x'.repeat(100))).status).toBe(200)
    expect((await ask('x'.repeat(101))).status).toBe(429)
    expect((await ask('192.0.2.8:4001')).status).toBe(200)
    expect((await ask('192.0.2.8:4002')).status).toBe(429)
    expect((await ask('[2001:db8:1:4::1]:4001')).status).toBe(200)
    expect((await ask('[2001:db8:1:4::2]:4002')).status).toBe(429)
  })

  test('does not hold for pages, their data, the document or questions asked ahead', async () => {
    const ask = asking(1)
    expect((await ask('192.0.2.1')).status).toBe(200)
    for (const address of ['/', '/990019/kaikaku2/', '/990019/kaikaku2.json', api.show, api.document]) {
      const answer = await ask('192.0.2.1', address)
      expect([address, answer.status]).toEqual([address, 200])
      expect(answer.headers.get('ratelimit-limit')).toBeNull()
    }
    const ahead = { origin: 'https://example.jp', 'access-control-request-method': 'GET' }
    expect((await ask('192.0.2.1', api.municipalities, ahead)).status).toBe(204)
    expect((await ask('192.0.2.1')).status).toBe(429)
  })

  test('is as often as it likes where the operator sets none', async () => {
    const ask = asking(0)
    for (let count = 0; count < 5; count += 1) {
      const answer = await ask('192.0.2.1')
      expect([answer.status, answer.headers.get('ratelimit-limit')]).toEqual([200, null])
    }
  })
})

describe('its page', () => {
  test('tells every address, parameter and shape of the document, and answers of this server', async () => {
    const page = await (await app.request(api.show)).text()
    const document = await read(api.document)
    for (const [path, { get }] of Object.entries<Json>(document.paths)) {
      expect(page).toContain(`GET ${path}`)
      expect(page).toContain(`id="${get.operationId}"`)
      for (const { description } of get.parameters ?? []) expect(page).toContain(description)
      expect(page, get.operationId).toContain(`答えの例（${get.summary}）`)
    }
    for (const name of Object.keys(document.components.schemas)) expect(page).toContain(name)
    expect(page).toContain('まとまり（symbol、label、counts_as、inferred）、又は null')
    expect(page).toContain('&quot;total&quot;: 20')
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('設けていません')
    expect(page).not.toContain(CANARY)
  })

  test('says how often a client may ask, and stands where nothing is published', async () => {
    const empty = await openFolderLibrary([], () => {})
    if (!empty.ok) throw new Error('no library')
    const bare = appOf({ library: empty.value, limit: { perMinute: 30, clientOf: () => '' } })
    const page = await (await bare.request(api.show)).text()
    expect(page).toContain('1分間に30回')
    expect(page).toContain('公表されているものがまだない')
    expect((await jsonOf(await bare.request(api.municipalities))).data).toEqual([])
  })
})
