import { describe, expect, test } from 'vitest'
import type { Proposal } from '../plan/plan.ts'
import { type Change, dataset, kaikaku, paperOf, rowsOf, tableOf, text } from './mihon-papers.fixture.ts'

describe('評価の目安 of the indicators', () => {
  const proposed = (round: string, change?: Change) =>
    dataset(paperOf('indicators', round, change), 'indicators').flatMap((row) =>
      row.fiscal_year === 'plan' ? [] : [[row.indicator, row.fiscal_year, row.proposed_degree]],
    )
  const withProposals = (...proposals: Proposal[]): Change => ({
    record: { plan: { ...kaikaku.plan, proposals } },
  })

  test('the round’s year is proposed by its rate, no other; without a rate there is none', () => {
    const paper = paperOf('indicators')
    expect(tableOf(paper, 'indicators').head[0]?.map(text).at(-1)).toBe('評価の\n目安')
    const year = rowsOf(paper, 'indicators').map((row) => `${row.at(-6)?.slice(0, 4)} ${row.at(-1)}`)
    expect(year.filter((row) => row.startsWith('R6年度'))).toEqual(
      ['A', 'A', 'A', 'S', '―', 'C', 'A', 'B', '―'].map((mark) => `R6年度 ${mark}`),
    )
    expect(year.filter((row) => row.startsWith('R5年度')).map((row) => row.slice(5))).toEqual(
      Array(9).fill(''),
    )
  })

  test('as data, below every step or without a rate is null', () => {
    expect(proposed('r5').filter(([, year]) => year === 2023)).toEqual([
      ['madoguchi', 2023, 'B'],
      ['shinsei', 2023, 'A'],
      ['shuno', 2023, 'A'],
      ['kifu', 2023, 'C'],
      ['kijun', 2023, null],
      ['menseki', 2023, null],
      ['jidoka', 2023, null],
      ['chiku', 2023, 'B'],
      ['kosaihi', 2023, null],
    ])
    const high = withProposals({ axis: 'degree', by: 'rate', steps: [{ mark: 'A', at_least: 105 }] })
    expect(proposed('r6-q4', high).filter(([, , mark]) => mark !== null)).toEqual([
      ['madoguchi', 2024, 'A'],
      ['kifu', 2024, 'A'],
    ])
  })

  test('a mark is drawn as everywhere', () => {
    const cells = tableOf(paperOf('indicators'), 'indicators').groups.map(({ rows }) => rows.at(-1)?.at(-1))
    expect(cells[0]?.content).toEqual([{ kind: 'mark', symbol: 'A', label: '目標どおり', shape: 'full' }])
  })

  test('the notes tell the steps, and that a person decides', () => {
    expect(tableOf(paperOf('indicators'), 'indicators').notes.slice(-2)).toEqual([
      '評価の目安（達成度）は、その年度の達成率により、110％以上をS、100％以上をA、80％以上をB、0％以上をCとする。',
      '評価の目安はR6年度の行に示し、その「―」は、率がないか、どの段にも届かないことを示す。評価の目安は参考であり、評価はこれとは別に、人が定める。',
    ])
  })

  test('on two axes: a column each, under the axis’s name', () => {
    const two = withProposals(
      { axis: 'degree', by: 'rate', steps: [{ mark: 'A', at_least: 100 }] },
      { axis: 'start', by: 'elapsed', steps: [{ mark: '取組中', at_least: -10 }] },
    )
    const table = tableOf(paperOf('indicators', 'r6-q4', two), 'indicators')
    expect(table.head[0]?.map(text).slice(-2)).toEqual(['評価の\n目安\n（達成度）', '評価の\n目安\n（着手）'])
    expect(table.notes.at(-2)).toBe(
      '評価の目安（着手）は、計画期間の目標値に対する達成率を計画期間のうち経過した年数の割合で割った率により、▲10％以上を取組中とする。',
    )
    expect(table.groups[0]?.rows[1]?.map(text).slice(-2)).toEqual(['A', '取組中'])
  })

  test('a plan without proposals has neither column nor note', () => {
    const paper = paperOf('indicators', 'r6-q4', withProposals())
    const { columns, notes } = tableOf(paper, 'indicators')
    expect(columns).toHaveLength(8)
    expect(notes.join('')).not.toContain('目安')
    expect(Object.keys(dataset(paper, 'indicators')[0] ?? {}).at(-1)).toBe('achieved')
  })
})
