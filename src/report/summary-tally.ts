import type { Cell, Table } from '../paper/paper.ts'
import { TOTAL } from '../plan/grouping.ts'
import { type Scale, tellsDone } from '../plan/scale.ts'
import { ratesOf, type Tally, type TallyRow } from '../plan/tally.ts'
import { headCell } from './cells.ts'
import type { Given } from './given.ts'
import { doneLabel, doneShare, shareRoundingNote } from './sentences.ts'
import { figure, headingName, levelName, percent } from './tally-count.ts'

const SIZE = 9
const NUMBER = 13

/** The headings with items, `most` of them at most: those behind are told together in the last row. */
export function foldedTally(given: Given, scale: Scale, { groups, total }: Tally, most: number): Tally {
  const filled = groups.filter(({ items }) => items > 0)
  if (filled.length <= most) return { groups: filled, total }
  const rest = filled.slice(most - 1)
  const name = `ほかの${rest.length}の${levelName(given, 1)}`
  return { groups: [...filled.slice(0, most - 1), folded(given, scale, name, rest)], total }
}

function folded(given: Given, scale: Scale, name: string, rows: readonly TallyRow[]): TallyRow {
  const [first] = rows as [TallyRow]
  const sum = (of: (row: TallyRow) => number) => rows.reduce((all, row) => all + of(row), 0)
  const total = sum((row) => row.total)
  const marks = Object.fromEntries(
    Object.keys(first.marks).map((symbol) => [symbol, sum((row) => row.marks[symbol] ?? 0)]),
  )
  return {
    ...first,
    // A key that no number stands before.
    key: TOTAL.key,
    name,
    items: sum(({ items }) => items),
    total,
    unrated: sum(({ unrated }) => unrated),
    marks,
    rates: ratesOf(scale, marks, total, given.record.plan.tallies),
    printed: {},
  }
}

/** The marks of one round by heading, a line a heading, with the share of what is done. */
export function summaryTable(given: Given, scale: Scale, { groups, total }: Tally, caption: string): Table {
  const marks = scale.marks.filter(({ under }) => under === null)
  const hasUnrated = total.unrated > 0
  const isTold = tellsDone(scale)
  const row = (one: TallyRow, tone: 'plain' | 'total'): Cell[] => [
    { content: [headingName(one)], header: 'row', tone },
    { content: [figure(one.total)], tone },
    ...marks.map(({ symbol }): Cell => ({ content: [figure(one.marks[symbol] ?? 0)], tone })),
    ...(hasUnrated ? [{ content: [figure(one.unrated)], tone } satisfies Cell] : []),
    ...(isTold
      ? [
          {
            content: [percent(given, doneShare(one, scale, given.record.plan), false)],
            tone,
          } satisfies Cell,
        ]
      : []),
  ]
  const number = (key: string) => ({ key, width: NUMBER, align: 'right' as const })
  return {
    kind: 'table',
    id: 'summary',
    caption,
    unit: isTold ? '（単位：項目、％）' : '（単位：項目）',
    columns: [
      { key: 'heading', width: null, align: 'left' },
      number('items'),
      ...marks.map(({ symbol }) => number(symbol)),
      ...(hasUnrated ? [number('unrated')] : []),
      ...(isTold ? [{ key: 'rate', width: 22, align: 'right' as const }] : []),
    ],
    head: [
      [
        headCell(levelName(given, 1)),
        headCell('項目数'),
        ...marks.map(({ symbol }) => headCell(symbol)),
        ...(hasUnrated ? [headCell('評価なし')] : []),
        ...(isTold ? [headCell(`${doneLabel(scale)}の割合`)] : []),
      ],
    ],
    groups: [{ rows: [...groups.map((one) => row(one, 'plain')), row(total, 'total')] }],
    notes: [],
    rounding: isTold ? shareRoundingNote(given.record.plan.tallies) : null,
    source: null,
    size: SIZE,
  }
}

/** The width of the column of headings, in mm, in a page's width. */
export function headingWidth(scale: Scale, width: number): number {
  return width - NUMBER * (scale.marks.filter(({ under }) => under === null).length + 2) - 22
}
