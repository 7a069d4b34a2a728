import { describe, expect, test } from 'vitest'
import { loadFolder } from '../exchange/load.ts'
import { readWorkbook } from '../files/xlsx.ts'
import type { Answer } from '../plan/nouns.ts'
import type { MunicipalityRecord, PlanRecord } from '../plan/plan.ts'
import { type Frozen, frozenOf, publishedRounds } from './edition.ts'
import { type OpenData, openData } from './open-data.ts'

const CANARY = 'カナリア'
const loaded = loadFolder('demo/mihon')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const mihon = loaded.value
const kaikaku = mihon.plans[0] as PlanRecord

async function made(...published: Frozen[]): Promise<OpenData> {
  const result = await openData(published, { encoding: 'utf-8', licence: 'CC-BY-4.0' })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

/** All that is said in the files: CSV, JSON and the cells of workbooks. */
async function told({ files }: OpenData): Promise<string> {
  const texts: string[] = []
  for (const [name, bytes] of files)
    texts.push(
      name.endsWith('.xlsx') ? JSON.stringify(await readWorkbook(bytes)) : new TextDecoder().decode(bytes),
    )
  return texts.join('\n')
}

function rowsOf({ files }: OpenData, table: string): Record<string, string | number | null>[] {
  return JSON.parse(new TextDecoder().decode(files.get(`${table}.json`))).rows
}

/** The town with a canary in whatever is the office's own, or was not published by that round. */
function planted(): MunicipalityRecord {
  const field = (key: string, name: string) => ({ key, name, note: CANARY, public: false })
  const plant = (answer: Answer): Answer => ({
    ...answer,
    note: `${CANARY}1`,
    issues: `${CANARY}2`,
    declared: { ...answer.declared, draft: `${CANARY}3` },
  })
  const plan: PlanRecord = {
    ...kaikaku,
    plan: {
      ...kaikaku.plan,
      fields: [...kaikaku.plan.fields, field('draft', '下書き'), field('issues', '課題')],
    },
    answers: Object.fromEntries(Object.entries(kaikaku.answers).map(([id, all]) => [id, all.map(plant)])),
    printed: kaikaku.printed.map((cell) => ({ ...cell, note: `${CANARY}4` })),
  }
  const unprinted = {
    series: 'secret_series',
    subject: 'ordinary',
    fiscal_year: 2024,
    value: '1',
    unit: '円',
  }
  return {
    ...mihon,
    plans: [plan],
    departments: [
      ...mihon.departments.map((one) => ({ ...one, until: one.until })),
      { ...(mihon.departments[0] as (typeof mihon.departments)[number]), id: 'himitsu', name: `${CANARY}5` },
    ],
    series: [
      ...mihon.series,
      {
        ...(mihon.series[0] as (typeof mihon.series)[number]),
        ...{ series: 'secret_series', name: `${CANARY}6`, group: 'accounts' },
      },
    ],
    figures: {
      ...mihon.figures,
      accounts: [...(mihon.figures.accounts ?? []), { ...unprinted, state: 'confirmed', note: `${CANARY}7` }],
    },
    figureMaps: {},
  }
}

const secret = planted()
const plan = secret.plans[0] as PlanRecord

test.each(publishedRounds(plan))('nothing that is the office’s own is in the data of $id', async (round) => {
  const data = await made(frozenOf(secret, plan, round))
  expect(await told(data)).not.toContain(CANARY)
  expect(rowsOf(data, 'answers').length).toBeGreaterThan(10)
})

describe('what came after a round is not in its data', async () => {
  const [first] = publishedRounds(kaikaku)
  if (first === undefined) throw new Error('見本町 has published rounds')
  const data = await made(frozenOf(mihon, kaikaku, first))

  test('no later round, answer, rating or revision', () => {
    for (const table of ['codes-rounds', 'answers', 'ratings', 'tallies'])
      expect(new Set(rowsOf(data, table).map(({ round }) => round)), table).toEqual(new Set(['r5']))
    expect(rowsOf(data, 'revisions')).toEqual([])
  })

  test('of later years only what was planned: targets and planned effects', () => {
    const later = (table: string) =>
      rowsOf(data, table).filter(({ fiscal_year }) => Number(fiscal_year) > 2023)
    expect(new Set(later('indicators').map(({ measure }) => measure))).toEqual(new Set(['target']))
    expect(new Set(later('effects').map(({ measure }) => measure))).toEqual(new Set(['planned']))
  })
})

describe('figures of several plans’ papers', async () => {
  const round = publishedRounds(kaikaku).at(-1)
  if (round === undefined) throw new Error('見本町 has published rounds')
  const now = frozenOf(mihon, kaikaku, round)
  const figures = now.figures as MunicipalityRecord
  const before: Frozen = {
    record: {
      ...now.record,
      plans: now.record.plans.map((one) => ({ ...one, id: 'kaikaku1', plan: { ...one.plan, from: 2018 } })),
    },
    figures: {
      ...figures,
      figures: Object.fromEntries(
        Object.entries(figures.figures).map(([group, rows]) => [
          group,
          rows.map((row) => ({ ...row, value: '9' })),
        ]),
      ),
    },
  }
  test('stand once each, as the plan that began last has them', async () => {
    const [alone, both] = [await made(now), await made(before, now)]
    expect(rowsOf(both, 'figures')).toEqual(rowsOf(alone, 'figures'))
    expect(new Set(rowsOf(both, 'items').map((row) => row.plan))).toEqual(new Set(['kaikaku1', 'kaikaku2']))
  })
})

test('numbers of effects, negative ones too, are numbers without signs of print', async () => {
  const round = publishedRounds(kaikaku).at(-1)
  if (round === undefined) throw new Error('見本町 has published rounds')
  const values = rowsOf(await made(frozenOf(mihon, kaikaku, round)), 'effects').map(({ value }) => value)
  expect(values).toContain(-1200)
  expect(values.every((value) => value === null || typeof value === 'number')).toBe(true)
})
