import { expect, test } from 'vitest'
import { loadFolder } from '../exchange/load.ts'
import { editionsOf } from './edition.ts'

const loaded = loadFolder('demo/mihon')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const mihon = loaded.value

/** 見本町 with the first section of its papers replaced; the others are left out. */
function withSection(section: { section: string } & Record<string, unknown>) {
  const plans = mihon.plans.map((record) => ({
    ...record,
    plan: { ...record.plan, papers: record.plan.papers.map((paper) => ({ ...paper, sections: [section] })) },
  }))
  return { ...mihon, plans }
}

test('the addresses of 見本町’s editions, which others link to, stay', () => {
  const editions = editionsOf(withSection({ section: 'cover' }))
  expect(editions.ok && editions.value.map(({ id }) => id)).toEqual([
    ...['r5', 'r5-council', 'r5-actions'],
    ...['r6-q2', 'r6-q2-council', 'r6-q2-actions'],
    ...['r6-q4', 'r6-q4-council', 'r6-q4-actions'],
  ])
})

test('a narrative named as what every object bears is missing like any other', () => {
  const editions = editionsOf(withSection({ section: 'narrative', text: 'constructor', title: '序' }))
  expect(editions).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([
      expect.objectContaining({ what: 'narrative/constructor.md はありません' }),
    ]),
  })
})
