import { describe, expect, test } from 'vitest'
import type { PlanRecord } from '../plan/plan.ts'
import { event, items, MARKS, plan, rating } from '../plan/records.examples.ts'
import { FIRST, made, rowsOf, SECOND, words } from './papers.fixture.ts'

const HALF = { ...SECOND, id: 'r2-h1', name: '中間', as_of: '2020-09-30', follows: 'r1' }
const LADDER = MARKS.map((mark, index) => ({ ...mark, order: mark.symbol === '―' ? null : index + 1 }))
const record: Partial<PlanRecord> = {
  plan: plan({
    rounds: [FIRST, HALF, { ...SECOND, name: '年度末' }],
    scales: { status: { version: '1', marks: LADDER } },
  }),
  items: items(4),
  ratings: [
    ...[rating('1', '△'), rating('2', '○'), rating('3', '○')].map((one) => ({ ...one, round: 'r1' })),
    { ...rating('1', '×'), round: 'r2-h1' },
    rating('1', '○'),
    rating('2', '○'),
    rating('4', '×'),
  ],
  lifecycle: [event('3', 'completed', { date: '2020-05-01' })],
}
const marks = (settings: object = {}, change: Partial<PlanRecord> = {}) =>
  made({ section: 'marks-by-year', ...settings }, { ...record, ...change })

test('a year is told by its last rated round, and the note names it', () => {
  const { blocks } = marks()
  expect(rowsOf(blocks, 'marks-of-items')).toEqual([
    ['整理\n番号', '項目', '令和元年度', '令和2年度', '変化'],
    ['1. 地域'],
    ['1', '取組1', '△', '○', '上がった'],
    ['2', '取組2', '○', '○', '同じ'],
    ['3', '取組3', '○', '完了', '―'],
    ['4', '取組4', '出典に記載なし', '×', '―'],
  ])
  expect(JSON.stringify(blocks)).toContain('その年度の最後の評価（令和元年度、年度末）')
})

test('by round, every rated round has a column', () => {
  const [head] = rowsOf(marks({ by: 'round' }).blocks, 'marks-of-items')
  expect(head).toEqual(['整理\n番号', '項目', '令和元年度', '中間', '年度末', '変化'])
})

test('the marks are counted round by round, with the change from first to last', () => {
  const rows = rowsOf(marks().blocks, 'marks-by-year')
  expect(rows[0]).toEqual(['評価', '令和元年度', '令和2年度', '増減'])
  expect(rows.slice(1)).toEqual([
    ['○', '2 （50.0％）', '2 （50.0％）', '0'],
    ['△', '1 （25.0％）', '0 （0.0％）', '▲1'],
    ['×', '0 （0.0％）', '1 （25.0％）', '1'],
    ['―', '0 （0.0％）', '0 （0.0％）', '0'],
    ['評価なし', '1 （25.0％）', '1 （25.0％）', '0'],
    ['計', '4 （100.0％）', '4 （100.0％）', '0'],
    ['うち実施済み', '2 （50.0％）', '2 （50.0％）', '0'],
  ])
})

describe('what cannot be told is not', () => {
  test('one rated round has no change', () => {
    const own = record.ratings?.filter(({ round }) => round === 'r2') ?? []
    expect(rowsOf(marks({}, { ratings: own }).blocks, 'marks-by-year')[0]).toEqual(['評価', '令和2年度'])
  })
  test('none at all says so', () =>
    expect(words(marks({}, { ratings: [] }).blocks)).toContain('評価した項目はまだない。'))
})

test('the marks are given as data, a row an item and round', () => {
  const [data] = marks().datasets
  expect(data?.rows).toContainEqual(['r1', 2019, 'status', 'department', '1', '△'])
  expect(data?.rows).toHaveLength(6)
})

test('where shares are made to add up, what is done bears the share of its marks', () => {
  const { blocks } = marks(
    {},
    {
      plan: plan({
        rounds: [FIRST, SECOND],
        scales: { status: { version: '1', marks: LADDER } },
        tallies: { rounding: 'sum_to_100', digits: 1, joined: [] },
      }),
      items: items(3),
      ratings: [rating('1', '○'), rating('2', '△'), rating('3', '×')],
      lifecycle: [],
    },
  )
  const rows = rowsOf(blocks, 'marks-by-year')
  expect(rows.find(([label]) => label === '○')?.[1]).toBe('1 （33.4％）')
  expect(rows.find(([label]) => label === 'うち実施済み')?.[1]).toBe('1 （33.4％）')
})
