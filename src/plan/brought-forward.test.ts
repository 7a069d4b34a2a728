import { describe, expect, test } from 'vitest'
import { broughtForward } from './brought-forward.ts'
import type { LifecycleEvent } from './nouns.ts'
import { event, item, planRecord, ROUND, rating } from './records.examples.ts'

const told = (events: LifecycleEvent[], mark = '○', code = '1') => {
  const items = [item('1'), item('外1', { fiscal_year: 2020 })]
  const record = planRecord({ items, lifecycle: events, ratings: [rating(code, mark)] })
  return broughtForward(record, { round: ROUND, axis: 'status', assessor: 'department' }).map(
    (one) => one.item.code,
  )
}
const forward = (change: Partial<LifecycleEvent> = {}, code = '1') => event(code, 'brought_forward', change)

describe('前倒し is told of an item that is done in the round into whose year it was brought forward', () => {
  test.each<[string, LifecycleEvent[], string[]]>([
    ['in the year', [forward()], ['1']],
    ['by its date alone', [forward({ fiscal_year: null, date: '2021-02-01' })], ['1']],
    ['by its month alone', [forward({ fiscal_year: null, date: '2020-04' })], ['1']],
    ['told twice, named once', [forward(), forward({ date: '2020-10-01' })], ['1']],
    ['the year before', [forward({ fiscal_year: 2019 })], []],
    ['dated the year before', [forward({ fiscal_year: null, date: '2020-03-31' })], []],
    ['after the as-of date', [forward({ date: '2021-04-01' })], []],
    ['one of its actions only', [forward({ action: '1' })], []],
    ['another kind of record', [event('1', 'moved')], []],
  ])('%s', (_, events, codes) => expect(told(events)).toEqual(codes))

  test('brought forward, but not done', () => expect(told([forward()], '△')).toEqual([]))
  test('never of an item outside the plan', () => expect(told([forward({}, '外1')], '○', '外1')).toEqual([]))
})
