import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { inPublic, inTenant } from '../src/db/in-tenant.ts'
import { openDatabase } from '../src/db/open.ts'
import { storedRecord } from '../src/db/records.ts'
import type { Handle } from '../src/db/schema.ts'
import { loadFolders } from '../src/exchange/folders.ts'
import { filesOf } from '../src/exchange/save.ts'
import type { MunicipalityRecord } from '../src/plan/plan.ts'
import { sentenceOf } from '../src/plan/problem.ts'
import { storeMunicipality } from '../src/publish/store.ts'
import { openStoredLibrary } from '../src/publish/stored-library.ts'

// A program to be killed: `node crash.mjs (URL | FOLDER) [check]`. It tells what it found of its earlier lives, then writes
// and loads for ever, a line for each write and load that was acknowledged, so that its next life can be asked for it.

/** What a life finds, and what is wrong with it. */
export type Found = { writes: number; loads: number; half: string[] }
export type Line = { found: Found } | { wrote: number } | { made: number } | { loaded: number }

const LOADED = { municipality: '432041', actor: 'cli' }
const WRITTEN = { municipality: '352136', actor: 'cli' }
const WRITES_BETWEEN = 25

const say = (line: Line) => process.stdout.write(`${JSON.stringify(line)}\n`)

const arao = demoOf(LOADED.municipality)

async function live([place = '', verb]: string[]): Promise<void> {
  const opened = await openDatabase(
    place.includes('://') ? { url: place } : { dir: place, does: 'crash', socket: null },
  )
  if (!opened.ok) throw new Error(opened.problems.map(sentenceOf).join('\n'))
  const { handle, close } = opened.value
  const writes = await writesIn(handle)
  const loads = await loadsIn(handle)
  say({ found: { writes: writes.n, loads: loads.n, half: [...writes.half, ...loads.half] } })
  if (verb === 'check') return close()
  let written = writes.n
  for (let load = loads.n + 1; ; load += 1) {
    for (let left = WRITES_BETWEEN; left > 0; left -= 1) {
      written += 1
      await write(handle, written)
      say({ wrote: written })
    }
    const stored = await storeMunicipality(handle, recordOf(load), { tell: () => say({ made: load }) })
    if (!stored.ok) throw new Error(stored.problems.map(sentenceOf).join('\n'))
    say({ loaded: load })
  }
}

/** Three rows in one transaction, and three of history. */
async function write(handle: Handle, n: number): Promise<void> {
  await inTenant(handle, WRITTEN, async (tx) => {
    const { municipality } = WRITTEN
    await sql`insert into ayumi.municipality (municipality, name, kind, writing)
      values (${municipality}, ${`${n}`}, 'city', '{}')
      on conflict (municipality) do update set name = excluded.name`.execute(tx)
    await sql`insert into ayumi.series (municipality, series, position, name)
      values (${municipality}, ${`${n}`}, ${n}, 'x')`.execute(tx)
    await sql`insert into ayumi.figure (municipality, "group", series, subject, fiscal_year, position)
      values (${municipality}, 'g', ${`${n}`}, 's', 2020, ${n})`.execute(tx)
  })
}

async function writesIn(handle: Handle): Promise<{ n: number; half: string[] }> {
  return inTenant(handle, WRITTEN, async (tx) => {
    const { rows } = await sql<{ what: string; n: number; last: number }>`
      select 'series' as what, count(*)::integer as n, coalesce(max(position), 0) as last from ayumi.series
      union all select 'figure', count(*)::integer, coalesce(max(position), 0) from ayumi.figure
      union all select 'municipality', coalesce(max(name::integer), 0), coalesce(max(name::integer), 0)
        from ayumi.municipality where municipality = ${WRITTEN.municipality}
      union all select 'history of ' || "table", count(*)::integer, count(*)::integer
        from ayumi.history group by "table"`.execute(tx)
    const n = rows[0]?.n ?? 0
    const half = rows.filter((row) => row.n !== n || row.last !== n)
    return { n, half: half.map((row) => `writes ${n}, but ${JSON.stringify(row)}`) }
  })
}

/** Every row of the plan and everything published has to be of the same load. */
async function loadsIn(handle: Handle): Promise<{ n: number; half: string[] }> {
  const { municipality } = LOADED
  const record = await inTenant(handle, LOADED, (tx) => storedRecord(tx, municipality))
  const library = openStoredLibrary((verbs) => inPublic(handle, verbs))
  const [plan] = arao.plans
  if (plan === undefined) throw new Error('demo/arao has a plan')
  const editions = await library.editions(municipality, plan.id)
  if (record === null) return { n: 0, half: editions.length === 0 ? [] : ['editions without a record'] }
  const n = Number(/\d+$/.exec(record.plans[0]?.plan.title ?? '')?.[0])
  const half: string[] = []
  const must = (isSo: boolean, what: string) => isSo || half.push(`load ${n}: ${what}`)
  must(textOf(record) === textOf(recordOf(n)), 'its rows are not all of it')
  must(editions.length === n, `${editions.length} editions`)
  must((await library.shown(municipality, plan.id)) === editions[0]?.id, 'another edition is shown')
  const view = await library.plan(municipality, plan.id)
  must(view?.record.plan.title === recordOf(n).plans[0]?.plan.title, 'the edition is of another')
  must((await library.search(`第${n}版`, 500)).length === plan.items.length, 'search finds another')
  for (const { address, files } of editions.flatMap(({ reports }) => reports)) {
    must((await library.report(municipality, plan.id, address)) !== null, `${address} has no paper`)
    must(files.length > 0, `${address} has no files`)
    for (const { name, sha256 } of files) {
      const bytes = (await library.file(municipality, plan.id, address, name))?.bytes ?? new Uint8Array()
      must(createHash('sha256').update(bytes).digest('hex') === sha256, `${address}/${name} is damaged`)
    }
  }
  return { n, half }
}

/** A record as its folder would be. */
function textOf(record: MunicipalityRecord): string {
  return JSON.stringify([...filesOf(record)])
}

/** The city's plan as the n-th load brings it: every item is changed, and the paper is short. */
function recordOf(n: number): MunicipalityRecord {
  const plans = arao.plans.map((one) => ({
    ...one,
    plan: {
      ...one.plan,
      title: `計画 ${n}`,
      papers: one.plan.papers.map((paper) => ({ ...paper, sections: paper.sections.slice(0, 1) })),
    },
    items: one.items.map((item) => ({ ...item, title: `第${n}版 ${item.title}` })),
  }))
  return { ...arao, plans }
}

function demoOf(code: string): MunicipalityRecord {
  const loaded = loadFolders('demo')
  const record = loaded.ok ? loaded.value.find(({ municipality }) => municipality.code === code) : undefined
  if (record === undefined) throw new Error(`demo has ${code}`)
  return record
}

await live(process.argv.slice(2))
