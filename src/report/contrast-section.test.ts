import { describe, expect, test } from 'vitest'
import type { Piece } from '../paper/paper.ts'
import type { Answer } from '../plan/nouns.ts'
import type { PlanRecord } from '../plan/plan.ts'
import { event, item, items, rating } from '../plan/records.examples.ts'
import { FIRST, made, rowsOf, words } from './papers.fixture.ts'

const answer = (code: string, result: string | null): Answer => ({
  item: code,
  result,
  next_steps: null,
  issues: null,
  note: '備考',
  declared: {},
})
const contrast = (change: Partial<PlanRecord>, settings: object = {}) =>
  made({ section: 'contrast', ...settings }, change)

const BEFORE = '窓口の所要時間は19分であった。'
const NOW = '窓口の所要時間は20分であった。'

test('an item of which nothing changed has no row', () => {
  const { blocks } = contrast({
    items: items(2),
    answers: {
      r1: [answer('1', BEFORE), answer('2', '同じ。')],
      r2: [answer('1', NOW), answer('2', '同じ。')],
    },
    ratings: [rating('2', '○', { round: 'r1' }), rating('2', '○')],
  })
  expect(rowsOf(blocks, 'contrast').slice(1)).toEqual([['1', '取組1', '取組状況', BEFORE, NOW, '一部']])
  expect(words(blocks)).toContain('2項目のうち1項目に、変わったところがある。')
})

test('what differs is bold and underlined on both sides, and nothing else', () => {
  const { blocks } = contrast({
    items: items(1),
    answers: { r1: [answer('1', BEFORE)], r2: [answer('1', NOW)] },
  })
  const cells = blocks.flatMap((block) =>
    block.kind === 'table' ? (block.groups[0]?.rows[0] ?? []).slice(3, 5).map(({ content }) => content) : [],
  )
  const side = (number: string): Piece[] => [
    '窓口の所要時間は',
    { kind: 'strong', text: number, lined: true },
    '分であった。',
  ]
  expect(cells).toEqual([side('19'), side('20')])
})

describe('marks are told with the way they went', () => {
  const change = (before: string | null, now: string | null) =>
    rowsOf(
      contrast({
        items: items(2),
        ratings: [
          ...(before === null ? [] : [rating('1', before, { round: 'r1' })]),
          ...(now === null ? [] : [rating('1', now)]),
          rating('2', '○', { round: 'r1' }),
          rating('2', '○'),
        ],
      }).blocks,
      'contrast',
    )[1]?.slice(2)
  test.each([
    ['△', '○', '変わった'],
    [null, '○', '新たに評価'],
    ['○', null, '評価なし'],
  ])('%s → %s', (before, now, word) =>
    expect(change(before, now)).toEqual([
      '取組状況',
      before ?? '出典に記載なし',
      now ?? '出典に記載なし',
      word,
    ]),
  )
})

test('an item that came or went since says what happened to it', () => {
  const { blocks } = contrast({
    items: [item('1'), item('2')],
    lifecycle: [event('1', 'completed', { date: '2020-09-01', reason: '終えた' })],
    answers: { r1: [answer('1', BEFORE), answer('2', BEFORE)], r2: [answer('2', BEFORE)] },
  })
  expect(rowsOf(blocks, 'contrast').slice(1)).toEqual([
    ['1', '取組1', '異動', '', '終えた', '完了'],
    ['取組状況', BEFORE, '完了', '記載なし'],
  ])
})

test('before the first round, or where nothing changed, it says so', () => {
  const section = { section: 'contrast' }
  expect(words(made(section, { items: items(1) }, FIRST).blocks)).toContain('比べる前回の報告はない。')
  expect(words(made(section, { items: items(1) }).blocks).join()).toContain('変わった項目はない。')
})

test('a field that is not public is refused', () => {
  const { problems } = contrast({ items: items(1) }, { fields: ['note'] })
  expect(problems).toMatchObject([{ what: '「note」という公開する欄はありません' }])
})
