import { describe, expect, test } from 'vitest'
import { type LifecycleKind, standing } from './lifecycle.ts'

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
