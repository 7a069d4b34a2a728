import { describe, expect, test } from 'vitest'
import { paperOf, rowsOf, sentences, tableOf, text } from './mihon-papers.fixture.ts'

describe('opinions and revisions', () => {
  test('each opinion with whom it is from, what it is about, the answer and the state', () => {
    const paper = paperOf('opinions')
    const rows = rowsOf(paper, 'opinions')
    expect(tableOf(paper, 'opinions').head[0]?.map(text)[4]).toBe('町の考え方')
    expect(rows.map(([number, body, subject, , , state]) => [number, body, subject, state])).toEqual([
      ['1', '行政改革推進委員会\n（公募委員）', '1-2\nオンライン申請の拡充', '反映'],
      ['2', '行政改革推進委員会\n（委員長）', '2-5\n補助金等の見直し', '反映'],
      ['3', '行政改革推進委員会\n（地区代表委員）', '2-3. 公共施設の適正な管理', '今後検討'],
      ['4', '行政改革推進委員会\n（学識委員）', '3-3\n地区担当職員制度の充実', '説明'],
      ['5', '行政改革推進委員会\n（公募委員）', '計画の全体', '今後検討'],
    ])
  })

  test('in a round without any, the section says so', () => {
    expect(sentences(paperOf('opinions', 'r5'))).toEqual(['述べられた意見はない。'])
  })

  test.each([
    ['r5', []],
    ['r6-q2', ['第1次 R6年5月14日']],
    ['r6-q4', ['第1次 R6年5月14日', '第2次 R6年10月22日']],
  ])('in %s, the revisions up to its day', (round, expected) => {
    const paper = paperOf('revisions', round)
    const told = expected.length === 0 ? [] : rowsOf(paper, 'revisions')
    expect(told.map(([revision, date]) => `${revision} ${date}`)).toEqual(expected)
    if (expected.length === 0) expect(sentences(paper)).toEqual(['計画の改定はない。'])
  })
})
