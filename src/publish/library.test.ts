import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { loadFolder } from '../exchange/load.ts'
import type { MunicipalityRecord, Plan } from '../plan/plan.ts'
import { openFolderLibrary } from './folder-library.ts'

const loaded = loadFolder('demo/arao')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const arao = loaded.value

/** 荒尾 with its plan changed. */
function changed(change: (plan: Plan) => Partial<Plan>): MunicipalityRecord {
  return {
    ...arao,
    plans: arao.plans.map((record) => ({ ...record, plan: { ...record.plan, ...change(record.plan) } })),
  }
}
const unpublished = changed(({ rounds }) => ({
  rounds: rounds.map((round) => ({ ...round, published: null })),
}))

async function opened(record: MunicipalityRecord) {
  const told: string[] = []
  const library = await openFolderLibrary([record], (line) => told.push(line))
  if (!library.ok) throw new Error(JSON.stringify(library.problems, null, 2))
  return { library: library.value, told }
}

describe('the library of 荒尾', async () => {
  const { library, told } = await opened(arao)

  test('has an edition of the round that was published, and of no other', async () => {
    expect((await library.municipalities()).map(({ municipality }) => municipality.name)).toEqual(['荒尾市'])
    expect(await library.editions('432041', 'keiei')).toMatchObject([
      { id: 'r2', round: 'r2', issue: 1, reports: [{ address: 'r2', paper: 'report' }] },
    ])
    expect(await library.shown('432041', 'keiei')).toBe('r2')
  })

  test('holds the very bytes it hands out, and tells what it makes', async () => {
    const [edition] = await library.editions('432041', 'keiei')
    const files = edition?.reports[0]?.files ?? []
    expect(files.map(({ form }) => form)).toEqual(['PDF', 'Word', 'Excel', '貼り付け用HTML'])
    for (const { name, size, sha256 } of files) {
      const bytes = Buffer.from((await library.file('432041', 'keiei', 'r2', name))?.bytes ?? [])
      expect(bytes.length).toBe(size)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
    expect(told).toEqual(files.map(({ name }) => expect.stringContaining(name)))
  })

  test('shows the plan as of its last published round, with the rounds up to it', async () => {
    const view = await library.plan('432041', 'keiei')
    expect(view?.edition).toBe('r2')
    expect(view?.given.round.id).toBe('r2')
    expect(view?.given.previous?.id).toBe('r1')
    expect(view?.rounds.map(({ id }) => id)).toEqual(['r1', 'r2'])
  })

  test('hands out the Paper of a report with the edition that it belongs to', async () => {
    const report = await library.report('432041', 'keiei', 'r2')
    expect(report).toMatchObject({ edition: 'r2', address: 'r2', tree: { id: '432041-keiei-r2-report' } })
  })

  test.each([
    ['another municipality', '432059', 'keiei'],
    ['another plan', '432041', 'gyokaku'],
    ['a name every object has', '432041', 'constructor'],
  ])('has nothing of %s', async (_, code, plan) => {
    expect(await library.plan(code, plan)).toBeNull()
    expect(await library.shown(code, plan)).toBeNull()
    expect(await library.editions(code, plan)).toEqual([])
    expect(await library.report(code, plan, 'r2')).toBeNull()
  })

  test('has no report and no file by another name', async () => {
    expect(await library.report('432041', 'keiei', 'r1')).toBeNull()
    expect(await library.file('432041', 'keiei', 'r2', 'other.pdf')).toBeNull()
    expect(await library.municipality('432059')).toBeNull()
  })

  test('finds items by every word of a query, as many as asked for', async () => {
    const found = await library.search('受益者負担', 10)
    expect(found).toMatchObject([{ municipalityName: '荒尾市', plan: 'keiei', item: '26' }])
    expect(await library.search('職員', 3)).toHaveLength(3)
    expect(await library.search('職員 どこにもないことば', 3)).toEqual([])
    expect(await library.search(' 　', 3)).toEqual([])
  })
})

test('a plan of which nothing was published is not shown', async () => {
  const { library } = await opened(unpublished)
  expect(await library.municipalities()).toEqual([])
  expect(await library.municipality('432041')).toBeNull()
  expect(await library.plan('432041', 'keiei')).toBeNull()
})

test('a round after the last published one is not shown', async () => {
  const r3 = { id: 'r3', fiscal_year: 2021, period: '2021', follows: 'r2', published: null }
  const { library } = await opened(
    changed(({ rounds }) => ({ rounds: [...rounds, { ...(rounds[1] as (typeof rounds)[0]), ...r3 }] })),
  )
  expect((await library.plan('432041', 'keiei'))?.rounds.map(({ id }) => id)).toEqual(['r1', 'r2'])
})

test('a paper that cannot be made refuses the library, with its place', async () => {
  const broken = changed(({ papers }) => ({
    papers: papers.map((paper) => ({ ...paper, sections: [{ section: 'x' }] })),
  }))
  expect(await openFolderLibrary([broken], () => {})).toMatchObject({
    ok: false,
    problems: [{ where: 'plans/keiei/plan.yaml papers「report」sections[1]' }],
  })
})
