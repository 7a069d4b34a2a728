import { describe, expect, test } from 'vitest'
import type { Answer } from '../plan/nouns.ts'
import type { PlanRecord } from '../plan/plan.ts'
import { event, heading, item, rating, scheduled } from '../plan/records.examples.ts'
import { made, rowsOf, tableIds, words } from './papers.fixture.ts'

const answer = (code: string, result: string | null, more: Partial<Answer> = {}): Answer => ({
  item: code,
  result,
  next_steps: null,
  issues: null,
  note: null,
  declared: {},
  ...more,
})

const record: Partial<PlanRecord> = {
  headings: [heading('1', '地域'), heading('1-1', '窓口'), heading('2', '組織')],
  items: [
    item('1', { heading: '1-1', summary: '窓口を改める。', tags: ['重点'] }),
    item('2', { heading: '2' }),
  ],
  actions: [{ item: '1', number: '1', title: '洗い出し' }],
  schedule: [
    scheduled('1', '2019', '検討'),
    scheduled('1', '2020', '実施'),
    scheduled('1', '2020', '実施', 'actual'),
  ],
  yearPlans: [{ item: '1', fiscal_year: 2020, text: '実施する。' }],
  answers: {
    r1: [answer('1', '検討した。', { issues: '古い課題' })],
    r2: [answer('1', '実施した。', { issues: '新しい課題', note: '内部の備考' })],
  },
  ratings: [rating('1', '△', { round: 'r1' }), rating('1', '○', { reason: '予定どおり' })],
  lifecycle: [event('1', 'achieved', { action: '1', date: '2020-06-01', reason: '終えた' })],
}
const sheets = (settings: object = {}, change: Partial<PlanRecord> = {}) =>
  made({ section: 'sheets', ...settings }, { ...record, ...change })

test('every item has a page of its own, headed by its number and title, and its pages say whose they are', () => {
  const { blocks } = sheets()
  expect(words(blocks).filter((one) => /^[12] 取組/.test(one))).toEqual(['1 取組1', '2 取組2'])
  const pages = blocks.flatMap((block) => (block.kind === 'page' ? [block.header] : []))
  expect(pages).toEqual([
    null,
    { left: '1. 地域', right: '1　取組1' },
    { left: '2. 組織', right: '2　取組2' },
  ])
})

test('the years stand newest first, with year plan, every round, and marks; unknown is told from not recorded', () => {
  expect(rowsOf(sheets().blocks, 'sheet-years-1')).toEqual(
    [
      ['年度', '計画・報告', '内容', '取組状況'],
      ['令和2年度', '年度計画', '実施する。'],
      ['令和2年度', '実施した。\n課題　新しい課題\n取組状況の理由：予定どおり', '○'],
      ['平成31年度', '年度計画', '出典に記載なし'],
      ['平成31年度', '検討した。', '△'],
    ].map((row) => row.map((cell) => cell.replace('平成31年度', '令和元年度'))),
  )
})

test('an earlier round tells its result alone, and 備考 is never shown', () => {
  const text = JSON.stringify(sheets().blocks)
  expect(text).not.toContain('古い課題')
  expect(text).not.toContain('内部の備考')
})

test('the schedule stands in every layer recorded; where none is, it says so', () => {
  const { blocks } = sheets()
  expect(rowsOf(blocks, 'sheet-schedule-1').map((row) => row.slice(0, 2))).toEqual([
    ['工程', '区分'],
    ['全体', '計画'],
    ['実績', ''],
  ])
  expect(rowsOf(blocks, 'sheet-schedule-2').at(-1)).toEqual(['全体', '計画', '出典に記載なし'])
})

test('what happened to the item and its actions is listed; what has no record is said', () => {
  const { blocks } = sheets()
  expect(rowsOf(blocks, 'sheet-events-1')[1]).toEqual([
    '行動計画1　達成',
    '令和2年6月1日',
    '終えた',
    '出典に記載なし',
  ])
  expect(words(blocks)).toContain('この項目に、指標、効果額、異動の記録はない。')
})

describe('which items and what of them is chosen', () => {
  const titles = (settings: object) => words(sheets(settings).blocks).filter((one) => /^[12] 取組/.test(one))
  test.each<[string, object, string[]]>([
    ['by heading', { headings: ['2'] }, ['2 取組2']],
    ['by a heading above', { headings: ['1'] }, ['1 取組1']],
    ['by tag', { tags: ['重点'] }, ['1 取組1']],
    ['none', { tags: ['なし'] }, []],
  ])('%s', (_, settings, expected) => expect(titles(settings)).toEqual(expected))
  test('by field', () => {
    const { blocks } = sheets({ fields: ['summary', 'results'], headings: ['1'] })
    expect(tableIds(blocks)).toEqual(['sheet-1', 'sheet-years-1'])
    expect(rowsOf(blocks, 'sheet-1')).toEqual([['概要', '窓口を改める。']])
  })
  test('a heading that the plan does not have is refused', () =>
    expect(sheets({ headings: ['9'] }).problems).toMatchObject([{ what: '見出し「9」はありません' }]))
})
