import Big from 'big.js'
import type { Plan } from './plan.ts'
import { share } from './rounding.ts'
import type { Scale } from './scale.ts'
import type { TallyRow } from './tally.ts'

/** The symbols of the marks that are printed in one column: one, or several that the plan joins (× and ―). */
export type TallyColumn = string[]

/** The columns of a scale's marks; those that stand under another mark are counted in it and have none of their own. */
export function columnsOf({ tallies }: Pick<Plan, 'tallies'>, scale: Scale): TallyColumn[] {
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

/** The column that such a name stands for; null where the plan's tallies print none of that name. */
export function columnNamed(name: string, plan: Pick<Plan, 'tallies'>, scale: Scale): TallyColumn | null {
  return columnsOf(plan, scale).find((column) => columnName(column) === name) ?? null
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

/** The share of the items without a mark: what the columns leave over, where shares are made to add up. */
export function unratedShare(
  row: Pick<TallyRow, 'marks' | 'total' | 'rates' | 'unrated'>,
  scale: Scale,
  plan: Plan,
): number | null {
  if (row.total === 0) return null
  if (plan.tallies.rounding !== 'sum_to_100') return share(row.unrated, row.total, plan.tallies)
  const own = columnsOf(plan, scale).map((column) => columnShare(row, column, plan) ?? 0)
  return own.reduce((left, one) => left.minus(one), new Big(100)).toNumber()
}
