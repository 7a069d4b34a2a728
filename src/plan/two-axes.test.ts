import { describe, expect, test } from 'vitest'
import { items, mark, plan, planRecord, ROUND, rating } from './records.examples.ts'
import { tally } from './tally.ts'

/** CASES, three cases from other bodies, 1: 69 items on two axes that are independent, beside the year before. */

const before = { ...ROUND, id: 'r1', fiscal_year: 2019, as_of: '2020-03-31' }
const AXES = {
  start: [
    mark('未着手', 'open'),
    mark('検討中', 'open', { under: '未着手' }),
    mark('取組中', 'partly'),
    mark('完了', 'done'),
  ],
  degree: [mark('未達成', 'open'), mark('一部達成', 'partly'), mark('達成', 'done')],
}
const GIVEN: [round: string, axis: keyof typeof AXES, counts: Record<string, number>][] = [
  ['r1', 'start', { 未着手: 1, 検討中: 1, 取組中: 65, 完了: 2 }],
  ['r2', 'start', { 取組中: 65, 完了: 4 }],
  ['r1', 'degree', { 未達成: 43, 一部達成: 24, 達成: 2 }],
  ['r2', 'degree', { 未達成: 21, 一部達成: 46, 達成: 2 }],
]
const record = planRecord({
  plan: plan({
    axes: [
      { id: 'start', name: '着手' },
      { id: 'degree', name: '達成度' },
    ],
    scales: {
      start: { version: '1', marks: AXES.start },
      degree: { version: '1', marks: AXES.degree },
    },
    rounds: [before, { ...ROUND, follows: 'r1' }],
  }),
  items: items(69),
  ratings: GIVEN.flatMap(([round, axis, counts]) =>
    Object.entries(counts)
      .flatMap(([symbol, count]) => Array<string>(count).fill(symbol))
      .map((symbol, index) => rating(String(index + 1), symbol, { round, axis })),
  ),
})
const total = (round: typeof ROUND, axis: string) =>
  tally(record, [], {
    round,
    axis,
    assessor: 'department',
    base: 'all',
    grouping: { by: 'heading', level: 1 },
  }).total

describe('each axis is counted over all 69 items', () => {
  test.each([
    [ROUND, 'start', { 未着手: 0, 検討中: 0, 取組中: 65, 完了: 4 }, { 未着手: 0, 取組中: 94.2, 完了: 5.8 }],
    [
      before,
      'start',
      { 未着手: 2, 検討中: 1, 取組中: 65, 完了: 2 },
      { 未着手: 2.9, 取組中: 94.2, 完了: 2.9 },
    ],
    [ROUND, 'degree', { 未達成: 21, 一部達成: 46, 達成: 2 }, { 未達成: 30.4, 一部達成: 66.7, 達成: 2.9 }],
    [before, 'degree', { 未達成: 43, 一部達成: 24, 達成: 2 }, { 未達成: 62.3, 一部達成: 34.8, 達成: 2.9 }],
  ])('$0.id on $1', (round, axis, marks, rates) => {
    expect(total(round, axis)).toMatchObject({ items: 69, total: 69, unrated: 0, marks, rates })
  })
})

test('the change on the year before is ▲2, 0, 2 and ▲22, 22, 0', () => {
  const change = (axis: string, symbols: string[]) => {
    const [now, then] = [total(ROUND, axis), total(before, axis)]
    return symbols.map((symbol) => (now.marks[symbol] ?? 0) - (then.marks[symbol] ?? 0))
  }
  expect(change('start', ['未着手', '取組中', '完了'])).toEqual([-2, 0, 2])
  expect(change('degree', ['未達成', '一部達成', '達成'])).toEqual([-22, 22, 0])
})
