import { describe, expect, test } from 'vitest'
import { plainText } from '../paper/print.ts'
import type { PlanRecord, Round } from '../plan/plan.ts'
import {
  event,
  item,
  items,
  municipalityRecord,
  plan,
  planRecord,
  ROUND,
  rating,
  scheduled,
} from '../plan/records.examples.ts'
import { givenFor } from './given.ts'
import { classesOf } from './work-class.ts'

const before: Round = { ...ROUND, id: 'r1', fiscal_year: 2019, period: '2019', as_of: '2020-03-31' }
const now: Round = { ...ROUND, follows: 'r1' }

function classOf(change: Partial<PlanRecord>) {
  const record = planRecord({ plan: plan({ rounds: [before, now] }), items: items(2), ...change })
  const paper = { id: 'report', title: '', subtitles: [], body: 'gothic' as const, sections: [] }
  const { sign, tone } = classesOf(givenFor(municipalityRecord(), record, now, paper))(item('1'))
  return `${plainText([sign])} ${tone}`
}

const due = scheduled('1', '2019', '実施')
const ofAction = (period: string, word: string) => ({ ...scheduled('1', period, word), action: '1' })

describe('the class of work: of this year, left over, of later years', () => {
  test.each<[string, Partial<PlanRecord>, string]>([
    ['a due word this year', { schedule: [scheduled('1', '2020', '実施')] }, '● this-year'],
    ['a due word next year', { schedule: [scheduled('1', '2021', '実施')] }, '◇ later'],
    ['due and left over', { schedule: [due], ratings: [rating('1', '△', { round: 'r1' })] }, '◆ carried'],
    ['scheduled by its action alone', { schedule: [ofAction('2020', '実施')] }, '● this-year'],
    ['by its action alone, next year', { schedule: [ofAction('2021', '実施')] }, '◇ later'],
    [
      'by its action alone, left over',
      { schedule: [ofAction('2019', '実施')], ratings: [rating('1', '×', { round: 'r1' })] },
      '◆ carried',
    ],
  ])('%s', (_, change, expected) => expect(classOf(change)).toBe(expected))
})

describe('what rests or has ended is no work of this year: its word stands in the sign’s place', () => {
  test.each([
    ['completed', '完了 plain'],
    ['merged', '統合 plain'],
    ['abolished', '廃止 plain'],
    ['suspended', '休止 plain'],
    ['routine', '経常業務へ移行 plain'],
    ['achieved', '達成 plain'],
    ['brought_forward', '● this-year'],
    ['moved', '● this-year'],
  ] as const)('%s: %s', (kind, expected) =>
    expect(classOf({ schedule: [due], lifecycle: [event('1', kind)] })).toBe(expected),
  )
  test('left over before it was suspended', () =>
    expect(
      classOf({
        schedule: [due],
        ratings: [rating('1', '△', { round: 'r1' })],
        lifecycle: [event('1', 'suspended')],
      }),
    ).toBe('休止 plain'))
  test('suspended and taken up again', () => {
    const lifecycle = [event('1', 'suspended', { fiscal_year: 2019 }), event('1', 'resumed')]
    expect(classOf({ schedule: [due], lifecycle })).toBe('● this-year')
  })
})
