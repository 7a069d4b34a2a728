import { describe, expect, test } from 'vitest'
import type { Plan } from '../plan/plan.ts'
import { heading, item, mark, plan, printed } from '../plan/records.examples.ts'
import { contradictions, type PlacedTables } from './plan-rules.ts'
import { PLAN_TABLES } from './tables.ts'

const NOTHING = Object.fromEntries(
  Object.keys(PLAN_TABLES).map((name) => [name, []]),
) as unknown as PlacedTables
const placed = <T>(values: T[]) => values.map((value, index) => ({ row: index + 2, value }))

function told(of: Plan, [row, column, share]: [string, string, string], more: Partial<PlacedTables> = {}) {
  const tables = { ...NOTHING, ...more, printed: placed([printed(row, column, share)]) } as PlacedTables
  return contradictions('plans/p', of, tables)
    .filter(({ where }) => where.includes('printed.csv'))
    .map(({ where, what, doThis }) => `${where.replace('plans/p/printed.csv 2行目 ', '')} ${what}。${doThis}`)
}

describe('a column of printed.csv is one that the tally prints, or nobody would see it', () => {
  const marks = [
    ...['A+', 'A', 'B', 'C'].map((symbol) => mark(symbol, 'open')),
    mark('検', 'open', { under: 'C' }),
  ]
  const graded = plan({
    scales: { status: { version: '1', marks } },
    tallies: { rounding: 'half_up', digits: 1, joined: [['A', 'Ｂ']] },
  })
  test.each(['A+', 'A+B', 'C'])('%s', (column) => expect(told(graded, ['total', column, '33.3'])).toEqual([]))

  test.each([
    ['B+A', 'joined in another order'],
    ['A', 'alone, though joined'],
    ['A+C', 'not joined'],
    ['検', 'counted in another'],
    ['◎', 'of no scale'],
  ])('%s: %s', (column) =>
    expect(told(graded, ['total', column, '33.3'])).toEqual([
      `column列 集計表に「${column}」の列はありません。A+、A+B、C のいずれかを書いてください`,
    ]),
  )

  test('what is printed is a number alone', () =>
    expect(told(graded, ['total', 'A+', '33.3％'])).toEqual([
      'printed列 「33.3％」は読めません。単位や記号の付かない数を書いてください',
    ]))
})

describe('a row of printed.csv is one that a table prints', () => {
  const headings = placed([heading('1', '地域'), heading('1-1', '自治')])
  const at = (row: string, settings: object | null, heading: string | null = '1-1') => {
    const sections = settings === null ? [] : [{ section: 'tally', title: '集計', ...settings }]
    const paper = { id: 'report', title: '', subtitles: [], body: 'gothic' as const, sections }
    return told(plan({ papers: [paper] }), [row, '○', '50.0'], {
      headings,
      items: placed([item('1', { heading })]),
    })
  }
  const none = [
    'row列 2階層目の見出し「1-1」の行がある集計表はありません。体系（1階層目）の番号、または total を書いてください',
  ]
  test.each<[string, string[], string[]]>([
    ['the plan’s page has the highest level', at('1', null), []],
    ['and the total', at('total', null), []],
    ['no table has a lower one', at('1-1', null), none],
    ['a paper that counts by it does', at('1-1', { level: 2 }), []],
    ['one of another axis does not', at('1-1', { level: 2, axis: 'degree' }), none],
  ])('%s', (_, problems, expected) => expect(problems).toEqual(expected))
})

describe('a heading’s path is a number that no row of a tally bears', () => {
  const paths = (path: string) =>
    contradictions('plans/p', plan({ levels: ['体系', '施策', '区分'] }), {
      ...NOTHING,
      headings: placed([{ ...heading('1', '地域') }, heading(path, '組織')]),
    } as PlacedTables).map(({ where, what }) => `${where} ${what}`)
  test.each([
    ['total', '「total」は集計表の「計」の行を指す名前です'],
    ['unknown', '「unknown」は集計表の「出典に記載なし」の行を指す名前です'],
    ['1-', '「1-」は見出しの番号になりません'],
    ['1--2', '「1--2」は見出しの番号になりません'],
  ])('%s', (path, what) => expect(paths(path)).toEqual([`plans/p/headings.csv 3行目 path列 ${what}`]))
  test.each(['a', '1-2', '1-total', 'x_1'])('%s may be one', (path) => expect(paths(path)).toEqual([]))
})
