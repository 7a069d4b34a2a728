import { describe, expect, test } from 'vitest'
import { items, MARKS, mark, plan, planRecord, ROUND, ratings } from './records.examples.ts'
import { tally } from './tally.ts'
import { columnNamed, columnShare, columnsOf, unratedShare } from './tally-column.ts'

const scale = (...symbols: string[]) => ({
  version: '1',
  marks: symbols.map((symbol) => mark(symbol, 'unknown')),
})

describe('a column of printed.csv is one that the tally prints, by its name', () => {
  test.each<[string, joined: string[][], symbols: string[], column: string[] | null]>([
    ['○', [], ['○', '△', '×', '―'], ['○']],
    ['×+―', [['×', '―']], ['○', '△', '×', '―'], ['×', '―']],
    ['―+×', [['×', '―']], ['○', '△', '×', '―'], null],
    ['×', [['×', '―']], ['○', '△', '×', '―'], null],
    ['―', [['×', '―']], ['○', '△', '×', '―'], null],
    ['×+―', [], ['○', '△', '×', '―'], null],
    ['A+', [], ['A+', 'A', 'B'], ['A+']],
    ['A+B', [['A', 'B']], ['A+', 'A', 'B'], ['A', 'B']],
    ['A++B', [['A+', 'B']], ['A+', 'A', 'B'], ['A+', 'B']],
    ['A+', [], ['A', 'B'], null],
    ['◎', [], ['○', '△'], null],
    ['', [], ['○', '△'], null],
  ])('「%s」 where %j are joined, on a scale of %j: %j', (name, joined, symbols, column) =>
    expect(
      columnNamed(name, plan({ tallies: { rounding: 'half_up', digits: 1, joined } }), scale(...symbols)),
    ).toEqual(column),
  )
})

describe('the columns that a tally prints', () => {
  const joining = (...joined: string[][]) => plan({ tallies: { rounding: 'half_up', digits: 1, joined } })
  test.each<[string, joined: string[][], symbols: string[], columns: string[][]]>([
    ['a mark a column', [], ['○', '△', '×'], [['○'], ['△'], ['×']]],
    ['those that the plan joins in one', [['×', '―']], ['○', '×', '―'], [['○'], ['×', '―']]],
    ['+ in a symbol joins nothing', [], ['A+', 'A'], [['A+'], ['A']]],
    ['on another axis, only the marks it has', [['×', '―']], ['済', '―'], [['済'], ['―']]],
  ])('%s', (_, joined, symbols, columns) =>
    expect(columnsOf(joining(...joined), scale(...symbols))).toEqual(columns),
  )

  test('a mark under another has none of its own', () => {
    const marks = [mark('未着手', 'open'), mark('検討中', 'open', { under: '未着手' })]
    expect(columnsOf(plan(), { version: '1', marks })).toEqual([['未着手']])
  })
})

describe('the share of a column', () => {
  const QUESTION = { round: ROUND, axis: 'status', assessor: 'department', base: 'all' } as const
  const total = (record: Parameters<typeof tally>[0]) =>
    tally(record, [], { ...QUESTION, grouping: { by: 'heading', level: 1 } }).total

  test('a joined column is counted together and rounded once', () => {
    // 1 of 7 is 14.3, 2 of 7 is 28.6; together 3 of 7 is 42.9, not 42.8 or 43.0.
    const record = planRecord({ items: items(7), ratings: ratings('○○△△×――') })
    expect(columnShare(total(record), ['×', '―'], record.plan)).toBe(42.9)
    expect(columnShare(total(record), ['○'], record.plan)).toBe(28.6)
  })

  test('shares made to add up add up in joined columns too, and with marks under others', () => {
    const marks = [...MARKS, mark('検', 'open', { under: '×' })]
    const record = planRecord({
      plan: plan({
        tallies: { rounding: 'sum_to_100', digits: 1, joined: [] },
        scales: { status: { version: '1', marks } },
      }),
      items: items(3),
      ratings: ratings('○検―'),
    })
    expect(total(record).rates).toEqual({ '○': 33.4, '△': 0, '×': 33.3, '―': 33.3, 検: 33.3 })
    expect(columnShare(total(record), ['○'], record.plan)).toBe(33.4)
    expect(columnShare(total(record), ['×', '―'], record.plan)).toBe(66.6)
  })

  test('of nothing: null, not 0', () => expect(columnShare(total(planRecord()), ['○'], plan())).toBeNull())
})

describe('the share of the items without a mark', () => {
  const unrated = (rounding: 'half_up' | 'sum_to_100', marks: string, count: number) => {
    const record = planRecord({
      plan: plan({ tallies: { rounding, digits: 0, joined: [] } }),
      items: items(count),
      ratings: ratings(marks),
    })
    const asked = { round: ROUND, axis: 'status', assessor: 'department', base: 'all' } as const
    const { total } = tally(record, [], { ...asked, grouping: { by: 'heading', level: 1 } })
    const own = ['○', '△', '×', '―'].map((symbol) => total.rates[symbol])
    return [...own, unratedShare(total, { version: '1', marks: MARKS }, record.plan)]
  }
  test.each<[string, ...Parameters<typeof unrated>, ReturnType<typeof unrated>]>([
    ['is rounded as the others are', 'half_up', '○', 3, [33, 0, 0, 0, 67]],
    ['two halves are both rounded up', 'half_up', '○', 2, [50, 0, 0, 0, 50]],
    ['made to add up, it is what they leave', 'sum_to_100', '○△△', 8, [13, 25, 0, 0, 62]],
    ['all rated: none', 'sum_to_100', '○△', 2, [50, 50, 0, 0, 0]],
    ['of nothing: null, not 0', 'sum_to_100', '', 0, [null, null, null, null, null]],
  ])('%s', (_, rounding, marks, count, expected) => expect(unrated(rounding, marks, count)).toEqual(expected))
})
