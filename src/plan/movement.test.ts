import { describe, expect, test } from 'vitest'
import { movement } from './movement.ts'
import type { LifecycleEvent } from './nouns.ts'
import { event, item, items, MARKS, mark, plan, planRecord, ROUND, ratings } from './records.examples.ts'

const from = { ...ROUND, id: 'r1', fiscal_year: 2019, as_of: '2020-03-31' }
const by = { axis: 'status', assessor: 'department' }
const counted = (lifecycle: LifecycleEvent[], change: Parameters<typeof planRecord>[0] = {}) =>
  movement(planRecord({ items: items(10), lifecycle, ...change }), from, ROUND, by)
const nothing = {
  before: 10,
  added: 0,
  resumed: 0,
  split: 0,
  merged: 0,
  completed: 0,
  abolished: 0,
  after: 10,
  suspended: 0,
  outOfScope: 0,
  base: 10,
}

describe('the items of one report become those of the next', () => {
  test.each([
    ['nothing happened', [], {}],
    ['added', [event('10', 'added')], { before: 9, added: 1 }],
    ['split off from another', [event('10', 'split', { target: '1' })], { before: 9, split: 1 }],
    ['merged', [event('10', 'merged', { target: '1' })], { merged: 1, after: 9, base: 9 }],
    [
      'completed, ended, routine',
      [event('1', 'completed'), event('2', 'ended'), event('3', 'routine')],
      { completed: 3, after: 7, base: 7 },
    ],
    [
      'abolished, cancelled',
      [event('1', 'abolished'), event('2', 'cancelled')],
      { abolished: 2, after: 8, base: 8 },
    ],
    ['suspended', [event('1', 'suspended')], { suspended: 1, base: 9 }],
    [
      'suspended before, resumed now',
      [event('1', 'suspended', { fiscal_year: 2019 }), event('1', 'resumed')],
      {},
    ],
    [
      'left the year before',
      [event('1', 'completed', { fiscal_year: 2019 })],
      { before: 9, after: 9, base: 9 },
    ],
    [
      'added and abolished in between',
      [event('10', 'added'), event('10', 'abolished')],
      { before: 9, added: 1, abolished: 1, after: 9, base: 9 },
    ],
    ['to happen later', [event('1', 'abolished', { fiscal_year: 2021 })], {}],
    [
      'brought forward, moved, achieved',
      [event('1', 'brought_forward'), event('2', 'moved'), event('3', 'achieved')],
      {},
    ],
    [
      'abolished in between and resumed again',
      [event('1', 'abolished', { date: '2020-05-01' }), event('1', 'resumed', { date: '2020-10-01' })],
      {},
    ],
    [
      'completed the year before, resumed now, the rows in either order',
      [event('1', 'resumed'), event('1', 'completed', { fiscal_year: 2019 })],
      { before: 9, added: 1, resumed: 1 },
    ],
    [
      'resumed the year before, abolished now',
      [
        event('1', 'completed', { fiscal_year: 2018 }),
        event('1', 'resumed', { fiscal_year: 2019 }),
        event('1', 'abolished'),
      ],
      { abolished: 1, after: 9, base: 9 },
    ],
    [
      'ended, and called achieved afterwards: it stays away',
      [event('1', 'ended', { fiscal_year: 2019 }), event('1', 'achieved')],
      { before: 9, after: 9, base: 9 },
    ],
    ['listed again from elsewhere', [event('1', 'relisted', { target: '2' })], { outOfScope: 1, base: 9 }],
  ] as [string, LifecycleEvent[], object][])('%s', (_, lifecycle, change) =>
    expect(counted(lifecycle)).toEqual({ ...nothing, ...change }),
  )
  test('a mark out of count leaves the base', () => {
    const scales = { status: { version: '1', marks: [...MARKS, mark('評価困難', 'out')] } }
    const rated = ratings('○').map((one) => ({ ...one, mark: '評価困難' }))
    expect(counted([], { plan: plan({ scales }), ratings: rated })).toEqual({
      ...nothing,
      outOfScope: 1,
      base: 9,
    })
  })
  test('items outside the plan are never counted', () =>
    expect(counted([], { items: [...items(10), item('外1', { fiscal_year: 2020 })] })).toEqual(nothing))
})

test('before + added + split − merged − completed − abolished is always after', () => {
  const all = counted([
    event('10', 'added'),
    event('9', 'split', { target: '1' }),
    event('8', 'merged', { target: '1' }),
    event('7', 'completed'),
    event('6', 'abolished'),
    event('5', 'suspended'),
    event('4', 'ended', { fiscal_year: 2019 }),
    event('4', 'resumed'),
  ])
  expect(all.before + all.added + all.split - all.merged - all.completed - all.abolished).toBe(all.after)
  expect(all.after - all.suspended - all.outOfScope).toBe(all.base)
})
