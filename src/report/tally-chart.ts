import type { Chart, Table } from '../paper/paper.ts'
import type { Scale } from '../plan/scale.ts'
import type { TallyRow } from '../plan/tally.ts'
import { negativeOf } from './figures.ts'
import type { Given } from './given.ts'
import { type Count, columnsHead } from './tally-count.ts'

/**
 * The stacked bar of one round by heading, a part for each mark with its count in it, over the tally's own table. Groups without
 * items have no bar; null where nothing is counted, or more marks than can be told apart without colour.
 */
export function tallyChart(
  given: Given,
  scale: Scale,
  count: Count,
  counts: readonly Count[],
  table: Table,
): Chart | null {
  const groups = count.all.groups.filter(({ items }) => items > 0)
  if (groups.length === 0) return null
  const parts = partsOf(scale, groups)
  if (parts.length > MOST_PARTS) return null
  const round = columnsHead(given, count.round, counts)
  const shown = table.caption ?? ''
  return {
    kind: 'chart',
    id: table.id,
    // The table tells of the round before, too.
    caption: counts.length > 1 ? `${shown}（図は${round}）` : shown,
    plot: {
      shape: 'stacked',
      axis: { unit: '項目', format: `decimal${negativeOf(given)}`, fromZero: true },
      parts: parts.map(({ name }) => name),
      bars: groups.map((row) => ({
        name: row.name,
        values: parts.map(({ of }) => String(of(row))),
      })),
    },
    alternative: `${round}の${shown}の積み上げ横棒グラフ。${groups.map((row) => told(row, parts)).join('')}`,
    table: { ...table, caption: null },
  }
}

/** As many hatchings as there are. */
const MOST_PARTS = 8

type Part = { name: string; of: (row: TallyRow) => number }

/** The marks that stand under no other, and the items that bear none. */
function partsOf(scale: Scale, rows: readonly TallyRow[]): Part[] {
  const marks = scale.marks.filter(({ under }) => under === null)
  return [
    ...marks.map(({ symbol, label }) => ({
      name: label === null || label === symbol ? symbol : `${symbol} ${label}`,
      of: (row: TallyRow) => row.marks[symbol] ?? 0,
    })),
    ...(rows.some(({ unrated }) => unrated > 0)
      ? [{ name: '評価なし', of: ({ unrated }: TallyRow) => unrated }]
      : []),
  ]
}

function told(row: TallyRow, parts: readonly Part[]): string {
  const counts = parts.filter(({ of }) => of(row) > 0).map(({ name, of }) => `${name} ${of(row)}項目`)
  return `${row.name}は${row.items}項目で、${counts.join('、')}。`
}
