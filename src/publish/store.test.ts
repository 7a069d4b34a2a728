import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addEdition } from '../db/editions.ts'
import { KINDS, newGround, useDatabase } from '../db/grounds.fixture.ts'
import { inTenant } from '../db/in-tenant.ts'
import { MIGRATIONS } from '../db/migrations.ts'
import { type Database, openDatabase } from '../db/open.ts'
import { rawSql } from '../db/raw.fixture.ts'
import { storedRecord } from '../db/records.ts'
import { loadFolders } from '../exchange/folders.ts'
import { filesOf } from '../exchange/save.ts'
import type { MunicipalityRecord, Plan } from '../plan/plan.ts'
import { makeEdition, outlineOf } from './edition.ts'
import { openFolderLibrary } from './folder-library.ts'
import { type Library, summaryOf } from './library.ts'
import { storedShelf } from './shelf.ts'
import { storeMunicipality } from './store.ts'
import { openStoredLibrary } from './stored-library.ts'

const loaded = loadFolders('demo')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const demo = loaded.value
const folder = await openFolderLibrary(demo, () => {})
if (!folder.ok) throw new Error(JSON.stringify(folder.problems))
const PLANS = demo.flatMap(({ municipality, plans }) =>
  plans.map(({ id }) => [municipality.code, id] as [string, string]),
)

function arao(): MunicipalityRecord {
  const record = demo.find(({ municipality }) => municipality.code === '432041')
  if (record === undefined) throw new Error('demo has 荒尾市')
  return record
}

async function textOf(library: Library, code: string, plan: string): Promise<string> {
  const view = await library.plan(code, plan)
  const editions = await library.editions(code, plan)
  const reports = []
  for (const { address } of editions.flatMap((edition) => edition.reports))
    reports.push(await library.report(code, plan, address))
  return JSON.stringify([view, editions.map(({ frozenAt: _, ...edition }) => edition), reports])
}

describe.each(KINDS)('the demo folders on %s', (kind) => {
  const held = useDatabase(kind)
  let library: Library
  const store = async (record: MunicipalityRecord) => {
    const stored = await storeMunicipality(held.database.handle, record, { tell: () => {} })
    if (!stored.ok) throw new Error(JSON.stringify(stored.problems))
    return stored.value
  }
  beforeAll(async () => {
    library = openStoredLibrary(held.database.read)
    for (const record of demo) await store(record)
  }, 60_000)

  test.each(demo.map((record) => [record.municipality.name, record] as const))(
    '%s comes back file by file as it was, byte for byte',
    async (_, record) => {
      const { code } = record.municipality
      const stored = await inTenant(held.database.handle, { municipality: code, actor: 'cli' }, (tx) =>
        storedRecord(tx, code),
      )
      if (stored === null) throw new Error(`nothing of ${code}`)
      expect([...filesOf(stored)]).toEqual([...filesOf(record)])
    },
  )

  test.each(PLANS)(
    '%s %s is shown as the folder itself shows it',
    async (code, plan) => {
      expect(await textOf(library, code, plan)).toBe(await textOf(folder.value, code, plan))
      expect(await library.municipalities()).toEqual(await folder.value.municipalities())
      expect(await library.figures(code)).toEqual(await folder.value.figures(code))
      for (const query of ['財源', '施設 管理', 'ふるさと納税', '図', '%', "'", 'ない言葉だ'])
        expect(await library.search(query, 500)).toEqual(await folder.value.search(query, 500))
    },
    60_000,
  )

  test('a file is served with the bytes of which its SHA-256 was taken', async () => {
    for (const [code, plan] of PLANS) {
      for (const { address, files } of (await library.editions(code, plan)).flatMap((one) => one.reports)) {
        for (const { name, sha256, size } of files) {
          const file = await library.file(code, plan, address, name)
          const bytes = Buffer.from(file?.bytes ?? [])
          expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
          expect(bytes.length).toBe(size)
        }
      }
    }
  })

  test('storing the same folder again publishes nothing', async () => {
    expect((await store(arao())).editions).toEqual([])
  })

  test('what was not published, or does not exist, is null', async () => {
    expect(await library.plan('432041', 'gyokaku')).toBeNull()
    expect(await library.municipality('999999')).toBeNull()
    expect(await library.report('432041', 'keiei', 'r1')).toBeNull()
    expect(await library.file('432041', 'keiei', 'r2', '../plan.yaml')).toBeNull()
    expect(await library.search('', 10)).toEqual([])
  })

  test('search takes no part of a query for a pattern', async () => {
    const all = await library.search('の', 500)
    expect(all.length).toBeGreaterThan(10)
    expect((await library.search('_の', 500)).length).toBeLessThan(all.length)
  })
})

/** A municipality of the demo whose papers hold a table of the tally and one of figures: these tests are about editions. */
function inBrief(code: string): MunicipalityRecord {
  const record = demo.find(({ municipality }) => municipality.code === code)
  if (record === undefined) throw new Error(`demo has no ${code}`)
  const short = ({ papers }: Plan) =>
    papers.map((paper) => ({
      ...paper,
      sections: [
        { section: 'tally', title: '集計' },
        ...paper.sections.filter(({ section }) => section === 'accounts').slice(0, 1),
      ],
    }))
  return {
    ...record,
    plans: record.plans.map((one) => ({ ...one, plan: { ...one.plan, papers: short(one.plan) } })),
  }
}

function brief(change: (plan: Plan) => Partial<Plan> = () => ({})): MunicipalityRecord {
  const record = inBrief('432041')
  return {
    ...record,
    plans: record.plans.map((one) => ({ ...one, plan: { ...one.plan, ...change(one.plan) } })),
  }
}

describe.each(KINDS)('editions on %s', (kind) => {
  const held = useDatabase(kind)
  const store = async (record: MunicipalityRecord) => {
    const stored = await storeMunicipality(held.database.handle, record, { tell: () => {} })
    if (!stored.ok) throw new Error(JSON.stringify(stored.problems))
    return stored.value
  }
  const pdfOf = async (address: string) => {
    const library = openStoredLibrary(held.database.read)
    const [file] =
      (await library.editions('432041', 'keiei'))
        .flatMap(({ reports }) => reports)
        .find((report) => report.address === address)?.files ?? []
    const served = await library.file('432041', 'keiei', address, file?.name ?? '')
    return Buffer.from(served?.bytes ?? [])
  }

  test('a round whose values changed gets a second issue; the first goes on serving its bytes', async () => {
    const library = openStoredLibrary(held.database.read)
    await store(brief())
    const first = await pdfOf('r2')
    const before = await textOf(library, '432041', 'keiei')
    const changed = await store(brief(({ title }) => ({ title: `${title}（訂正）` })))
    expect(changed.editions.map(({ id, issue }) => [id, issue])).toEqual([['r2.2', 2]])
    expect(await library.shown('432041', 'keiei')).toBe('r2.2')
    expect((await library.plan('432041', 'keiei'))?.record.plan.title).toContain('（訂正）')
    expect((await library.editions('432041', 'keiei')).map(({ id }) => id)).toEqual(['r2.2', 'r2'])
    expect((await pdfOf('r2')).equals(first)).toBe(true)
    expect(before).toContain((await library.report('432041', 'keiei', 'r2'))?.title)
  })

  test('a change to a round that was not published publishes nothing', async () => {
    await store(brief())
    const later = { ...brief().plans[0]?.plan.rounds[0], id: 'r3', fiscal_year: 2021, period: '2021' }
    const stored = await store(
      brief(({ rounds }) => ({ rounds: [...rounds, { ...later, follows: 'r2' } as (typeof rounds)[0]] })),
    )
    expect(stored.editions).toEqual([])
  })

  test('what becomes of a department later, and figures, publish nothing', async () => {
    await store(brief())
    const record = brief()
    record.departments = record.departments.map((one) => ({
      ...one,
      until: '2026-03-31',
      successors: ['new'],
    }))
    record.departments.push({ ...(record.departments[0] as (typeof record.departments)[0]), id: 'new' })
    expect((await store(record)).editions).toEqual([])
  })

  test('another licence publishes nothing, and readers are told it at once', async () => {
    const library = openStoredLibrary(held.database.read)
    await store(brief())
    const licences = async () => [
      (await library.municipalities()).find(({ municipality }) => municipality.code === '432041')
        ?.municipality.licence,
      (await library.plan('432041', 'keiei'))?.municipality.municipality.licence,
      (await library.figures('432041'))?.municipality.municipality.licence,
      (await (await storedShelf(held.database.read)).roundsOf('432041')).at(-1)?.frozen().record.municipality
        .licence,
    ]
    expect(await licences()).toEqual([undefined, undefined, undefined, undefined])
    const own = brief()
    own.municipality = { ...own.municipality, licence: 'PDL-1.0' }
    expect((await store(own)).editions).toEqual([])
    expect(await licences()).toEqual(['PDL-1.0', 'PDL-1.0', 'PDL-1.0', 'PDL-1.0'])
    expect((await store(brief())).editions).toEqual([])
    expect(await licences()).toEqual([undefined, undefined, undefined, undefined])
  })

  test('an edition that was handed out as PDF alone stays so, and is not published anew', async () => {
    const library = openStoredLibrary(held.database.read)
    const mine = inBrief('352136')
    const [record] = mine.plans
    const round = record?.plan.rounds.find(({ published }) => published !== null)
    if (record === undefined || round === undefined) throw new Error('demo has 美祢市')
    const made = await makeEdition(mine, record, round, 1, () => {})
    if (!made.ok) throw new Error(JSON.stringify(made.problems))
    const { municipality, plan, reports, figures, ...own } = made.value
    const edition = {
      municipality,
      plan,
      ...own,
      figures,
      format: 1,
      round_position: 0,
      outline: outlineOf(own.record),
      summary: summaryOf(own.record),
    }
    await inTenant(held.database.handle, { municipality, actor: 'cli' }, (tx) =>
      addEdition(tx, {
        edition,
        reports: reports.map(({ address, paper, title, tree, files }) => ({
          report: { municipality, plan, edition: own.id, address, paper, position: 0, title, tree },
          files: files
            .filter(({ form }) => form === 'PDF')
            .map((file) => ({ municipality, plan, address, position: 0, ...file })),
        })),
      }),
    )
    expect((await store(mine)).editions).toEqual([])
    const editions = await library.editions(municipality, plan)
    expect(editions.map(({ id }) => id)).toEqual([round.id])
    expect(
      editions.flatMap((one) => one.reports.flatMap(({ files }) => files.map(({ form }) => form))),
    ).toEqual(['PDF'])
  })

  test('a round that is taken back and given again is shown again, without a new edition', async () => {
    const library = openStoredLibrary(held.database.read)
    const town = inBrief('990019')
    await store(town)
    const first = await library.shown('990019', 'kaikaku2')
    const without = (change: Partial<Plan['rounds'][0]>) => ({
      ...town,
      plans: town.plans.map((one) => ({
        ...one,
        plan: {
          ...one.plan,
          title: '改めた題',
          rounds: one.plan.rounds.map((round) => (round.id === 'r6-q4' ? { ...round, ...change } : round)),
        },
      })),
    })
    await store(without({ published: null }))
    expect(await library.shown('990019', 'kaikaku2')).toBe('r6-q2.2')
    const again = await store(town)
    expect(again.editions.map(({ id }) => id)).toEqual(['r5.3', 'r6-q2.3'])
    expect(await library.shown('990019', 'kaikaku2')).toBe(first)
    expect((await library.search('公共施設', 500)).some(({ planTitle }) => planTitle === '改めた題')).toBe(
      false,
    )
  }, 60_000)

  test('an address that an edition has is given to no other report', async () => {
    const town = inBrief('990019')
    await store(town)
    // r5-council was the council's paper of r5; now the paper is gone and a round bears that name.
    const plans = town.plans.map((one) => {
      const { rounds, papers } = one.plan
      const round = { ...(rounds.at(-1) as (typeof rounds)[0]), id: 'r5-council' }
      const kept = papers.filter(({ id }) => id !== 'council')
      return { ...one, plan: { ...one.plan, rounds: [...rounds, round], papers: kept } }
    })
    const again = await storeMunicipality(held.database.handle, { ...town, plans }, { tell: () => {} })
    expect(JSON.stringify(again)).toContain('版の宛先「r5-council」は、以前に公表した報告書が使っています')
  }, 60_000)

  test('a plan without a paper publishes nothing', async () => {
    const record = {
      ...brief(() => ({ papers: [] })),
      municipality: { ...brief().municipality, code: '432059' },
    }
    expect((await store(record)).editions).toEqual([])
    const library = openStoredLibrary(held.database.read)
    expect((await library.municipalities()).map(({ municipality }) => municipality.code)).not.toContain(
      '432059',
    )
  })

  test('nobody alters what was published', async () => {
    await store(brief())
    const alter = (statement: string) =>
      inTenant(held.database.handle, { municipality: '432041', actor: 'cli' }, (tx) => rawSql(tx, statement))
    for (const table of ['edition', 'report', 'file']) {
      await expect(alter(`update published.${table} set plan = 'x'`)).rejects.toThrow(/permission denied/)
      await expect(alter(`delete from published.${table}`)).rejects.toThrow(/permission denied/)
    }
  })

  test('of two that store one municipality at once, one is told that the other was first', async () => {
    await store(brief())
    const both = await Promise.all(
      ['甲', '乙'].map((mark) =>
        storeMunicipality(
          held.database.handle,
          brief(({ title }) => ({ title: `${title}${mark}` })),
          { tell: () => {} },
        ),
      ),
    )
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(JSON.stringify(both)).toContain('ほかの読み込みが')
    const library = openStoredLibrary(held.database.read)
    const won = both[0]?.ok ? '甲' : '乙'
    expect((await library.plan('432041', 'keiei'))?.record.plan.title.endsWith(won)).toBe(true)
    const tenant = { municipality: '432041', actor: 'cli' }
    const stored = await inTenant(held.database.handle, tenant, (tx) => storedRecord(tx, '432041'))
    expect(stored?.plans[0]?.plan.title.endsWith(won)).toBe(true)
  })

  test('nor does another municipality publish in its name', async () => {
    const tried = inTenant(held.database.handle, { municipality: '352136', actor: 'cli' }, (tx) =>
      rawSql(
        tx,
        `insert into published.edition (municipality, plan, id, round, round_position, issue, format, record)
         values ('432041', 'keiei', 'r9', 'r9', 9, 1, 1, '{}')`,
      ),
    )
    await expect(tried).rejects.toThrow(/row-level security/)
  })

  test('a paper that cannot be made stores nothing', async () => {
    await store(brief())
    const tenant = { municipality: '432041', actor: 'cli' }
    const stored = () => inTenant(held.database.handle, tenant, (tx) => storedRecord(tx, '432041'))
    const before = await stored()
    const broken = brief(({ papers }) => ({
      title: '壊れた計画',
      papers: papers.map((paper) => ({ ...paper, sections: [{ section: 'x' }] })),
    }))
    expect(await storeMunicipality(held.database.handle, broken, { tell: () => {} })).toMatchObject({
      ok: false,
    })
    expect(await stored()).toEqual(before)
  })

  test('a migration that renames a column of the living data reaches no edition', async () => {
    const rename = { name: '9999-rename', sql: 'alter table ayumi.item rename column summary to outline' }
    const ground = await newGround(kind)
    const { dir, url } = ground
    try {
      const before = await seen(await ground.open(), (handle) =>
        storeMunicipality(handle, brief(), { tell: () => {} }),
      )
      const place = url === null ? { dir: dir ?? '', does: 'test', socket: null } : { url }
      const renamed = await openDatabase(place, [...MIGRATIONS, rename])
      if (!renamed.ok) throw new Error(JSON.stringify(renamed.problems))
      const after = await seen(renamed.value, (handle) => rawSql(handle, 'select outline from ayumi.item'))
      expect(after).toEqual(before)
      expect(before.sha256).toMatch(/^[0-9a-f]{64}$/)
    } finally {
      await ground.remove()
    }
  })
})

/** What readers see of 荒尾's edition after `first` was done; the database is closed then. */
async function seen(
  { handle, read, close }: Database,
  first: (handle: Database['handle']) => Promise<unknown>,
) {
  try {
    await first(handle)
    const library = openStoredLibrary(read)
    const [report] = (await library.editions('432041', 'keiei')).flatMap(({ reports }) => reports)
    const name = report?.files[0]?.name ?? ''
    const file = await library.file('432041', 'keiei', 'r2', name)
    return {
      text: await textOf(library, '432041', 'keiei'),
      sha256: createHash('sha256')
        .update(Buffer.from(file?.bytes ?? []))
        .digest('hex'),
    }
  } finally {
    await close()
  }
}
