import { describe, expect, test } from 'vitest'
import { action, event, item, planRecord, ROUND, rating } from './records.examples.ts'
import { tallyActions } from './tally-actions.ts'

const record = planRecord({
  items: [item('1'), item('2', { heading: '2' }), item('外1', { fiscal_year: 2020 })],
  actions: [action('1', '1'), action('1', '2'), action('2', '1'), action('外1', '1')],
  lifecycle: [
    event('1', 'achieved', { action: '1' }),
    event('1', 'suspended', { action: '2', fiscal_year: 2021 }),
    // The item as a whole: no action is completed by it, but none is due any longer.
    event('2', 'completed'),
  ],
  ratings: [rating('1', '○')],
})
const counted = (base: 'all' | 'due' | 'rated') =>
  tallyActions(record, [], {
    round: ROUND,
    axis: 'status',
    assessor: 'department',
    base,
    grouping: { by: 'heading', level: 1 },
  })

describe('actions are counted by what has happened to them, those outside the plan never', () => {
  test.each([
    ['all', [2, 1, 3]],
    ['due', [1, 0, 1]],
    ['rated', [0, 0, 0]],
  ] as const)('over %s', (base, totals) => {
    const { groups, total } = counted(base)
    expect([...groups, total].map((row) => row.total)).toEqual(totals)
    expect([...groups, total].map((row) => row.items)).toEqual([2, 1, 3])
    expect(total.lifecycle).toMatchObject({ achieved: 1, suspended: 0, completed: 0 })
  })
})

test('they bear no marks: none are given, and no shares', () => {
  expect(counted('all').total).toMatchObject({ marks: {}, rates: {}, unrated: 0, printed: {} })
})
