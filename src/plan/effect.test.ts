import { describe, expect, test } from 'vitest'
import { accumulated, continuing, effectRate, ofFund, singleYear, summedUp } from './effect.ts'
import type { Effect } from './nouns.ts'

const effect = (fiscal_year: number, actual: string | null, more: Partial<Effect> = {}): Effect => ({
  item: '1',
  heading: null,
  fiscal_year,
  kind: 'expenditure',
  measure: '百万円',
  planned: null,
  actual,
  continuing: true,
  base_year: null,
  fund: null,
  method: null,
  ...more,
})
const actualOf = (totals: { actual: { toString: () => string } | null }[]) =>
  totals.map(({ actual }) => actual?.toString() ?? null)

describe('what "cumulative" means (百万円, new effect by year 950, 1,030, 1,200, 840, 1,120)', () => {
  const effects = ['950', '1030', '1200', '840', '1120'].map((amount, index) => effect(2016 + index, amount))
  test('the single-year effects sum to 5,140', () =>
    expect(actualOf(summedUp(effects, 2020))).toEqual(['5140']))
  test.each([
    [2016, '950', '950'],
    [2017, '1980', '2930'],
    [2018, '3180', '6110'],
    [2019, '4020', '10130'],
    [2020, '5140', '15270'],
  ])('in %i %s works, and %s has been accumulated', (year, working, total) => {
    expect(actualOf(continuing(effects, year))).toEqual([working])
    expect(actualOf(accumulated(effects, year))).toEqual([total])
  })
})

describe('expenditure cuts and revenue gains (千円) make one effect', () => {
  const cuts = ['396046', '284388', '157802', '177102']
  const gains = ['199588', '24088', '2764', '9124']
  const effects = cuts.flatMap((cut, index) => [
    effect(2016 + index, cut, { measure: '千円', continuing: false }),
    effect(2016 + index, gains[index] ?? null, { measure: '千円', continuing: false, kind: 'revenue' }),
  ])
  test.each([
    [2016, '595634'],
    [2017, '308476'],
    [2018, '160566'],
    [2019, '186226'],
  ])('in %i: %s', (year, total) => expect(actualOf(singleYear(effects, year))).toEqual([total]))
  test('in all: 1,250,902', () => expect(actualOf(summedUp(effects, 2019))).toEqual(['1250902']))
})

describe('parts and measures', () => {
  const effects = [
    effect(2020, '100'),
    effect(2020, '130', { fund: '一般財源' }),
    effect(2020, '-30', { fund: '特定財源' }),
    effect(2020, '250', { measure: '時間' }),
    effect(2020, '-20', { kind: 'revenue' }),
  ]
  test('a negative part lowers the whole; measures stand apart; funds are not added', () =>
    expect(actualOf(singleYear(effects, 2020))).toEqual(['80', '250']))
  test('a fund’s part may exceed the whole', () =>
    expect(actualOf(ofFund(effects, '一般財源', 2020))).toEqual(['130']))
  test('what nobody recorded is unknown, not zero', () =>
    expect(singleYear([effect(2020, null)], 2020)).toMatchObject([{ planned: null, actual: null }]))
})

describe('the rate of an effect', () => {
  test.each([
    ['200', '150', 75],
    ['300', '200', 66.7],
    ['200', '-50', -25],
    ['0', '50', null],
    ['-10', '50', null],
    [null, '50', null],
    ['200', null, null],
  ])('planned %s, actual %s: %s %%', (planned, actual, rate) => {
    const [total] = singleYear([effect(2020, actual, { planned })], 2020)
    expect(total && effectRate(total)).toBe(rate)
  })
})
