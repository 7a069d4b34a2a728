import { describe, expect, test } from 'vitest'
import { mark, plan, printed } from '../plan/records.examples.ts'
import { contradictions, type PlacedTables } from './plan-rules.ts'
import { PLAN_TABLES } from './tables.ts'

const NOTHING = Object.fromEntries(
  Object.keys(PLAN_TABLES).map((name) => [name, []]),
) as unknown as PlacedTables

describe('a column of printed.csv names marks of the plan’s first scale', () => {
  const marks = [mark('A+', 'done'), mark('A', 'done'), mark('B', 'open')]
  const graded = plan({ scales: { status: { version: '1', marks } } })
  const told = (column: string, share = '33.3') =>
    contradictions('plans/p', graded, {
      ...NOTHING,
      printed: [{ row: 2, value: printed('total', column, share) }],
    } as PlacedTables).map(({ where, what }) => `${where} ${what}`)

  test.each(['A+', 'A', 'A+B', 'A++B', 'B+A+'])('%s', (column) => expect(told(column)).toEqual([]))

  test.each(['◎', 'A+◎', 'A+A', '+A', 'B+'])('%s names none', (column) =>
    expect(told(column)).toEqual([`plans/p/printed.csv 2行目 column列 「${column}」は読めません`]),
  )

  test('what is printed is a number alone', () =>
    expect(told('A+', '33.3％')).toEqual(['plans/p/printed.csv 2行目 printed列 「33.3％」は読めません']))
})
