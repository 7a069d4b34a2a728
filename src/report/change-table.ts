import type { Cell, Piece, Table } from '../paper/paper.ts'
import type { Round } from '../plan/plan.ts'
import { share } from '../plan/rounding.ts'
import type { Mark } from '../plan/scale.ts'
import type { TallyRow } from '../plan/tally.ts'
import { unratedShare } from '../plan/tally-column.ts'
import { headCell } from './cells.ts'
import { type Change, pointsBetween } from './change-count.ts'
import { decimal, negativeOf } from './figures.ts'
import { type Given, nameOf } from './given.ts'
import { markPiece } from './legend.ts'
import { roundingNote } from './sentences.ts'
import { comparedNote } from './since.ts'
import { figure, percent } from './tally-count.ts'

type Settings = { base: 'all' | 'rated'; size: number; axisName: string }

/** One line of the comparison: a mark, the unrated, or all. */
type Line = {
  label: Piece[]
  tone: 'plain' | 'total'
  now: [count: number, share: number | null]
  before: [count: number, share: number | null]
}

/** Mark by mark: count and share then, now, and the difference of each. */
export function changeTable(given: Given, since: Round, change: Change, chosen: Settings): Table {
  const { era } = given.municipality.municipality.writing
  const { digits } = given.record.plan.tallies
  const row = ({ label, tone, now, before }: Line): Cell[] => [
    { content: label, header: 'row', tone },
    ...[before, now].flatMap(([count, rate]): Cell[] => [
      { content: [figure(count)], tone },
      { content: [percent(given, rate, false)], tone },
    ]),
    { content: [decimal(given, now[0] - before[0])], tone },
    { content: [decimal(given, pointsBetween(now[1], before[1], digits))], tone },
  ]
  const pair = (key: string, widths: [number, number]) => [
    { key: `${key}:items`, width: widths[0], align: 'right' as const },
    { key: `${key}:rate`, width: widths[1], align: 'right' as const },
  ]
  return {
    kind: 'table',
    id: 'change',
    caption: `${chosen.axisName}の前回との比較`,
    unit: '（単位：項目、％、ポイント）',
    columns: [
      { key: 'mark', width: null, align: 'left' },
      ...pair('before', [18, 20]),
      ...pair('now', [18, 20]),
      ...pair('change', [18, 22]),
    ],
    head: [
      [
        headCell('評価', { rowSpan: 2 }),
        headCell(nameOf(since, era), { colSpan: 2 }),
        headCell(nameOf(given.round, era), { colSpan: 2 }),
        headCell('増減', { colSpan: 2 }),
      ],
      ['項目数', '割合', '項目数', '割合', '項目数', '割合の差'].map((text) => headCell(text)),
    ],
    groups: linesOf(given, change, chosen).map((line) => ({ rows: [row(line)] })),
    notes: [
      comparedNote(given, since),
      chosen.base === 'all'
        ? '割合は、その時点までに計画にあった項目（再掲を除く。）に対するもの。「評価なし」は、完了、休止などにより評価していない項目である。'
        : '割合は、その回に評価した項目に対するもの。',
      `割合の差は、表に示した割合の差である。${negativeOf(given)}は、前回より少ないことを示す。`,
    ],
    rounding: roundingNote(given.record.plan.tallies),
    source: null,
    size: chosen.size,
  }
}

function linesOf(given: Given, { scale, total }: Change, { base }: Settings): Line[] {
  const { tallies } = given.record.plan
  const of = (row: TallyRow, count: number): Line['now'] => [count, share(count, row.total, tallies)]
  const unratedIn = (row: TallyRow): Line['now'] => [row.unrated, unratedShare(row, scale, given.record.plan)]
  const marks = scale.marks.map(
    (mark): Line => ({
      label: labelOf(mark),
      tone: 'plain',
      now: [total.now.marks[mark.symbol] ?? 0, total.now.rates[mark.symbol] ?? null],
      before: [total.before.marks[mark.symbol] ?? 0, total.before.rates[mark.symbol] ?? null],
    }),
  )
  const unrated: Line = {
    label: ['評価なし'],
    tone: 'plain',
    now: unratedIn(total.now),
    before: unratedIn(total.before),
  }
  const all: Line = {
    label: ['計'],
    tone: 'total',
    now: of(total.now, total.now.total),
    before: of(total.before, total.before.total),
  }
  const hasUnrated = base === 'all' && total.now.unrated + total.before.unrated > 0
  return [...marks, ...(hasUnrated ? [unrated] : []), all]
}

/** The mark drawn, then its word; a part of another mark says so. */
function labelOf(mark: Mark): Piece[] {
  const word = mark.label === null || mark.label === mark.symbol ? [] : [`　${mark.label}`]
  return [...(mark.under === null ? [] : ['　うち ']), markPiece(mark), ...word]
}
