import { describe, expect, test } from 'vitest'
import {
  bears,
  happenedBy,
  hasComeBy,
  isAsked,
  isPrinted,
  type LifecycleKind,
  standing,
} from './lifecycle.ts'

const at = { asOf: '2020-09-30', fiscalYear: 2020 }
const event = (kind: LifecycleKind, date: string | null, fiscal_year: number | null = null) => ({
  kind,
  date,
  fiscal_year,
})

describe('what holds at the as-of date', () => {
  test.each([
    ['nothing happened', [], null],
    ['achieved the year before', [event('achieved', null, 2019)], 'achieved'],
    ['achieved later', [event('achieved', '2020-10-01')], null],
    ['achieved in a later year', [event('achieved', null, 2021)], null],
    ['suspended with no date', [event('suspended', null)], 'suspended'],
    ['suspended and resumed', [event('suspended', null, 2019), event('resumed', null, 2020)], null],
    ['brought forward goes on', [event('brought_forward', null, 2019)], null],
    ['added goes on', [event('added', '2020-04-01')], null],
  ])('%s', (_, events, kind) => expect(standing(events, at)?.kind ?? null).toBe(kind))
})

describe('what each word means for the item from then on', () => {
  test.each([
    ['added', true, true, true],
    ['achieved', false, true, false],
    ['completed', false, true, false],
    ['suspended', false, true, false],
    ['merged', false, true, false],
    ['abolished', false, false, false],
    ['routine', false, false, false],
    ['moved', true, true, true],
    ['split', true, true, true],
    ['brought_forward', true, true, true],
    ['relisted', false, true, false],
  ] as [LifecycleKind, boolean, boolean, boolean][])('%s the year before', (kind, asked, printed, inBase) => {
    const events = [event(kind, null, 2019)]
    expect(isAsked(events, at)).toBe(asked)
    expect(isPrinted(events, at)).toBe(printed)
    expect(standing(events, at) === null).toBe(inBase)
  })
  test('an abolished item still stands in the report of its year', () =>
    expect(isPrinted([event('abolished', '2020-05-01')], at)).toBe(true))
})

describe('a report of R6年度 made as of 31 May: what left in April was in the plan all that year, and is told', () => {
  const may = { asOf: '2025-05-31', fiscalYear: 2024 }
  test.each([
    ['left the year before', event('abolished', '2024-03-31'), false],
    ['left in the year', event('abolished', '2024-04-01'), true],
    ['left after the year, before the as-of date', event('abolished', '2025-04-10'), true],
    ['leaves after the as-of date', event('abolished', '2025-06-01'), true],
    ['left in the year, no date known', event('routine', null, 2024), true],
    ['left the year before, no date known', event('routine', null, 2023), false],
  ])('%s', (_, left, printed) => expect(isPrinted([left], may)).toBe(printed))
})

describe('what had happened by a day; a month is compared with a month', () => {
  test.each([
    ['2021-03-15', '2021-03-15', true],
    ['2021-03-16', '2021-03-15', false],
    ['2021-03', '2021-03-15', true],
    ['2021-04', '2021-03-15', false],
    ['2021-03-31', '2021-03', true],
    ['2021-04-01', '2021-03', false],
    ['2021-03', '2021-03', true],
  ])('%s by %s: %s', (date, asOf, expected) => {
    expect(hasComeBy(date, asOf)).toBe(expected)
    expect(happenedBy([event('achieved', date)], { asOf, fiscalYear: 2020 }).length).toBe(expected ? 1 : 0)
  })
})

describe('what holds does not depend on the order of the rows', () => {
  const late = { asOf: '2023-03-31', fiscalYear: 2022 }
  const suspended = event('suspended', '2020-05-01')
  const resumed = event('resumed', '2021-05-01')
  test.each([
    ['by date', [suspended, resumed], null],
    ['a month and a day of another', [event('suspended', '2020-05'), event('resumed', '2020-06-01')], null],
    ['by fiscal year', [event('suspended', null, 2019), event('resumed', null, 2020)], null],
    ['a date and a fiscal year', [event('suspended', null, 2019), resumed], null],
    ['a fiscal year and a date', [suspended, event('resumed', null, 2021)], null],
    ['suspended again', [suspended, resumed, event('suspended', '2022-05-01')], 'suspended'],
    ['closed after it was resumed', [suspended, resumed, event('abolished', null, 2022)], 'abolished'],
  ])('%s', (_, events, kind) => {
    for (const order of [events, events.toReversed()]) {
      expect(standing(order, late)?.kind ?? null).toBe(kind)
      expect(bears('suspended', order)).toBe(kind === 'suspended')
    }
  })
  test.each([
    ['one fiscal year', [event('suspended', null, 2020), event('resumed', null, 2020)]],
    ['a month and a day in it', [event('suspended', '2020-05-20'), event('resumed', '2020-05')]],
    ['no date at all', [event('suspended', '2020-05-20'), event('resumed', null)]],
  ])('nobody can tell which came first: as the rows stand (%s)', (_, events) => {
    expect(standing(events, late)).toBeNull()
    expect(standing(events.toReversed(), late)?.kind).toBe('suspended')
  })
})
