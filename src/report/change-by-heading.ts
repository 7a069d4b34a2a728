import type { Cell, Table } from '../paper/paper.ts'
import { headCell } from './cells.ts'
import type { Change, ChangeRow } from './change-count.ts'
import { decimal, negativeOf } from './figures.ts'
import type { Given } from './given.ts'
import { markPiece } from './legend.ts'
import { figure, headingName, levelName } from './tally-count.ts'

type Settings = { level: number; size: number; axisName: string }

/** Heading by heading: how many items bear each mark now, and how many more or fewer than then. */
export function changeByHeading(given: Given, change: Change, chosen: Settings): Table {
  const marks = change.scale.marks.filter(({ under }) => under === null)
  const digits = String(
    Math.max(...Object.values(change.total.now.marks), ...Object.values(change.total.before.marks)),
  ).length
  const row = (one: ChangeRow, tone: 'plain' | 'total'): Cell[] => [
    { content: [headingName(one.now)], header: 'row', tone },
    ...marks.flatMap(({ symbol }): Cell[] => [
      { content: [figure(one.now.marks[symbol] ?? 0)], tone },
      { content: ['（', decimal(given, one.change[symbol] ?? 0), '）'], tone },
    ]),
  ]
  return {
    kind: 'table',
    id: 'change-headings',
    caption: `${levelName(given, chosen.level)}別の${chosen.axisName}と前回からの増減`,
    unit: '（単位：項目）',
    columns: [
      { key: 'heading', width: null, align: 'left' },
      ...marks.flatMap(({ symbol }) => [
        { key: `${symbol}:items`, width: 6 + 2 * digits, align: 'right' as const },
        { key: `${symbol}:change`, width: 10 + 2 * digits, align: 'right' as const },
      ]),
    ],
    head: [
      [
        headCell(levelName(given, chosen.level)),
        ...marks.map((mark) => ({ ...headCell(''), content: [markPiece(mark)], colSpan: 2 })),
      ],
    ],
    groups: [
      ...change.groups.map((one) => ({ rows: [row(one, 'plain')] })),
      { rows: [row(change.total, 'total')] },
    ],
    notes: [`（　）内は前回からの増減。${negativeOf(given)}は、前回より少ないことを示す。`],
    rounding: null,
    source: null,
    size: chosen.size,
  }
}
