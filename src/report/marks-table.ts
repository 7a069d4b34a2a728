import type { Cell, Piece, Table } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import type { Scale } from '../plan/scale.ts'
import type { TallyRow } from '../plan/tally.ts'
import { columnsOf, unratedShare } from '../plan/tally-column.ts'
import { axisName } from './axis.ts'
import type { Given } from './given.ts'
import { markPiece } from './legend.ts'
import { markCell } from './mark-cell.ts'
import { type Layout, layoutOf, tallyColumns } from './marks-layout.ts'
import { roundingNote } from './sentences.ts'
import { type Count, columnsHead, figure, headingName, levelName, percent, rowsOf } from './tally-count.ts'

/**
 * 集計表: how many items bear each mark, and their share, round by round. `room` is the width in mm that the page leaves; on a
 * screen there is no such bound.
 */
export function marksTable(
  given: Given,
  scale: Scale,
  counts: Count[],
  level: number,
  room = Number.POSITIVE_INFINITY,
): Table {
  const rows = rowsOf(counts.map(({ all }) => all))
  const layout = layoutOf(counts, columnsOf(given.record.plan, scale), room)
  const { isNarrow } = layout
  const made = rows.map(({ rows: own, tone }) => tableRow(given, scale, layout, own, { level, tone }))
  return {
    kind: 'table',
    id: 'tally',
    caption: `${levelName(given, level)}別の${axisName(given.record.plan, counts[0]?.question.axis ?? '')}`,
    unit: '（単位：項目、％）',
    columns: tallyColumns(layout),
    head: head(given, scale, layout, levelName(given, level)),
    groups: made.map(({ cells }) => ({ rows: [cells] })),
    notes: [...new Set(made.flatMap(({ notes }) => notes)), ...unratedNotes(given, scale, layout)],
    rounding: roundingNote(given.record.plan.tallies),
    source: null,
    size: isNarrow ? 9 : 9.5,
  }
}

function unratedNotes(given: Given, scale: Scale, { counts, unratedIn }: Layout): string[] {
  const left = counts.filter(({ round, all }) => all.total.unrated > 0 && !unratedIn.includes(round.id))
  if (left.length === 0) return []
  const told = left.map(({ round, all: { total } }) => {
    const rate = plainText([percent(given, unratedShare(total, scale, given.record.plan))])
    return `${columnsHead(given, round, counts)}は${total.unrated}項目${rate}`
  })
  return [`項目数には、評価なしの項目を含む。${told.join('、')}である。`]
}

function tableRow(
  given: Given,
  scale: Scale,
  { counts, columns, isOnce, unratedIn }: Layout,
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
  const unrated = (row: TallyRow): Cell => {
    const rate = percent(given, unratedShare(row, scale, given.record.plan))
    return { content: [figure(row.unrated), { kind: 'break' }, rate], ...look }
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
        ...(unratedIn.includes(counts[index]?.round.id ?? '') ? [unrated(row)] : []),
      ]),
    ],
    notes: marked.flat().flatMap(({ notes }) => notes),
  }
}

function head(
  given: Given,
  scale: Scale,
  { counts, columns, isOnce, unratedIn }: Layout,
  level: string,
): Cell[][] {
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
  const under = ({ round }: Count): Cell[] => [
    ...(isOnce ? [] : [{ ...top, content: ['項目数'] }]),
    ...symbols,
    ...(unratedIn.includes(round.id) ? [{ ...top, content: ['評価なし'] }] : []),
  ]
  return [
    [
      { ...top, content: [level], rowSpan: 2 },
      ...(isOnce ? [{ ...top, content: ['項目数'], rowSpan: 2 }] : []),
      ...counts.map(
        (one): Cell => ({
          ...top,
          content: [columnsHead(given, one.round, counts)],
          colSpan: under(one).length,
        }),
      ),
    ],
    counts.flatMap(under),
  ]
}
