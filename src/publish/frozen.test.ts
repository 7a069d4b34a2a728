import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { KINDS, useDatabase } from '../db/grounds.fixture.ts'
import { inTenant } from '../db/in-tenant.ts'
import { rawSql } from '../db/raw.fixture.ts'
import { loadFolder } from '../exchange/load.ts'
import { zipTexts } from '../files/zip-parts.fixture.ts'
import type { Answer } from '../plan/nouns.ts'
import type { MunicipalityRecord, PlanRecord, Round } from '../plan/plan.ts'
import { storeMunicipality } from './store.ts'
import { openStoredLibrary } from './stored-library.ts'

// Nothing internal, and nothing that came after the round, is in an edition: neither in its values, nor in its Papers, nor in
// the text or metadata of its files (DESIGN 5.3).

const CANARY = 'カナリア'
const loaded = loadFolder('demo/mihon')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))

/** The town with canaries wherever nobody outside may read, and a round that has only begun. */
function planted(mihon: MunicipalityRecord): MunicipalityRecord {
  const later = { ...(mihon.departments[0] as (typeof mihon.departments)[0]), id: 'kanaria', name: CANARY }
  return { ...mihon, departments: [...mihon.departments, later], plans: mihon.plans.map(plantedPlan) }
}

function plantedPlan(record: PlanRecord): PlanRecord {
  const last = record.plan.rounds.at(-1) as Round
  const begun: Round = {
    ...last,
    id: 'r7-q2',
    name: CANARY,
    fiscal_year: 2025,
    period: '2025-Q2',
    as_of: '2025-09-30',
    follows: last.id,
    published: null,
  }
  const [first] = record.items
  const [axis] = record.plan.axes
  const [assessor] = record.plan.assessors
  const symbol = record.plan.scales[axis?.id ?? '']?.marks[0]?.symbol ?? ''
  if (first === undefined || axis === undefined || assessor === undefined) throw new Error('the town has all')
  const inside: Answer = {
    item: first.code,
    result: `${CANARY}下書き`,
    next_steps: CANARY,
    issues: CANARY,
    note: CANARY,
    declared: {},
  }
  const plant = (answer: Answer): Answer => ({
    ...answer,
    note: `${CANARY}備考`,
    declared: { ...answer.declared, draft: `${CANARY}原文` },
  })
  return {
    ...record,
    plan: {
      ...record.plan,
      to: Math.max(record.plan.to, 2025),
      // Of the published rounds the last alone: a round is made in two forms of database, in every form of file.
      rounds: [...record.plan.rounds.map((one) => (one === last ? one : { ...one, published: null })), begun],
      fields: [...record.plan.fields, { key: 'draft', name: '原文', note: CANARY, public: false }],
    },
    items: [...record.items, { ...first, code: '9-9', title: CANARY }],
    actions: [...record.actions, { item: first.code, number: '99', title: CANARY }],
    lifecycle: [
      ...record.lifecycle,
      {
        item: first.code,
        action: '99',
        kind: 'added',
        date: '2025-04-01',
        fiscal_year: null,
        target: null,
        reason: CANARY,
        decided_by: null,
        inferred: false,
      },
      {
        item: '9-9',
        action: null,
        kind: 'added',
        date: '2025-04-01',
        fiscal_year: null,
        target: null,
        reason: CANARY,
        decided_by: CANARY,
        inferred: false,
      },
    ],
    answers: {
      ...Object.fromEntries(
        Object.entries(record.answers).map(([round, answers]) => [round, answers.map(plant)]),
      ),
      'r7-q2': [inside],
    },
    ratings: [
      ...record.ratings,
      {
        round: 'r7-q2',
        item: first.code,
        axis: axis.id,
        assessor: assessor.id,
        mark: symbol,
        points: null,
        reason: CANARY,
        inferred: false,
      },
    ],
    yearPlans: [...record.yearPlans, { item: first.code, fiscal_year: 2025, text: CANARY }],
    opinions: [
      ...record.opinions,
      {
        round: 'r7-q2',
        item: null,
        heading: null,
        body: CANARY,
        member: CANARY,
        opinion: CANARY,
        reply: null,
        state: null,
      },
    ],
    revisions: [
      ...record.revisions,
      { revision: '99', date: '2025-05-01', what: CANARY, reason: null, decided_by: CANARY },
    ],
  }
}

describe.each(KINDS)('an edition on %s', (kind) => {
  const held = useDatabase(kind)
  const tenant = { municipality: '990019', actor: 'canary-of-an-account' }
  beforeAll(async () => {
    const { handle } = held.database
    const stored = await storeMunicipality(handle, planted(loaded.ok ? loaded.value : never()), {
      tell: () => {},
    })
    if (!stored.ok) throw new Error(JSON.stringify(stored.problems))
    // What departments and approvers leave behind once they work here.
    await inTenant(handle, tenant, async (tx) => {
      const owner = `select municipality, plan, round, item`
      await rawSql(
        tx,
        `insert into ayumi.answer_step (municipality, plan, round, item, id, kind, actor, at, reason)
         ${owner}, gen_random_uuid(), 'send_back', '${CANARY}', now(), '${CANARY}差戻し' from ayumi.answer`,
      )
      await rawSql(
        tx,
        `insert into ayumi.answer_part (municipality, plan, round, item, department, text)
         ${owner}, (select id from ayumi.department limit 1), '${CANARY}' from ayumi.answer`,
      )
    })
    const again = await storeMunicipality(handle, planted(loaded.ok ? loaded.value : never()), {
      tell: () => {},
    })
    if (!again.ok) throw new Error(JSON.stringify(again.problems))
  }, 60_000)

  test('the canaries are in the living data', async () => {
    const { rows } = await inTenant(held.database.handle, tenant, (tx) =>
      rawSql(tx, `select 1 from ayumi.answer where declared::text like '%${CANARY}%'`),
    )
    expect(rows.length).toBeGreaterThan(0)
  })

  test.each(['edition', 'report', 'shown', 'entry'])(
    'published.%s holds none, nor an account’s name',
    async (table) => {
      const { rows } = await rawSql(held.database.handle, `select t::text as row from published.${table} t`)
      expect(rows.length).toBeGreaterThan(0)
      const told = rows.map((row) => (row as { row: string }).row)
      expect(told.filter((row) => row.includes(CANARY) || row.includes('canary'))).toEqual([])
    },
  )

  test('no file holds one in its text or its metadata', async () => {
    const library = openStoredLibrary(held.database.read)
    const reports = (await library.editions('990019', 'kaikaku2')).flatMap((edition) => edition.reports)
    expect(reports.length).toBeGreaterThan(2)
    for (const { address, files } of reports) {
      for (const { name, form } of files) {
        const bytes = (await library.file('990019', 'kaikaku2', address, name))?.bytes ?? new Uint8Array()
        if (form !== 'PDF') {
          const texts = name.endsWith('.txt')
            ? [Buffer.from(bytes).toString()]
            : [...zipTexts(bytes).values()]
          expect(texts.join('').length).toBeGreaterThan(150)
          expect([name, texts.some((text) => text.includes(CANARY))]).toEqual([name, false])
          continue
        }
        const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
        const { text } = await extractText(document, { mergePages: true })
        const meta = JSON.stringify(await getMeta(document))
        expect(text.length).toBeGreaterThan(150)
        expect([name, text.includes(CANARY), meta.includes(CANARY)]).toEqual([name, false, false])
      }
    }
  }, 60_000)

  test('search finds none', async () => {
    expect(await openStoredLibrary(held.database.read).search(CANARY, 10)).toEqual([])
  })
})

function never(): never {
  throw new Error('demo/mihon is not read')
}
