import { describe, expect, test } from 'vitest'
import { loadFolder } from '../exchange/load.ts'
import type { PlanRecord, Round } from '../plan/plan.ts'
import { makeEdition } from './edition.ts'

const loaded = loadFolder('demo/mihon')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const mihon = loaded.value

/** An edition of 見本町 whose papers hold that section alone. */
function editionWith(section: { section: string } & Record<string, unknown>, round: Round, issue = 1) {
  const [kaikaku] = mihon.plans as [PlanRecord]
  const papers = kaikaku.plan.papers.map((paper) => ({ ...paper, sections: [section] }))
  const record = { ...kaikaku, plan: { ...kaikaku.plan, papers } }
  return makeEdition({ ...mihon, plans: [record] }, record, round, issue, () => {})
}

const rounds = mihon.plans[0]?.plan.rounds.filter(({ published }) => published !== null) ?? []
const [first] = rounds as [Round]

describe('the addresses of 見本町’s editions, which others link to, stay', () => {
  // Papers of the office's own (町長説明用) have no address.
  const papers = ['council', 'actions']
  const addresses = async (round: Round, issue?: number) => {
    const edition = await editionWith({ section: 'cover' }, round, issue)
    return edition.ok ? [edition.value.id, ...edition.value.reports.map(({ address }) => address)] : []
  }
  test('in the first issue', async () =>
    expect(await Promise.all(rounds.map((round) => addresses(round)))).toEqual([
      ['r5', 'r5', ...papers.map((paper) => `r5-${paper}`)],
      ['r6-q2', 'r6-q2', ...papers.map((paper) => `r6-q2-${paper}`)],
      ['r6-q4', 'r6-q4', ...papers.map((paper) => `r6-q4-${paper}`)],
    ]))
  test('and in the second bear its number', async () =>
    expect(await addresses(first, 2)).toEqual(['r5.2', 'r5.2', ...papers.map((paper) => `r5-${paper}.2`)]))
})

test('an edition is made of the plan alone, as it stood then', async () => {
  const edition = await editionWith({ section: 'cover' }, first)
  const [record, ...more] = edition.ok ? edition.value.record.plans : []
  expect(more).toEqual([])
  expect(record?.plan.rounds.map(({ id }) => id)).toEqual(['r5'])
  expect(record?.items.some(({ code }) => code === '3-4')).toBe(false)
})

test('a paper of the office’s own is in no edition: not printed, and none of its settings frozen', async () => {
  const edition = await editionWith({ section: 'cover' }, first)
  const told = JSON.stringify(
    edition.ok && [edition.value.record, edition.value.reports.map(({ title }) => title)],
  )
  const papers = mihon.plans[0]?.plan.papers ?? []
  expect(papers.map((paper) => paper.public)).toContain(false)
  for (const { id, public: open } of papers) expect(told.includes(`"id":"${id}"`), id).toBe(open !== false)
})

test('a narrative named as what every object bears is missing like any other', async () => {
  const edition = await editionWith({ section: 'narrative', text: 'constructor', title: '序' }, first)
  expect(edition).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([
      expect.objectContaining({ what: 'narrative/constructor.md はありません' }),
    ]),
  })
})
