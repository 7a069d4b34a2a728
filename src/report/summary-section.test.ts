import { expect, test } from 'vitest'
import type { PlanRecord } from '../plan/plan.ts'
import { items, MARKS, mark, plan, rating, ratings } from '../plan/records.examples.ts'
import type { Scale } from '../plan/scale.ts'
import { ratesOf, type TallyRow } from '../plan/tally.ts'
import type { Given } from './given.ts'
import { FIRST, made, rowsOf, SECOND, words } from './papers.fixture.ts'
import { foldedTally } from './summary-tally.ts'

const summary = (change: Partial<PlanRecord>, settings: object = {}) =>
  made({ section: 'summary', ...settings }, { items: items(4), ...change }).blocks

test('the sentence on what is done stands as a heading without a number', () => {
  const blocks = summary({ ratings: ratings('○○×△') })
  expect(words(blocks).slice(0, 3)).toEqual([
    ' 進捗の要点（令和2年度）',
    '計画　令和3年3月31日時点',
    ' 4項目のうち2項目（50.0％）が実施済みである。',
  ])
})

test('late is what is due and not done, the worst first, with the reason that the office wrote', () => {
  const LADDER = [
    mark('A', 'done', { order: 1 }),
    mark('C', 'open', { order: 2 }),
    mark('D', 'open', { order: 3 }),
  ]
  const blocks = summary({
    plan: plan({ rounds: [FIRST, SECOND], scales: { status: { version: '1', marks: LADDER } } }),
    ratings: [rating('1', 'A'), rating('2', 'C', { reason: '人手が足りない' }), rating('3', 'D')],
    answers: {
      r2: [
        { item: '2', result: '始めた。', next_steps: null, issues: null, note: null, declared: {} },
        { item: '3', result: '始めた。', next_steps: null, issues: '予算がない', note: null, declared: {} },
      ],
    },
  })
  expect(rowsOf(blocks, 'late').slice(1)).toEqual([
    ['3', '取組3', '出典に記載なし', 'D', '予算がない'],
    ['2', '取組2', '出典に記載なし', 'C', '人手が足りない'],
  ])
})

test('what is partly done is late only where that is asked for', () => {
  const late = (settings: object) =>
    rowsOf(summary({ ratings: ratings('○△×○') }, settings), 'late')
      .slice(1)
      .map(([code]) => code)
  expect(late({})).toEqual(['3'])
  expect(late({ late: 'partly' })).toEqual(['2', '3'])
})

test('no more are told than asked for, and the others are named', () => {
  const blocks = summary({ ratings: ratings('××××') }, { most: 1 })
  expect(rowsOf(blocks, 'late').slice(1)).toHaveLength(1)
  expect(JSON.stringify(blocks)).toContain('ほかに3項目（2、3、4）がある。')
})

test('where nobody can tell what marks mean, nothing is called late', () => {
  const scale = { version: '1', marks: MARKS.map((one) => ({ ...one, counts_as: 'unknown' as const })) }
  const blocks = summary({
    plan: plan({ rounds: [FIRST, SECOND], scales: { status: scale } }),
    ratings: ratings('○○×△'),
  })
  expect(words(blocks)).toContain('評価の記号の意味は出典に記載がなく、遅れている項目は示せない。')
})

test('where shares are made to add up, what is done has one share in sentence and table', () => {
  const tallies = { rounding: 'sum_to_100' as const, digits: 1, joined: [] }
  const blocks = summary({
    plan: plan({ rounds: [FIRST, SECOND], tallies }),
    items: items(3),
    ratings: ratings('○△×'),
  })
  expect(words(blocks)[2]).toContain('33.4％')
  expect(rowsOf(blocks, 'summary').at(-1)?.at(-1)).toBe('33.4％')
})

test('headings told together have shares of their own', () => {
  const tallies = { rounding: 'sum_to_100' as const, digits: 1, joined: [] }
  const scale: Scale = { version: '1', marks: MARKS }
  const row = (key: string, done: number): TallyRow => ({
    ...{ key, name: key, items: 3, total: 3, unrated: 0, printed: {} },
    marks: { '○': done, '△': 3 - done, '×': 0, '―': 0 },
    rates: ratesOf(scale, { '○': done, '△': 3 - done }, 3, tallies),
    lifecycle: {} as TallyRow['lifecycle'],
  })
  const [one, two, three] = [row('1', 3), row('2', 3), row('3', 0)]
  const given = { record: { plan: plan({ tallies }) } } as Given
  const { groups } = foldedTally(given, scale, { groups: [one, two, three], total: one }, 2)
  expect(groups.map(({ rates }) => rates['○'])).toEqual([100, 50])
})
