import { describe, expect, test } from 'vitest'
import { isAsked, isPrinted, type LifecycleKind, standing } from './lifecycle.ts'

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
