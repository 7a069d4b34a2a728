import type { Cell, Column, Piece, Table } from '../paper/paper.ts'
import type { Scale } from '../plan/scale.ts'
import type { TallyRow } from '../plan/tally.ts'
import { columnName, columnsOf, type TallyColumn } from '../plan/tally-column.ts'
import type { Given } from './given.ts'
import { markPiece } from './legend.ts'
import { markCell } from './mark-cell.ts'
import { roundingNote } from './sentences.ts'
import {
  axisName,
  type Count,
  columnsHead,
  figure,
  headingName,
  levelName,
  percent,
  rowsOf,
} from './tally-count.ts'

/**
 * How the columns stand: the marks', and the number of items once where the rounds agree in every row, or else in each
 * round, so that a share always stands beside what it is a share of.
 */
type Layout = { counts: Count[]; columns: TallyColumn[]; isOnce: boolean; isNarrow: boolean }

/** More columns than this under the rounds are printed narrower, and want a landscape page. */
const WIDE_COLUMNS = 6

/** 集計表: how many items bear each mark, and their share, round by round. */
export function marksTable(given: Given, scale: Scale, counts: Count[], level: number): Table {
  const rows = rowsOf(counts.map(({ all }) => all))
  const columns = columnsOf(given.record.plan, scale)
  const isOnce = rows.every(({ rows: [first, ...others] }) =>
    others.every(({ items }) => items === first?.items),
  )
  const isNarrow = counts.length * (columns.length + (isOnce ? 0 : 1)) > WIDE_COLUMNS
  const layout: Layout = { counts, columns, isOnce, isNarrow }
  const made = rows.map(({ rows: own, tone }) => tableRow(given, layout, own, { level, tone }))
  return {
    kind: 'table',
    id: 'tally',
    caption: `${levelName(given, level)}別の${axisName(given, counts)}`,
    unit: '（単位：項目、％）',
    columns: tallyColumns(layout),
    head: head(given, scale, layout, levelName(given, level)),
    groups: made.map(({ cells }) => ({ rows: [cells] })),
    notes: [...new Set(made.flatMap(({ notes }) => notes))],
    rounding: roundingNote(given.record.plan.tallies),
    source: null,
    size: isNarrow ? 9 : 9.5,
  }
}

function tableRow(
  given: Given,
  { counts, columns, isOnce }: Layout,
  own: TallyRow[],
  place: { level: number; tone: 'plain' | 'total' },
): { cells: Cell[]; notes: string[] } {
  const look = { align: 'right', tone: place.tone } as const
  const items = (row: TallyRow): Cell => ({ content: [figure(row.items)], ...look })
  const [first] = own as [TallyRow]
  const whole: Cell = {
    content: [figure(first.items), { kind: 'break' }, percent(given, first.items === 0 ? null : 100)],
    ...look,
  }
  const marked = own.map((row, index) =>
    columns.map((column) => markCell(given, counts[index] as Count, row, column, place)),
  )
  return {
    cells: [
      { content: [headingName(first)], header: 'row', tone: place.tone },
      ...(isOnce ? [whole] : []),
      ...own.flatMap((row, index) => [
        ...(isOnce ? [] : [items(row)]),
        ...(marked[index] ?? []).map(({ cell }) => cell),
      ]),
    ],
    notes: marked.flat().flatMap(({ notes }) => notes),
  }
}

function head(given: Given, scale: Scale, { counts, columns, isOnce }: Layout, level: string): Cell[][] {
  const top = { header: 'column', tone: 'head', align: 'center' } as const
  const symbols = columns.map(
    (column): Cell => ({
      ...top,
      content: column.flatMap((symbol, index): Piece[] => {
        const mark = scale.marks.find((one) => one.symbol === symbol)
        const piece = mark ? markPiece(mark) : symbol
        return index === 0 ? [piece] : ['（', piece, '）']
      }),
    }),
  )
  const under: Cell[] = isOnce ? symbols : [{ ...top, content: ['項目数'] }, ...symbols]
  return [
    [
      { ...top, content: [level], rowSpan: 2 },
      ...(isOnce ? [{ ...top, content: ['項目数'], rowSpan: 2 }] : []),
      ...counts.map(
        ({ round }): Cell => ({
          ...top,
          content: [columnsHead(given, round, counts)],
          colSpan: under.length,
        }),
      ),
    ],
    counts.flatMap(() => under),
  ]
}

function tallyColumns({ counts, columns, isOnce, isNarrow }: Layout): Column[] {
  const width = isNarrow ? 17.6 : 20.5
  return [
    { key: 'heading', width: null, align: 'left' },
    ...(isOnce ? [{ key: 'items', width: 20, align: 'right' } satisfies Column] : []),
    ...counts.flatMap(({ round }): Column[] => [
      ...(isOnce ? [] : [{ key: `${round.id}:items`, width: 13, align: 'right' } satisfies Column]),
      ...columns.map(
        (column): Column => ({ key: `${round.id}:${columnName(column)}`, width, align: 'right' }),
      ),
    ]),
  ]
}
