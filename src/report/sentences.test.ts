import { describe, expect, test } from 'vitest'
import type { PaperPlan, Plan } from '../plan/plan.ts'
import {
  items,
  mark,
  municipalityRecord,
  plan,
  planRecord,
  ROUND,
  ratings,
} from '../plan/records.examples.ts'
import { givenFor } from './given.ts'
import { doneSentence, roundingNote, shareRoundingNote } from './sentences.ts'

const before = { ...ROUND, id: 'r1', fiscal_year: 2019, as_of: '2020-03-31' }
const paper: PaperPlan = { id: 'report', title: '', subtitles: [], body: 'gothic', sections: [] }

/** The sentence when this round's marks are `now` and those of the round before `then` (null: there was none). */
function sentence(now: string, then: string | null, change: Partial<Plan> = {}, previous = before) {
  const round = { ...ROUND, follows: then === null ? null : 'r1' }
  const record = planRecord({
    plan: plan({ rounds: [previous, round], ...change }),
    items: items(4),
    ratings: [...ratings(now), ...ratings(then ?? '', { round: 'r1' })],
  })
  return doneSentence(givenFor(municipalityRecord(), record, round, paper), 'page')
}

describe('how many are done, and how many more than before', () => {
  const labelled = {
    scales: { status: { version: '1', marks: [mark('A', 'done', { label: '達成' }), mark('B', 'open')] } },
  }
  const unknown = {
    scales: { status: { version: '1', marks: [mark('A', 'unknown'), mark('B', 'unknown')] } },
  }
  const monthsApart = { ...before, fiscal_year: 2020 }
  test.each<[string, string | null, ReturnType<typeof sentence>]>([
    ['more', sentence('○○○△', '○△△△'), '4項目のうち3項目が実施済み（75.0％）。前年度より2項目増えました。'],
    ['fewer', sentence('○△△△', '○○△△'), '4項目のうち1項目が実施済み（25.0％）。前年度より1項目減りました。'],
    ['as many', sentence('○△△△', '△○△△'), '4項目のうち1項目が実施済み（25.0％）。前年度と同じ数です。'],
    [
      'nobody rated before: unknown, not none',
      sentence('○○○△', ''),
      '4項目のうち3項目が実施済み（75.0％）。',
    ],
    ['nobody has rated yet: unknown, not none', sentence('', '○△△△'), null],
    ['none', sentence('△△△△', null), '4項目のうち0項目が実施済み（0.0％）。'],
    ['the first round', sentence('○○○○', null), '4項目のうち4項目が実施済み（100.0％）。'],
    ['the plan’s own word', sentence('ABBB', null, labelled), '4項目のうち1項目が達成（25.0％）。'],
    [
      'a round within the year',
      sentence('○○△△', '○△△△', {}, monthsApart),
      '4項目のうち2項目が実施済み（50.0％）。前回より1項目増えました。',
    ],
    ['marks nobody explained: nothing is said', sentence('AABB', 'ABBB', unknown), null],
  ])('%s', (_, told, expected) => expect(told).toBe(expected))
})

test('the sentence speaks of the axis its section shows', () => {
  const record = planRecord({
    plan: plan({
      axes: [
        { id: 'status', name: '取組状況' },
        { id: 'degree', name: '達成度' },
      ],
      scales: {
        ...plan().scales,
        degree: { version: '1', marks: [mark('達', 'done', { label: '達成' }), mark('未', 'open')] },
      },
    }),
    items: items(2),
    ratings: [...ratings('○○'), ...ratings('達未', { axis: 'degree' })],
  })
  const given = givenFor(municipalityRecord(), record, ROUND, paper)
  expect(doneSentence(given, 'page', { axis: 'degree' })).toBe('2項目のうち1項目が達成（50.0％）。')
})

describe('a paper says it in the plain style of its notes', () => {
  const round = { ...ROUND, follows: 'r1' }
  const record = (now: string, then: string) =>
    planRecord({
      plan: plan({ rounds: [before, round] }),
      items: items(4),
      ratings: [...ratings(now), ...ratings(then, { round: 'r1' })],
    })
  test.each([
    ['○○○△', '○△△△', '4項目のうち3項目（75.0％）が実施済みで、前年度より2項目増えた。'],
    ['○△△△', '○○△△', '4項目のうち1項目（25.0％）が実施済みで、前年度より1項目減った。'],
    ['○△△△', '△○△△', '4項目のうち1項目（25.0％）が実施済みで、前年度と同じ数である。'],
  ])('%s after %s', (now, then, expected) =>
    expect(doneSentence(givenFor(municipalityRecord(), record(now, then), round, paper), 'paper')).toBe(
      expected,
    ),
  )
  test('without a round before it', () =>
    expect(doneSentence(givenFor(municipalityRecord(), record('○○○○', ''), ROUND, paper), 'paper')).toBe(
      '4項目のうち4項目（100.0％）が実施済みである。',
    ))
})

test('where two marks count as done, neither’s own word is used', () => {
  const scales = {
    status: {
      version: '1',
      marks: [mark('S', 'done', { label: '上回る' }), mark('A', 'done', { label: '達成' })],
    },
  }
  const record = planRecord({ plan: plan({ scales }), items: items(2), ratings: ratings('SA') })
  expect(doneSentence(givenFor(municipalityRecord(), record, ROUND, paper), 'page')).toBe(
    '2項目のうち2項目が実施済み（100.0％）。',
  )
})

describe('the rounding rule is printed', () => {
  test.each([
    [{ rounding: 'half_up', digits: 1 }, '小数点以下第2位を四捨五入'],
    [{ rounding: 'truncated', digits: 0 }, '小数点以下第1位を切捨て'],
    [{ rounding: 'sum_to_100', digits: 0 }, '合計が100％になるよう'],
    [{ rounding: 'sum_to_100', digits: 1 }, '合計が100.0％になるよう'],
    [{ rounding: 'sum_to_100', digits: 2 }, '合計が100.00％になるよう'],
  ] as const)('%#', (rule, words) => expect(roundingNote(rule)).toContain(words))
})

test('a share that stands alone, made to add up with others, says so', () => {
  expect(shareRoundingNote({ rounding: 'sum_to_100', digits: 1 })).toBe(
    '割合は、評価ごとの割合の合計が100.0％になるよう端数を調整した値である。',
  )
  const truncated = { rounding: 'truncated', digits: 1 } as const
  expect(shareRoundingNote(truncated)).toBe(roundingNote(truncated))
})
