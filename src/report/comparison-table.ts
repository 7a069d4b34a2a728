import type { Ranked } from '../figures/ranking.ts'
import type { Cell, Piece, Table } from '../paper/paper.ts'
import type { Series, Subject } from '../plan/figure-nouns.ts'
import { averageNotes } from './average-notes.ts'
import { headCell } from './cells.ts'
import { belowOf } from './figure-below.ts'
import { figureCell, signed, unitLine } from './figure-cells.ts'
import { checksOf } from './figure-checks.ts'
import { signsOf } from './figure-notes.ts'
import { NONE } from './item-column.ts'
import { printedAt, type Shown } from './shown-figures.ts'

/** The bodies by rank; those whose value is not known stand below without one, an average last. */
export function comparisonTable(
  shown: Shown,
  series: Series,
  year: number,
  { order, size, id }: { order: readonly Ranked[]; size: number; id: string },
): Table {
  const { book, subjects } = shown
  const [signs, checks] = [signsOf(shown), checksOf(shown)]
  const rankOf = new Map(order.map(({ subject, rank }) => [subject, rank]))
  const row = (subject: Subject): Cell[] => {
    const isOwn = subject.subject === book.own
    const isAverage = subject.kind === 'average'
    const tone = isOwn ? ({ tone: 'this-year' } as const) : isAverage ? ({ tone: 'total' } as const) : {}
    const told = signs.at({ subject: subject.subject }, ['subject'])
    const name: Piece[] = isOwn
      ? [
          { kind: 'strong', text: `${subject.name}（本${wordFor(subject.name)}）` },
          ...(told === '' ? [] : [{ kind: 'minor', text: told } as const]),
        ]
      : signed(subject.name, told)
    const rank = rankOf.get(subject.subject)
    const cells: Cell[] = [
      { content: [rank === undefined ? NONE : String(rank)], align: 'center' },
      { content: name, header: 'row' },
      figureCell(printedAt(shown, series, subject.subject, year), {
        negative: shown.negative,
        signs: checks.at(series.series, subject.subject, year),
        told: null,
      }),
    ]
    return cells.map((cell) => ({ ...cell, ...tone }))
  }
  const others = subjects.filter(({ subject, kind }) => !rankOf.has(subject) && kind !== 'average')
  const below = belowOf(shown, signs, checks)
  return {
    kind: 'table',
    id,
    caption: null,
    unit: unitLine(shown),
    columns: [
      { key: 'rank', width: 16, align: 'center' },
      { key: 'subject', width: 60, align: 'left' },
      { key: 'value', width: 40, align: 'right' },
    ],
    head: [['順位', '団体', series.name].map((text) => headCell(text))],
    groups: [
      {
        rows: [
          ...order.map(({ subject }) => row(book.subject(subject))),
          ...others.map(row),
          ...subjects.filter(({ kind }) => kind === 'average').map(row),
        ],
      },
    ],
    ...below,
    notes: [...averageNotes(shown), ...below.notes],
    size,
  }
}

/** A town says 本町, a prefecture 本県: the last letter of its name. */
function wordFor(name: string): string {
  const last = name.at(-1) ?? ''
  return '市町村区都道府県'.includes(last) ? last : '市'
}
