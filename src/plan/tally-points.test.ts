import { describe, expect, test } from 'vitest'
import type { PlanRecord } from './plan.ts'
import { item, mark, plan, planRecord, ROUND, rating } from './records.examples.ts'
import { tallyPoints } from './tally-points.ts'

const weighed = plan({
  scales: {
    status: {
      version: '1',
      marks: [
        mark('A', 'done', { points: 10 }),
        mark('B', 'partly', { points: 5 }),
        mark('C', 'open'),
        mark('―', 'not_due', { points: 0 }),
      ],
    },
  },
})
const points = (change: Partial<PlanRecord>, base: 'all' | 'due' | 'rated' = 'all') => {
  const { total } = tallyPoints(planRecord({ plan: weighed, ...change }), [], {
    round: ROUND,
    axis: 'status',
    assessor: 'department',
    base,
    grouping: { by: 'heading', level: 1 },
  })
  return [total.total, total.earned, total.rate]
}

describe('points are exact, and the rate is rounded once', () => {
  const one = (weight: number, own: string) =>
    points({ items: [item('1', { weight })], ratings: [rating('1', 'A', { points: own })] })
  test.each([
    [40, '18.9', 47.3],
    [20, '2.3', 11.5],
    [30, '12.5', 41.7],
    [10, '-2.5', -25],
  ])('of a weight of %i, %s points: %d％', (weight, own, rate) =>
    expect(one(weight, own)).toEqual([weight, Number(own), rate]),
  )

  const thirds = plan({
    tallies: { rounding: 'truncated', digits: 1, joined: [] },
    scales: {
      status: {
        version: '1',
        marks: [mark('A', 'done', { points: 3 }), mark('B', 'partly', { points: 2 }), mark('C', 'open')],
      },
    },
  })
  test('thirds of weights that make a whole number make it: 20/3 three times is 20 of 30, 66.6 cut off', () => {
    const items = ['1', '2', '3'].map((code) => item(code, { weight: 10 }))
    const ratings = items.map(({ code }) => rating(code, 'B'))
    expect(points({ plan: thirds, items, ratings })).toEqual([30, 20, 66.6])
  })
})

describe('weights are summed, and the points earned of them', () => {
  const three = [item('1', { weight: 10 }), item('2', { weight: 10 }), item('3', { weight: 10 })]
  test.each<[string, PlanRecord['ratings'], 'all' | 'due' | 'rated', (number | null)[]]>([
    ['by the mark', [rating('1', 'A'), rating('2', 'B'), rating('3', '―')], 'all', [30, 15, 50]],
    [
      'by the rating’s own points',
      [rating('1', 'A', { points: '8' }), rating('2', 'B')],
      'all',
      [30, 13, 43.3],
    ],
    ['points of 0 are points', [rating('1', 'A', { points: '0' })], 'all', [30, 0, 0]],
    ['over the due only', [rating('1', 'A'), rating('2', 'B'), rating('3', '―')], 'due', [20, 15, 75]],
    ['over the rated only', [rating('1', 'A')], 'rated', [10, 10, 100]],
    ['of nothing: null, not 0', [], 'rated', [0, 0, null]],
    ['a mark without points: unknown, not 0', [rating('1', 'C'), rating('2', 'A')], 'all', [30, null, null]],
  ])('%s', (_, ratings, base, expected) => {
    expect(points({ items: three, ratings }, base)).toEqual(expected)
  })
})

test('an item without a weight takes no part, nor does one outside the plan', () => {
  const items = [item('1', { weight: 10 }), item('2'), item('外1', { weight: 10, fiscal_year: 2020 })]
  const ratings = [rating('1', 'A'), rating('2', 'C'), rating('外1', 'A')]
  expect(points({ items, ratings })).toEqual([10, 10, 100])
})
