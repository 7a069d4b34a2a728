import { describe, expect, test } from 'vitest'
import type { Effect } from './nouns.ts'
import type { PlanRecord } from './plan.ts'
import { heading, item, planRecord, ROUND } from './records.examples.ts'
import { tallyEffects } from './tally-effects.ts'

const effect = (change: Partial<Effect>): Effect => ({
  item: null,
  heading: null,
  fiscal_year: 2020,
  kind: 'expenditure',
  measure: '千円',
  planned: null,
  actual: '100',
  continuing: false,
  base_year: null,
  fund: null,
  method: null,
  ...change,
})
const told = (effects: Effect[], change: Partial<PlanRecord> = {}, level = 1) => {
  const items = [item('1'), item('2', { heading: '2' }), item('外1', { fiscal_year: 2020 })]
  const question = { round: ROUND, axis: 'status', assessor: 'department', base: 'all' } as const
  const groups = tallyEffects(
    planRecord({ items, effects, ...change }),
    { ...question, grouping: { by: 'heading', level } },
    [],
  )
  return Object.fromEntries(
    [...groups]
      .filter(([, sums]) => sums.length > 0)
      .map(([key, sums]) => [key, sums.map(({ measure, actual }) => `${actual}${measure}`).join(' ')]),
  )
}

describe('effects beside the counts of a group', () => {
  test.each<[string, Effect[], Record<string, string>]>([
    [
      'of the items of the plan, under their headings',
      [effect({ item: '1' }), effect({ item: '2', actual: '30' })],
      { 1: '100千円', 2: '30千円', total: '130千円' },
    ],
    [
      'of an item outside the plan: none',
      [effect({ item: '1' }), effect({ item: '外1', actual: '999' })],
      { 1: '100千円', total: '100千円' },
    ],
    ['of items outside the plan alone: none at all', [effect({ item: '外1' })], {}],
    [
      'each measure of money by itself, never added together',
      [effect({ item: '1' }), effect({ item: '2', measure: '百万円', actual: '5' }), effect({ item: '2' })],
      { 1: '100千円', 2: '100千円 5百万円', total: '200千円 5百万円' },
    ],
    [
      'hours are not money',
      [effect({ item: '1', measure: '時間', actual: '40' }), effect({ item: '1' })],
      { 1: '100千円', total: '100千円' },
    ],
    [
      'of a heading: its own group’s',
      [effect({ heading: '2', actual: '7' })],
      { 2: '7千円', total: '7千円' },
    ],
    ['of the plan as a whole: in the total only', [effect({})], { total: '100千円' }],
  ])('%s', (_, effects, expected) => expect(told(effects)).toEqual(expected))

  test('an effect below a heading stands once, in the lower group, where some items are known to the higher one only', () => {
    const headings = [heading('1', '地域'), heading('1-1', '自治')]
    const items = [item('1', { heading: '1' }), item('2', { heading: '1-1' })]
    const effects = [effect({ heading: '1-1' }), effect({ heading: '1', actual: '7' })]
    expect(told(effects, { headings, items }, 2)).toEqual({ 1: '7千円', '1-1': '100千円', total: '107千円' })
  })
})
