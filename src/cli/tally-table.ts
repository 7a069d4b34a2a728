import Big from 'big.js'
import type { Negative } from '../paper/paper.ts'
import { percentFormat, printFigure } from '../paper/print.ts'
import { COUNTED_KINDS, LIFECYCLE_NAMES } from '../plan/lifecycle.ts'
import type { TallyRow } from '../plan/tally.ts'
import type { PointsRow } from '../plan/tally-points.ts'
import { textTable } from './text-table.ts'

type Rows = { groups: TallyRow[]; total: TallyRow }
/** The decimals of shares, the sign of negative numbers, and the scale's symbols in its order. */
type Writing = { digits: number; negative: Negative; symbols: readonly string[] }

/** A tally as text in columns: marks with their shares, or what has happened to actions, or points earned. */
export function tallyTable(unit: 'item' | 'action' | 'points', rows: Rows, writing: Writing): string {
  const all = [...rows.groups, rows.total]
  const names = all.map((row) => [
    row.key === 'total' ? row.name : `${row.key} ${row.name}`,
    String(row.items),
    String(row.total),
  ])
  const columns =
    unit === 'action'
      ? actionColumns(all)
      : unit === 'points'
        ? pointColumns(all, writing)
        : markColumns(rows, writing)
  const table = all.map((_, index) => [
    ...(names[index] ?? []),
    ...columns.map(({ cells }) => cells[index] ?? ''),
  ])
  return textTable([
    ['', unit === 'action' ? '行動計画' : '項目', '分母', ...columns.map(({ head }) => head)],
    ...table,
  ])
}

type TextColumn = { head: string; cells: string[] }

/** By the scale's own order: an object's keys that look like numbers (3, 2, 1) stand in another. */
function markColumns({ groups, total }: Rows, { digits, symbols }: Writing): TextColumn[] {
  const rows = [...groups, total]
  const share = (row: TallyRow, symbol: string) =>
    printFigure(row.rates[symbol] ?? null, percentFormat(digits))
  return [
    ...symbols.map((symbol) => ({
      head: symbol,
      cells: rows.map((row) => `${row.marks[symbol]}（${share(row, symbol)}）`),
    })),
    { head: '評価なし', cells: rows.map(({ unrated }) => String(unrated)) },
  ]
}

/** Only what has happened to any of them. */
function actionColumns(rows: TallyRow[]): TextColumn[] {
  return COUNTED_KINDS.filter((kind) => rows.some(({ lifecycle }) => lifecycle[kind] > 0)).map((kind) => ({
    head: LIFECYCLE_NAMES[kind],
    cells: rows.map(({ lifecycle }) => String(lifecycle[kind])),
  }))
}

/** Points bear their own digits; a part of a weight that no decimal ends (6.6666…) is told half-up to `ENDLESS`. */
function pointColumns(rows: TallyRow[], { digits, negative }: Writing): TextColumn[] {
  const points = rows as PointsRow[]
  const own = (earned: number | null) =>
    earned === null ? null : new Big(earned).round(ENDLESS, Big.roundHalfUp).toFixed()
  return [
    { head: '得点', cells: points.map(({ earned }) => printFigure(own(earned), `decimal${negative}`)) },
    {
      head: '得点率',
      cells: points.map(({ rate }) => printFigure(rate, `${percentFormat(digits)}${negative}`)),
    },
  ]
}

const ENDLESS = 4
