import { describe, expect, test } from 'vitest'
import type { LifecycleEvent } from '../plan/nouns.ts'
import { action, event, item, municipalityRecord, plan, planRecord, ROUND } from '../plan/records.examples.ts'
import { givenFor } from './given.ts'
import { flagsOf } from './schedule-flags.ts'

const MOMENT = { asOf: '2021-03-31', fiscalYear: 2020 }

function flags(lifecycle: LifecycleEvent[], periods: string[]) {
  const record = planRecord({ plan: plan(), items: [item('1')], actions: [action('1', '1')], lifecycle })
  const paper = { id: 'report', title: '', subtitles: [], body: 'gothic' as const, sections: [] }
  const given = givenFor(municipalityRecord(), record, ROUND, paper)
  const line = {
    item: item('1'),
    action: action('1', '1'),
    layer: 'in_force' as const,
    itemSpan: 1,
    actionSpan: 1,
  }
  return flagsOf(
    given,
    periods,
    MOMENT,
  )(line).map(({ at, text }) => `${text} ${at === null ? '―' : periods[at]}`)
}

describe('a flag stands in the period it happened in, a month known without its day too', () => {
  const years = ['2019', '2020']
  const halves = ['2019-H2', '2020-H1', '2020-H2']
  const quarters = ['2020-Q2', '2020-Q3', '2020-Q4']
  const months = ['2020-03', '2020-04', '2020-05']
  test.each([
    ['2020-04', years, '2020'],
    ['2020-04-01', years, '2020'],
    ['2020-03', years, '2019'],
    ['2020-04', halves, '2020-H1'],
    ['2020-10', halves, '2020-H2'],
    ['2020-09', halves, '2020-H1'],
    ['2021-01', quarters, '2020-Q4'],
    ['2020-12', quarters, '2020-Q3'],
    ['2020-04', months, '2020-04'],
    ['2020-03', quarters, '―'],
  ])('%s in %j: %s', (date, periods, place) =>
    expect(flags([event('1', 'achieved', { date, fiscal_year: null })], periods)).toEqual([`達成 ${place}`]),
  )
})

describe('an item achieved by its action is told so once; in another year, it is told of both', () => {
  const both = (ofAction: Partial<LifecycleEvent>, ofItem: Partial<LifecycleEvent>) =>
    flags(
      [event('1', 'achieved', { action: '1', ...ofAction }), event('1', 'achieved', ofItem)],
      ['2019', '2020'],
    )
  test.each([
    ['one year, no date', { fiscal_year: 2020 }, { fiscal_year: 2020 }, ['達成 2020']],
    ['one day', { date: '2020-05-01' }, { date: '2020-05-01', fiscal_year: null }, ['達成 2020']],
    ['two years, no date', { fiscal_year: 2019 }, { fiscal_year: 2020 }, ['達成 2019', '達成 2020']],
    ['two days', { date: '2020-05-01' }, { date: '2020-06-01' }, ['達成 2020', '達成 2020']],
  ])('%s', (_, ofAction, ofItem, told) => expect(both(ofAction, ofItem)).toEqual(told))
})
