import type { Cell, Column, Table } from '../paper/paper.ts'
import type { FigureNote, Series } from '../plan/figure-nouns.ts'
import { averageNotes } from './average-notes.ts'
import { headCell } from './cells.ts'
import { belowOf } from './figure-below.ts'
import { figureCell, signed, stateWord, unitLine, yearPieces } from './figure-cells.ts'
import { type Checks, checksOf } from './figure-checks.ts'
import { type Signs, signsOf } from './figure-notes.ts'
import { captionOf } from './figure-opening.ts'
import { fillIn, type Given } from './given.ts'
import type { RankedSettings } from './ranked-section.ts'
import { type RankedYear, standsIn } from './ranked-years.ts'
import { printedAt, type Shown, unitOf, yearLabel } from './shown-figures.ts'
import { subjectHead } from './subject-head.ts'

type Layout = { shown: Shown; series: Series; signs: Signs; checks: Checks; rank: boolean; after: string }

/** Pairs of columns a year, each ranked by itself; the average last. Ranks stand before them where asked for. */
export function rankedTable(
  given: Given,
  shown: Shown,
  years: readonly RankedYear[],
  chosen: RankedSettings,
  id: string,
): Table[] {
  const [series] = shown.series
  if (series === undefined) return []
  const standing = { ...shown, book: bookOf(shown, years) }
  const unit = unitOf(shown, series)
  const after = unit === '％' ? unit : ''
  const layout = {
    shown,
    series,
    signs: signsOf(standing),
    checks: checksOf(shown),
    rank: chosen.rank,
    after,
  }
  const count = Math.max(0, ...years.map(({ entries }) => entries.length))
  const rows = Array.from({ length: count }, (_, index) =>
    years.flatMap((year) => entryCells(layout, year, index)),
  )
  const hasAverage = years.some(({ average }) => average !== null)
  const averages = years.flatMap(({ average }) => average?.known ?? [])
  const below = belowOf(shown, layout.signs, layout.checks, [series], averages)
  return [
    {
      kind: 'table',
      id,
      caption: captionOf(given, chosen),
      unit: after === '' ? unitLine(shown) : null,
      columns: years.flatMap(({ year }) => columnsOf(layout, year)),
      head: headRows(given, layout, years, chosen),
      groups: [
        { rows },
        ...(hasAverage ? [{ rows: [years.flatMap((year) => averageCells(layout, year))] }] : []),
      ],
      ...below,
      notes: [...(hasAverage ? averageNotes(shown) : []), ...withoutNotes(layout, years), ...below.notes],
      size: chosen.size,
    },
  ]
}

/** The book without what does not stand in the table: notes are of what does. */
function bookOf({ book }: Shown, years: readonly RankedYear[]): Shown['book'] {
  const stands = ({ subject, fiscal_year }: FigureNote) =>
    subject === null ||
    years.some(({ year }) => (fiscal_year ?? year) === year && standsIn(years, subject, year))
  return {
    ...book,
    at: (id, subject, year) => (standsIn(years, subject, year) ? book.at(id, subject, year) : null),
    notes: (...shown) => book.notes(...shown).filter(stands),
  }
}

function columnsOf({ rank }: Layout, year: number): Column[] {
  return [
    ...(rank ? [{ key: `rank-${year}`, width: 10, align: 'center' } as const] : []),
    { key: `subject-${year}`, width: null, align: 'left' },
    { key: `value-${year}`, width: VALUE, align: 'right' },
  ]
}

const VALUE = 17

/** The year over each pair of columns, then what stands in them. */
function headRows(
  given: Given,
  { shown, series, signs, rank }: Layout,
  years: readonly RankedYear[],
  { kind, subject_head, value_head }: RankedSettings,
): Cell[][] {
  const subject = fillIn(subject_head ?? subjectHead(kind), given)
  const value = fillIn(value_head ?? series.name, given)
  return [
    years.map(({ year, ...own }) => {
      const told = yearState(shown, series, { year, ...own })
      const label = yearPieces(yearLabel(shown, year), signs.at({ year }, ['year']), told)
      return headCell(label, { colSpan: rank ? 3 : 2 })
    }),
    years.flatMap(() => [...(rank ? ['順位'] : []), subject, value].map((text) => headCell(text))),
  ]
}

function yearState(shown: Shown, series: Series, { year, entries }: RankedYear): string | null {
  return stateWord(entries.map(({ subject }) => printedAt(shown, series, subject, year)))
}

/** Where a year has fewer subjects than another, its last cells are empty. */
function entryCells(layout: Layout, own: RankedYear, index: number): Cell[] {
  const { shown, series, signs, checks, rank, after } = layout
  const entry = own.entries[index]
  if (entry === undefined) return Array.from({ length: rank ? 3 : 2 }, () => ({ content: [] }))
  const name = signed(shown.book.subject(entry.subject).name, nameSigns(signs, entry.subject, own.year))
  const value = figureCell(printedAt(shown, series, entry.subject, own.year), {
    negative: shown.negative,
    signs: checks.at(series.series, entry.subject, own.year),
    told: yearState(shown, series, own),
    after,
  })
  return [...(rank ? [{ content: [String(entry.rank)] }] : []), { content: name }, value]
}

function averageCells(layout: Layout, own: RankedYear): Cell[] {
  const { shown, series, signs, checks, rank, after } = layout
  const { average, year } = own
  const tone = { tone: 'total' } as const
  if (average === null) return Array.from({ length: rank ? 3 : 2 }, () => ({ content: [], ...tone }))
  const value = figureCell(average.known, {
    negative: shown.negative,
    signs: checks.at(series.series, average.subject, year),
    told: yearState(shown, series, own),
    after,
  })
  const name: Cell = {
    content: signed(shown.book.subject(average.subject).name, nameSigns(signs, average.subject, year)),
    ...(rank ? { colSpan: 2 } : {}),
  }
  return [name, value].map((cell) => ({ ...cell, ...tone }))
}

/** The signs behind a name in a year's column. */
function nameSigns(signs: Signs, subject: string, year: number): string {
  return signs.at({ subject, year }, ['subject', 'subject year'])
}

/** Subjects that have no place in a year, and why. */
function withoutNotes({ shown, signs }: Layout, years: readonly RankedYear[]): string[] {
  const told = { unknown: '出典に記載なし', withheld: '非公表である', none: '値がない' } as const
  return years.flatMap(({ year, without }) =>
    (['unknown', 'withheld', 'none'] as const).flatMap((kind) => {
      const own = without.filter((one) => one.kind === kind)
      const names = own.map(
        ({ subject }) => `${shown.book.subject(subject).name}${nameSigns(signs, subject, year)}`,
      )
      return names.length === 0 ? [] : [`${yearLabel(shown, year)}の${names.join('、')}は、${told[kind]}。`]
    }),
  )
}
