import { describe, expect, test } from 'vitest'
import type { PlanRecord } from '../plan/plan.ts'
import { kaikaku, mihon, paperOf, rowsOf, sentences, tableOf } from './mihon-papers.fixture.ts'

describe('movement', () => {
  test('from r5 to r6-q4 the items add up', () => {
    const rows = rowsOf(paperOf('movement'), 'movement')
    expect(rows.at(-1)).toEqual(['計', '16', '1', '1', '1', '2', '1', '14', '1', '2', '11'])
    const sums = rows.slice(0, -1).map((row) => row.slice(1).map(Number))
    for (const [before, added, split, merged, completed, abolished, after, suspended, out, base] of sums as [
      ...[number, number, number, number, number, number, number, number, number, number],
    ][]) {
      expect(before + added + split - merged - completed - abolished).toBe(after)
      expect(after - suspended - out).toBe(base)
    }
  })

  test('the notes name what rests and what is out of scope', () => {
    expect(tableOf(paperOf('movement'), 'movement').notes).toEqual([
      '前回はR5年度末（R6年3月31日時点）、今回はR6年度第4四半期（R7年3月31日時点）である。',
      '「完了」は終了と経常業務への移行を、「廃止」は中止を含む。',
      '休止は、2-7である。',
      '対象外は、1-6（再掲）、2-3（方針転換）である。',
    ])
  })

  test('the list follows the sum’s columns', () => {
    const rows = rowsOf(paperOf('movement'), 'moved')
    expect(rows.map(([kind, code]) => `${code} ${kind?.replace('\n', '')}`)).toEqual([
      '3-4 追加',
      '2-6-2 分割（2-6から）',
      '1-5 統合（1-4へ）',
      '1-3 完了',
      '3-2 経常業務へ移行',
      '2-4 廃止',
      '2-7 休止',
      '2-3 再開',
      '3-1 前倒し',
      '3-3 移動',
    ])
    expect(rows[0]?.slice(3)).toEqual([
      'R6年5月14日\n行政改革推進委員会',
      expect.stringContaining('業務での利用を望む声'),
    ])
  })

  test('since an earlier round by name, only what came after', () => {
    const rows = rowsOf(paperOf({ section: 'movement', since: 'r6-q2' }), 'moved')
    expect(rows.map(([, code]) => code)).toEqual(['1-5', '2-4', '2-7'])
  })

  test.each(['movement', 'change'])('%s of the first round has nothing to compare with', (section) => {
    expect(sentences(paperOf(section, 'r5'))).toEqual(['比べる前回の報告はない。'])
    expect(sentences(paperOf({ section, since: 'r6-q4' }, 'r5'))).toEqual(['比べる前回の報告はない。'])
  })
})

describe('change', () => {
  test.each([
    ['S　目標を上回る', '1', '6.7％', '2', '11.8％', '1', '5.1'],
    ['A　目標どおり', '4', '26.7％', '4', '23.5％', '0', '▲3.2'],
    ['B　おおむね目標どおり', '4', '26.7％', '3', '17.6％', '▲1', '▲9.1'],
    ['C　目標に届かない', '3', '20.0％', '1', '5.9％', '▲2', '▲14.1'],
    ['－　未到来', '2', '13.3％', '1', '5.9％', '▲1', '▲7.4'],
    ['方針転換', '0', '0.0％', '1', '5.9％', '1', '5.9'],
    ['評価なし', '1', '6.7％', '5', '29.4％', '4', '22.7'],
    ['計', '15', '100.0％', '17', '100.0％', '2', '0.0'],
  ])('%s over all items', (...cells) => {
    expect(rowsOf(paperOf('change'), 'change').find(([label]) => label === cells[0])).toEqual(cells)
  })

  test('over those rated, the shares are of 14 and of 12', () => {
    const rows = rowsOf(paperOf({ section: 'change', base: 'rated' }), 'change')
    expect(rows[0]).toEqual(['S　目標を上回る', '1', '7.1％', '2', '16.7％', '1', '9.6'])
    expect(rows.at(-1)).toEqual(['計', '14', '100.0％', '12', '100.0％', '▲2', '0.0'])
    expect(rows.some(([label]) => label === '評価なし')).toBe(false)
  })

  test('by heading, each count with its change', () => {
    const rows = rowsOf(paperOf('change'), 'change-headings')
    expect(rows.at(-1)?.slice(0, 9)).toEqual(['計', '2', '（1）', '4', '（0）', '3', '（▲1）', '1', '（▲2）'])
    expect(rowsOf(paperOf({ section: 'change', level: 2 }), 'change-headings')).toHaveLength(8)
  })

  test('the items whose mark changed, and which way', () => {
    expect(rowsOf(paperOf('change'), 'changed-items').map((row) => [row[0], ...row.slice(3)])).toEqual([
      ['1-1', 'B', '→ A', '上がった'],
      ['2-1', 'A', '→ S', '上がった'],
      ['2-2', 'C', '→ S', '上がった'],
      ['2-5', '－', '→ A', '―'],
      ['2-6', 'B', '→ C', '下がった'],
      ['3-1', '－', '→ A', '―'],
    ])
    expect(tableOf(paperOf('change'), 'changed-items').notes.slice(1)).toEqual([
      '前回のみ評価した項目：1-3、1-5、2-4、2-7、3-2',
      '今回のみ評価した項目：2-3、2-6-2、3-4',
    ])
  })

  test('a mark under another stands on that one’s step of the ladder', () => {
    const rows = rowsOf(paperOf({ section: 'change', axis: 'start' }), 'changed-items')
    expect(rows.find(([code]) => code === '1-1')?.slice(3)).toEqual(['検討中', '→ 取組中', '上がった'])
  })

  test('where △ is a mark of the plan, fewer is ▲ whatever the office writes', () => {
    const writing = { ...mihon.municipality.writing, negative: '△' as const }
    const [mark, ...rest] = kaikaku.plan.scales.degree?.marks ?? []
    const marks = [{ ...(mark as NonNullable<typeof mark>), symbol: '△' }, ...rest]
    const withTriangle = {
      plan: { ...kaikaku.plan, scales: { ...kaikaku.plan.scales, degree: { version: '1', marks } } },
    }
    const counts = (record: Partial<PlanRecord>) =>
      rowsOf(paperOf('change', 'r6-q4', { municipality: { writing }, record }), 'change').find(([label]) =>
        label?.startsWith('C'),
      )?.[5]
    expect(counts({})).toBe('△2')
    expect(counts(withTriangle)).toBe('▲2')
  })
})
