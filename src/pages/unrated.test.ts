import { describe, expect, test } from 'vitest'
import type { PlanRecord, Round } from '../plan/plan.ts'
import { event, item, items, planRecord, ROUND, ratings } from '../plan/records.examples.ts'
import { unratedSentence, whyUnrated } from './unrated.ts'

const asked = { round: ROUND, axis: 'status', assessor: 'department' }
const closed = [event('2', 'completed'), event('3', 'suspended'), event('4', 'routine')]

describe('an item without a mark is told apart by what befell it', () => {
  test.each<[string, Partial<PlanRecord>, string | null]>([
    ['all rated', { items: items(2), ratings: ratings('○△') }, null],
    [
      'closed, resting, gone, and one that nothing explains',
      { items: items(5), ratings: ratings('○'), lifecycle: closed },
      '評価していない4項目の内訳は、完了1、休止1、経常業務へ移行1、評価なし1です。',
    ],
    ['nothing explains it', { items: items(3), ratings: ratings('○') }, '評価していない項目が2あります。'],
    [
      'a closed item that was rated is no part of it',
      { items: items(4), ratings: ratings('○△'), lifecycle: closed },
      '評価していない2項目の内訳は、休止1、経常業務へ移行1です。',
    ],
    [
      'resumed: work goes on, and nobody rated it',
      { items: items(1), lifecycle: [event('1', 'suspended'), event('1', 'resumed')] },
      '評価していない項目が1あります。',
    ],
    [
      'outside the plan, or listed again from elsewhere: not counted',
      {
        items: [...items(2), item('外1', { fiscal_year: 2020 })],
        ratings: ratings('○'),
        lifecycle: [event('2', 'relisted')],
      },
      null,
    ],
  ])('%s', (_, change, sentence) => {
    expect(unratedSentence(planRecord(change), asked)).toBe(sentence)
  })
})

test.each<[string, Parameters<typeof item>[1], PlanRecord['lifecycle'], Partial<Round>, string]>([
  ['外1', { fiscal_year: 2020 }, [], {}, '計画外'],
  ['1', {}, [], {}, '評価なし'],
  ['1', {}, [event('1', 'achieved')], {}, '達成'],
  ['1', {}, [event('1', 'merged')], {}, '統合'],
  ['1', {}, [{ ...event('1', 'added'), date: '2020-04-01' }], { as_of: '2020-03-31' }, '計画に加わる前'],
])('why %s bears no mark: %j %j %j is %s', (code, change, lifecycle, round, why) => {
  const record = planRecord({ items: [item(code, change)], lifecycle })
  expect(whyUnrated(record, { ...ROUND, ...round })(item(code, change))).toBe(why)
})
