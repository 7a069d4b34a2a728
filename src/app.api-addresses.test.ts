import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { OPERATIONS } from './api/http/operations.ts'
import { all, app, CANARY, type Json, read } from './app.api.fixture.ts'
import { kaikaku, place } from './app.town.fixture.ts'
import { href, routes } from './routes.ts'

// Every address of the API, walked: its shape, its source, and nothing that is kept.

const { api } = routes

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
