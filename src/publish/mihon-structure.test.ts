import { describe, expect, test } from 'vitest'
import { dataset, kaikaku, paperOf, rowsOf } from './mihon-papers.fixture.ts'

describe('structure', () => {
  test.each([
    ['r5', 16, '1-1. 手続のデジタル化\n3項目'],
    ['r6-q4', 18, '1-1. 手続のデジタル化\n3項目'],
  ])('in %s, %i items stand under their headings', (round, count, heading) => {
    const rows = rowsOf(paperOf('structure', round), 'structure')
    expect(rows).toHaveLength(count + 1)
    expect(rows[0]?.[1]).toBe(heading)
    expect(rows.at(-1)).toEqual(['計', `${count}項目`])
  })

  test.each([
    ['1-2', 'オンライン申請の拡充', 'デジタル推進課'],
    ['1-3', '証明書のコンビニ交付の導入［完了］', '税務住民課'],
    ['1-5', '広報紙の電子配信［1-4へ統合］', '総務企画課'],
    ['1-6', '地区担当職員制度の充実（再掲）［再掲 3-3］', '教育委員会事務局'],
    ['2-3', '使用料・手数料の見直し', '総務企画課'],
    ['2-7', '橋りょうの予防保全［休止］', '建設水道課'],
    ['3-2', '電子決裁の導入［経常業務へ移行］', 'デジタル推進課'],
  ])('%s', (...cells) => {
    const rows = rowsOf(paperOf('structure'), 'structure')
    expect(rows.find((row) => row.includes(cells[0]))?.slice(-3)).toEqual(cells)
  })

  test('an item whose heading is known less far, or not at all, says so', () => {
    const items = kaikaku.items.map((item) =>
      item.code === '1-1'
        ? { ...item, heading: '1' }
        : item.code === '1-2'
          ? { ...item, heading: null }
          : item,
    )
    const rows = rowsOf(paperOf('structure', 'r6-q4', { record: { items } }), 'structure')
    expect(rows[0]?.slice(0, 3)).toEqual(['1. 町民に届く行政サービス\n5項目以上', '出典に記載なし', '1-1'])
    expect(rows.at(-2)?.slice(0, 3)).toEqual(['出典に記載なし', '出典に記載なし', '1-2'])
    // 1-1 may be one of 手続のデジタル化.
    expect(rows[1]?.[0]).toBe('1-1. 手続のデジタル化\n1項目以上')
  })

  test('the headings are data, with their counts', () => {
    expect(dataset(paperOf('structure'), 'headings').slice(0, 2)).toEqual([
      { heading: '1', level: 1, name: '町民に届く行政サービス', listed: 6, items: 5 },
      { heading: '1-1', level: 2, name: '手続のデジタル化', listed: 3, items: 3 },
    ])
  })
})
