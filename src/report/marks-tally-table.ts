import type { Cell, Chart, Piece, Table, Tone } from '../paper/paper.ts'
import type { Round } from '../plan/plan.ts'
import { share } from '../plan/rounding.ts'
import { type Mark, type Scale, tellsDone } from '../plan/scale.ts'
import { type TallyRow, tally } from '../plan/tally.ts'
import { unratedShare } from '../plan/tally-column.ts'
import { type AxisSettings, questionOf } from './axis.ts'
import { headCell } from './cells.ts'
import { decimal, negativeOf } from './figures.ts'
import type { Given } from './given.ts'
import { markPiece } from './legend.ts'
import { type Step, stepHead, stepNote } from './rated-rounds.ts'
import { doneLabel, doneOf, doneShare, roundingNote } from './sentences.ts'
import { figure, percent } from './tally-count.ts'

type Chosen = AxisSettings & { by: Step; size: number }
type Counted = { round: Round; row: TallyRow }

/** The whole plan counted in each of the rounds. */
export function countedIn(given: Given, rounds: readonly Round[], chosen: AxisSettings): Counted[] {
  return rounds.map((round) => ({
    round,
    row: tally(given.record, given.municipality.departments, {
      ...questionOf(given.record.plan, round, chosen),
      base: 'all',
      grouping: { by: 'heading', level: 1 },
    }).total,
  }))
}

/** How many items bore each mark, round by round, with what changed from the first to the last. */
export function marksTallyTable(
  given: Given,
  scale: Scale,
  counted: readonly Counted[],
  { by, size }: Chosen,
  caption: string,
): Table {
  const hasChange = counted.length > 1
  const row = (label: Piece[], tone: Tone, of: (row: TallyRow) => [number, number | null]): Cell[] => {
    const found = counted.map((one) => of(one.row))
    const change = (found.at(-1)?.[0] ?? 0) - (found[0]?.[0] ?? 0)
    return [
      { content: label, header: 'row', tone },
      ...found.map(
        ([count, rate]): Cell => ({
          content: [figure(count), ' ', percent(given, rate)],
          tone,
        }),
      ),
      ...(hasChange ? [{ content: [decimal(given, change)], tone } satisfies Cell] : []),
    ]
  }
  const { plan } = given.record
  const rows = [
    ...scale.marks.map((mark) =>
      row(labelOf(mark), 'plain', ({ marks, rates }) => [
        marks[mark.symbol] ?? 0,
        rates[mark.symbol] ?? null,
      ]),
    ),
    ...(counted.some((one) => one.row.unrated > 0)
      ? [row(['評価なし'], 'plain', (one) => [one.unrated, unratedShare(one, scale, plan)])]
      : []),
    row(['計'], 'total', (one) => [one.total, share(one.total, one.total, plan.tallies)]),
    ...(tellsDone(scale)
      ? [
          row([`うち${doneLabel(scale)}`], 'plain', (one) => [
            doneOf(one, scale),
            doneShare(one, scale, plan),
          ]),
        ]
      : []),
  ]
  const note = stepNote(
    given,
    counted.map(({ round }) => round),
    by,
  )
  return {
    kind: 'table',
    id: 'marks-by-year',
    caption,
    unit: '（単位：項目、％）',
    columns: [
      { key: 'mark', width: null, align: 'left' },
      ...counted.map(({ round }) => ({ key: round.id, width: 30, align: 'right' as const })),
      ...(hasChange ? [{ key: 'change', width: 18, align: 'right' as const }] : []),
    ],
    head: [
      [
        headCell('評価'),
        ...counted.map(({ round }) => headCell(stepHead(given, round, by))),
        ...(hasChange ? [headCell('増減')] : []),
      ],
    ],
    groups: [{ rows }],
    notes: [
      ...(note === null ? [] : [note]),
      ...(hasChange
        ? [`増減は、最初と最後の項目数の差である。${negativeOf(given)}は、最初より少ないことを示す。`]
        : []),
    ],
    rounding: roundingNote(plan.tallies),
    source: null,
    size,
  }
}

function labelOf(mark: Mark): Piece[] {
  const word = mark.label === null || mark.label === mark.symbol ? [] : [`　${mark.label}`]
  return [...(mark.under === null ? [] : ['　うち ']), markPiece(mark), ...word]
}

/** The same as a bar a round, over its table. */
export function marksTallyChart(
  given: Given,
  scale: Scale,
  counted: readonly Counted[],
  { by }: Chosen,
  table: Table,
): Chart {
  const parts = [
    ...scale.marks
      .filter(({ under }) => under === null)
      .map(({ symbol, label }) => ({
        name: label === null || label === symbol ? symbol : `${symbol} ${label}`,
        of: (row: TallyRow) => row.marks[symbol] ?? 0,
      })),
    ...(counted.some(({ row }) => row.unrated > 0)
      ? [{ name: '評価なし', of: (row: TallyRow) => row.unrated }]
      : []),
  ]
  const caption = table.caption ?? ''
  const told = counted.map(({ round, row }) => {
    const counts = parts.filter(({ of }) => of(row) > 0).map(({ name, of }) => `${name} ${of(row)}項目`)
    return `${stepHead(given, round, by)}は${row.total}項目で、${counts.join('、')}。`
  })
  return {
    kind: 'chart',
    id: table.id,
    caption,
    plot: {
      shape: 'stacked',
      axis: { unit: '項目', format: `decimal${negativeOf(given)}`, fromZero: true },
      parts: parts.map(({ name }) => name),
      bars: counted.map(({ round, row }) => ({
        name: stepHead(given, round, by),
        values: parts.map(({ of }) => String(of(row))),
      })),
    },
    alternative: `${caption}の積み上げ横棒グラフ。${told.join('')}`,
    table: { ...table, caption: null },
  }
}
