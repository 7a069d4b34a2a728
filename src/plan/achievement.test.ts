import Big from 'big.js'
import { describe, expect, test } from 'vitest'
import { type AchievementRule, achievementOf, proposedMark, rateForElapsed, ruleOf } from './achievement.ts'

const given = (
  rule: AchievementRule | null,
  baseline: string | null = null,
  direction: 'more' | 'less' | 'within' | null = 'more',
) => ({
  rule,
  baseline,
  direction,
})
const value = (
  target: string | null,
  actual: string | null,
  judged: 'achieved' | 'missed' | 'pending' | null = null,
) => ({
  target,
  actual,
  judged,
})

describe('the rate of achievement follows the indicator’s rule', () => {
  test.each([
    ['actual over target', given('ratio'), value('80', '60'), 75, false],
    ['over 100 %', given('ratio'), value('80', '100'), 125, true],
    ['capped', given('ratio_capped'), value('80', '100'), 100, true],
    ['half-up', given('ratio'), value('3', '2'), 66.7, false],
    ['the less the better', given('inverse', null, 'less'), value('100', '125'), 80, false],
    ['from a base', given('progress', '100'), value('200', '130'), 30, false],
    ['from a base downward', given('progress', '100', 'less'), value('50', '60'), 80, false],
    ['behind the base', given('progress', '100'), value('200', '90'), -10, false],
    ['within a limit', given('within', null, 'within'), value('20.0', '19.9'), null, true],
    ['above the limit', given('within', null, 'within'), value('20.0', '20.1'), null, false],
  ])('%s', (_, indicator, figures, rate, achieved) =>
    expect(achievementOf(indicator, figures)).toEqual({ rate, achieved }),
  )
})

describe('a rate without meaning is suppressed', () => {
  test.each([
    ['a target of zero', given('ratio'), value('0', '5')],
    ['nothing to divide by', given('inverse', null, 'less'), value('5', '0')],
    ['no base', given('progress'), value('200', '130')],
    ['a base that is the target', given('progress', '200'), value('200', '230')],
    ['no actual value', given('ratio'), value('80', null)],
    ['no target', given('ratio'), value(null, '80')],
    ['only judged', given('judged'), value('80', '80')],
  ])('%s', (_, indicator, figures) => expect(achievementOf(indicator, figures).rate).toBeNull())
})

describe('a person’s judgement comes before the figures', () => {
  test.each([
    ['a dash that counts as achieved', value(null, null, 'achieved'), true],
    ['missed in spite of the figure', value('80', '90', 'missed'), false],
    ['pending leaves the figure to speak', value('80', '90', 'pending'), true],
    ['nothing known', value(null, null), null],
  ])('%s', (_, figures, achieved) => expect(achievementOf(given('ratio'), figures).achieved).toBe(achieved))
})

describe('a rate proposes a mark', () => {
  const steps = [
    { mark: 'S', at_least: 110 },
    { mark: 'A', at_least: 100 },
    { mark: 'B', at_least: 80 },
  ]
  test.each([
    [120, 'S'],
    [110, 'S'],
    [109.9, 'A'],
    [80, 'B'],
    [79.9, null],
    [null, null],
  ])('%s: %s', (rate, mark) => expect(proposedMark(rate, steps)).toBe(mark))
})

describe('what the rate says and what 達成 says agree, whatever direction is recorded', () => {
  test.each([
    ['twice the hours aimed at, no direction', given('inverse', null, null), value('20', '40'), 50, false],
    [
      'half the hours aimed at, no direction',
      given('inverse_capped', null, null),
      value('20', '10'),
      100,
      true,
    ],
    ['half the way down, no direction', given('progress', '100', null), value('50', '75'), 50, false],
    ['all the way down, no direction', given('progress_capped', '100', null), value('50', '40'), 100, true],
    ['half the way up, no direction', given('progress', '100', null), value('200', '150'), 50, false],
    ['less is better, no rule', given(null, null, 'less'), value('20', '40'), 50, false],
    ['less is better, no rule, reached', given(null, null, 'less'), value('20', '16'), 125, true],
    ['more is better, no rule', given(null, null, 'more'), value('20', '40'), 200, true],
    ['more by its rule, less by its direction', given('ratio', null, 'less'), value('100', '75'), 75, false],
    [
      'more by its rule, within by its direction',
      given('ratio', null, 'within'),
      value('100', '75'),
      75,
      false,
    ],
    ['neither rule nor direction', given(null, null, null), value('20', '16'), 80, false],
  ])('%s', (_, indicator, figures, rate, achieved) =>
    expect(achievementOf(indicator, figures)).toEqual({ rate, achieved }),
  )
})

describe('the rule where none is recorded', () => {
  test.each([
    ['more', 'ratio'],
    ['less', 'inverse'],
    ['within', 'within'],
    [null, 'ratio'],
  ] as const)('%s: %s', (direction, rule) => expect(ruleOf({ rule: null, direction })).toBe(rule))
})

describe('a rate is rounded once, however long its quotient', () => {
  test.each([
    ['just below the half', value('100000000000000000000000', '66649999999999999999999'), 66.6],
    ['the half itself', value('100000000000000000000000', '66650000000000000000000'), 66.7],
    ['a half below zero', value('1000', '-66.65'), -6.7],
  ])('%s', (_, figures, rate) => expect(achievementOf(given('ratio'), figures).rate).toBe(rate))
})

describe('a rate seen against the years gone by', () => {
  const of100 = (part: number | null) => (part === null ? null : { part: new Big(part), whole: new Big(100) })
  test.each([
    [40, 2020, 100],
    [40, 2019, 200],
    [40, 2023, 40],
    [40, 2025, 40],
    [40, 2018, null],
    [null, 2020, null],
  ])('%s %% in %i is %s %%', (part, year, seen) =>
    expect(rateForElapsed(of100(part), { from: 2019, to: 2023 }, year)).toBe(seen),
  )
  test('two thirds in the second of five years are 166.7 %, not five halves of a rounded 66.7 %', () =>
    expect(rateForElapsed({ part: new Big(2), whole: new Big(3) }, { from: 2019, to: 2023 }, 2020)).toBe(
      166.7,
    ))
})
