import Big from 'big.js'
import type { Plan } from './plan.ts'
import { share } from './rounding.ts'
import type { Scale } from './scale.ts'
import type { TallyRow } from './tally.ts'

/** The symbols of the marks that are printed in one column: one, or several that the plan joins (× and ―). */
export type TallyColumn = string[]

/** The columns of a scale's marks; those that stand under another mark are counted in it and have none of their own. */
export function columnsOf({ tallies }: Plan, scale: Scale): TallyColumn[] {
  const symbols = scale.marks.filter(({ under }) => under === null).map(({ symbol }) => symbol)
  const joined = tallies.joined.map((group) => group.filter((symbol) => symbols.includes(symbol)))
  const inOne = new Set(joined.flatMap((group) => group.slice(1)))
  return symbols
    .filter((symbol) => !inOne.has(symbol))
    .map((symbol) => joined.find((group) => group[0] === symbol) ?? [symbol])
}

/** A column's name in printed.csv, in data and in JSON: `○`, `×+―`. */
export function columnName(column: TallyColumn): string {
  return column.join('+')
}

/**
 * The column that such a name stands for: the mark of that very symbol (`A+`), or else several joined by `+`. Null where
 * the scale has no such marks, or one stands twice.
 */
export function columnNamed(name: string, scale: Scale): TallyColumn | null {
  const symbols = scale.marks.map(({ symbol }) => symbol)
  if (symbols.includes(name)) return [name]
  for (const symbol of symbols.filter((one) => name.startsWith(`${one}+`))) {
    const rest = columnNamed(name.slice(symbol.length + 1), scale)
    if (rest !== null && !rest.includes(symbol)) return [symbol, ...rest]
  }
  return null
}

/**
 * The share of one column: its marks counted together and rounded once. Where shares are made to add up, a joined column is
 * the sum of its marks' shares, so that the columns add up too.
 */
export function columnShare(
  row: Pick<TallyRow, 'marks' | 'total' | 'rates'>,
  column: TallyColumn,
  { tallies }: Plan,
): number | null {
  const sum = (of: Record<string, number | null>) =>
    column.reduce((all, symbol) => all.plus(of[symbol] ?? 0), new Big(0))
  if (row.total === 0) return null
  return tallies.rounding === 'sum_to_100'
    ? sum(row.rates).toNumber()
    : share(sum(row.marks), row.total, tallies)
}
