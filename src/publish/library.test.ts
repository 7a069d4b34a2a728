import { describe, expect, test } from 'vitest'
import { loadFolder } from '../exchange/load.ts'
import type { MunicipalityRecord, Plan } from '../plan/plan.ts'
import { municipalityView, openLibrary, planView } from './library.ts'

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

function opened(record: MunicipalityRecord) {
  const told: string[] = []
  const library = openLibrary([record], (line) => told.push(line))
  if (!library.ok) throw new Error(JSON.stringify(library.problems, null, 2))
  return { library: library.value, told }
}

describe('the library of 荒尾', () => {
  const { library, told } = opened(arao)

  test('has an edition of the round that was published, and of no other', () => {
    expect(library.map(({ municipality }) => municipality.municipality.name)).toEqual(['荒尾市'])
    expect(library[0]?.editions.map(({ id, plan, round }) => [id, plan, round.id])).toEqual([
      ['r2', 'keiei', 'r2'],
    ])
  })

  test('holds the very bytes it hands out, and tells what it makes', () => {
    const [file, ...more] = library[0]?.editions[0]?.files ?? []
    expect(more).toEqual([])
    expect(file).toMatchObject({ name: '432041-keiei-r2-report.pdf', form: 'PDF', type: 'application/pdf' })
    expect(
      Buffer.from(file?.bytes ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(told).toEqual([expect.stringContaining('432041-keiei-r2-report.pdf')])
  })

  test('shows the plan as of its last published round, with the rounds up to it', () => {
    const view = planView(library, '432041', 'keiei')
    expect(view?.given.round.id).toBe('r2')
    expect(view?.given.previous?.id).toBe('r1')
    expect(view?.rounds.map(({ id }) => id)).toEqual(['r1', 'r2'])
    expect(view?.editions.map(({ id }) => id)).toEqual(['r2'])
  })

  test.each([
    ['another municipality', '432059', 'keiei'],
    ['another plan', '432041', 'gyokaku'],
    ['a name every object has', '432041', 'constructor'],
  ])('has nothing of %s', (_, code, plan) => expect(planView(library, code, plan)).toBeNull())

  test('knows no municipality by another code', () => expect(municipalityView(library, '432059')).toBeNull())
})

test('a plan of which nothing was published is not shown', () => {
  const { library } = opened(unpublished)
  expect(library[0]?.editions).toEqual([])
  expect(planView(library, '432041', 'keiei')).toBeNull()
})

test('a round after the last published one is not shown', () => {
  const r3 = { id: 'r3', fiscal_year: 2021, period: '2021', follows: 'r2', published: null }
  const { library } = opened(
    changed(({ rounds }) => ({ rounds: [...rounds, { ...(rounds[1] as (typeof rounds)[0]), ...r3 }] })),
  )
  expect(planView(library, '432041', 'keiei')?.rounds.map(({ id }) => id)).toEqual(['r1', 'r2'])
})

test('a paper that cannot be made refuses the library, with its place', () => {
  const broken = changed(({ papers }) => ({
    papers: papers.map((paper) => ({ ...paper, sections: [{ section: 'x' }] })),
  }))
  expect(openLibrary([broken], () => {})).toMatchObject({
    ok: false,
    problems: [{ where: 'plans/keiei/plan.yaml papers「report」sections[1]' }],
  })
})
