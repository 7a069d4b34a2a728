import { describe, expect, test } from 'vitest'
import { item, mark, plan, planRecord, ROUND, rating } from '../plan/records.examples.ts'
import { tally } from '../plan/tally.ts'
import { tallyPoints } from '../plan/tally-points.ts'
import { tallyTable } from './tally-table.ts'

const WRITING = { digits: 1, negative: '▲', symbols: ['A', 'B'] } as const

describe('points are printed with their own digits', () => {
  const weighed = plan({
    scales: {
      status: {
        version: '1',
        marks: [mark('A', 'done', { points: 3 }), mark('B', 'partly', { points: 2 })],
      },
    },
  })
  test.each([
    ['A', '12.5', '12.5', '41.7％'],
    ['A', '0.125', '0.125', '0.4％'],
    ['A', '12', '12', '40.0％'],
    ['A', '-2.5', '▲2.5', '▲8.3％'],
    ['A', '0', '0', '0.0％'],
    ['A', null, '30', '100.0％'],
    ['B', null, '20', '66.7％'],
  ])('mark %s, points %s: %s', (symbol, points, earned, rate) => {
    const record = planRecord({
      plan: weighed,
      items: [item('1', { weight: 30 })],
      ratings: [rating('1', symbol, { points })],
    })
    const asked = { round: ROUND, axis: 'status', assessor: 'department', base: 'all' } as const
    const rows = tallyPoints(record, [], { ...asked, grouping: { by: 'heading', level: 1 } })
    const last = tallyTable('points', rows, WRITING).trimEnd().split('\n').at(-1)
    expect(last?.trim().split(/\s+/)).toEqual(['計', '1', '30', earned, rate])
  })

  test('a part of a weight that no decimal ends is told to four', () => {
    const record = planRecord({
      plan: weighed,
      items: [item('1', { weight: 10 })],
      ratings: [rating('1', 'B')],
    })
    const asked = { round: ROUND, axis: 'status', assessor: 'department', base: 'all' } as const
    const rows = tallyPoints(record, [], { ...asked, grouping: { by: 'heading', level: 1 } })
    expect(tallyTable('points', rows, WRITING)).toContain(' 6.6667')
  })
})

test('marks stand in the scale’s order, also where they look like numbers', () => {
  const symbols = ['3', '2', '1']
  const record = planRecord({
    plan: plan({ scales: { status: { version: '1', marks: symbols.map((one) => mark(one, 'unknown')) } } }),
    items: [item('1')],
    ratings: [rating('1', '3')],
  })
  const asked = { round: ROUND, axis: 'status', assessor: 'department', base: 'all' } as const
  const rows = tally(record, [], { ...asked, grouping: { by: 'heading', level: 1 } })
  const [head, ...body] = tallyTable('item', rows, { ...WRITING, symbols })
    .trimEnd()
    .split('\n')
  expect(head?.trim().split(/\s+/)).toEqual(['項目', '分母', '3', '2', '1', '評価なし'])
  expect(body.at(-1)?.trim().split(/\s+/)).toEqual([
    ...['計', '1', '1'],
    ...['1（100.0％）', '0（0.0％）', '0（0.0％）', '0'],
  ])
})
