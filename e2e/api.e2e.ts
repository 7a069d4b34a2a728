import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSource } from 'oazapfts'
import { expect } from 'vitest'
import { routes } from '../src/routes.ts'
import { test as base } from './test.ts'

const root = join(import.meta.dirname, '..')

/** A part of a list, as every list of the API is told. */
type Part = { data: Row[]; total: number; next_offset: number | null; source: Row }
// biome-ignore lint/suspicious/noExplicitAny: an answer as a program has it; the client's own types are checked apart
type Row = Record<string, any>
type Call = (asked: Row) => Promise<{ status: number; data: Row }>
type Client = Record<string, Call> & { defaults: { baseUrl: string } }

/** A client that a generator from npm made of the server's own openapi.json, as an outside programmer would. */
const test = base.extend('made', { scope: 'file' }, async ({ site }, { onCleanup }) => {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const folder = mkdtempSync(join(root, 'dist', '.client-'))
  onCleanup(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'client.ts')
  const document = new URL(routes.api.document, site.address).href
  writeFileSync(file, await generateSource(document, { argumentStyle: 'object' }))
  const client = (await import(file)) as unknown as Client
  client.defaults.baseUrl = site.address
  return { file, client }
})

test('the client compiles', ({ made }) => {
  const options = [
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--module',
    'preserve',
    '--target',
    'es2024',
  ]
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  expect(execFileSync(process.execPath, [tsc, ...options, made.file], { encoding: 'utf8' })).toBe('')
})

test('the client reads everything that is published of the demo bodies', async ({ made: { client } }) => {
  const one = async (id: string, asked: Row): Promise<Row> => {
    const { status, data } = (await client[id]?.(asked)) ?? { status: 0, data: {} }
    expect(status, `${id} ${JSON.stringify(asked)} ${JSON.stringify(data).slice(0, 200)}`).toBe(200)
    return data
  }
  const all = async (id: string, asked: Row): Promise<Row[]> => {
    const rows: Row[] = []
    for (let offset: number | null = 0; offset !== null; ) {
      const part = (await one(id, { ...asked, offset })) as Part
      rows.push(...part.data)
      offset = part.next_offset
      if (offset === null) expect(rows, id).toHaveLength(part.total)
    }
    return rows
  }
  const counts: Record<string, Row> = {}
  for (const { code, name, plans } of await all('listMunicipalities', { limit: 1 })) {
    const at = { municipality: code }
    const { data: own } = await one('readMunicipality', at)
    expect(own.plans).toHaveLength(plans.length)
    const figures = own.figures === null ? [] : await all('listFigures', { ...at, limit: 500 })
    if (own.figures !== null) expect((await one('readSeries', at)).data.series).not.toEqual([])
    for (const { id } of plans) {
      const plan = { ...at, plan: id }
      const { data: words } = await one('readPlan', plan)
      const items = await all('listItems', { ...plan, limit: 25 })
      expect(items).toHaveLength(words.items)
      for (const { code: item, title } of items)
        expect((await one('readItem', { ...plan, item })).data.title).toBe(title)
      const { data: tally } = await one('readTally', { ...plan, by: 'department', base: 'due' })
      const editions = await all('listEditions', { ...plan, limit: 1 })
      let values = 0
      for (const { id: edition, reports } of editions) {
        expect((await one('readEdition', { ...plan, edition })).data.reports).toEqual(reports)
        for (const { report, files } of reports) {
          const { data: told } = await one('readReport', { ...plan, report })
          expect(told.files).toEqual(files)
          expect((await one('readPaper', { ...plan, report })).data.blocks).not.toEqual([])
          for (const { name: dataset, rows } of told.datasets) {
            expect(await all('readDataset', { ...plan, report, dataset, limit: 1000 })).toHaveLength(rows)
            values += rows
          }
        }
      }
      const { data: open } = await one('listTables', plan)
      for (const { name: table, rows } of open.tables)
        expect(await all('readTable', { ...plan, table, limit: 1000 })).toHaveLength(rows)
      counts[name] = {
        ...{ items: items.length, counted: tally.total.items, editions: editions.length },
        ...{ figures: figures.length, tables: open.tables.length, hasValues: values > 0 },
      }
      const [found] = await all('searchItems', { q: items[0]?.title.split(/\s/)[0], limit: 100 })
      expect(found).toBeDefined()
    }
  }
  expect(counts).toEqual({
    美祢市: { items: 63, counted: 63, editions: 1, figures: 0, tables: 47, hasValues: true },
    荒尾市: { items: 42, counted: 34, editions: 1, figures: 402, tables: 47, hasValues: true },
    見本町: { items: 20, counted: 17, editions: 3, figures: 484, tables: 47, hasValues: true },
  })
})

test('the client is told what is off', async ({ made: { client } }) => {
  const answer = await client.listItems?.({ municipality: '432041', plan: 'keiei', mark: 'Z' })
  expect(answer).toMatchObject({ status: 400, data: { problems: [{ where: 'mark' }] } })
  const none = await client.readPlan?.({ municipality: '432041', plan: 'none' })
  expect(none?.status).toBe(404)
})
