import type { Cell, Column, Piece, Table } from '../paper/paper.ts'
import { averageNotes } from './average-notes.ts'
import { headCell } from './cells.ts'
import { belowOf } from './figure-below.ts'
import { figureCell, signed, stateWord, textColumn, unitLine, yearPieces } from './figure-cells.ts'
import { type Checks, checksOf } from './figure-checks.ts'
import { type Signs, signsOf } from './figure-notes.ts'
import { printedAt, type Shown, yearLabel } from './shown-figures.ts'
import type { TrendLine } from './trend-plot.ts'

type Layout = { shown: Shown; lines: readonly TrendLine[]; signs: Signs; checks: Checks; size: number }

/** The table of a trend: years across, or down where they would not fit. */
export function trendTable(shown: Shown, lines: readonly TrendLine[], size: number, id: string): Table {
  const layout = { shown, lines, size, signs: signsOf(shown), checks: checksOf(shown) }
  const below = belowOf(shown, layout.signs, layout.checks)
  const isAcross = shown.years.length <= Math.max(ACROSS, lines.length)
  return {
    kind: 'table',
    id,
    caption: null,
    unit: unitLine(shown),
    ...(isAcross ? across(layout) : down(layout)),
    ...below,
    notes: [...averageNotes(shown), ...below.notes],
    size,
  }
}

/** So many years stand side by side. */
const ACROSS = 6
/** Letters of a line in a column of names. */
const NAME = 12

function across(layout: Layout): Pick<Table, 'columns' | 'head' | 'groups'> {
  const { shown, lines, size } = layout
  return {
    columns: [
      textColumn(
        'line',
        lines.map(({ name }) => name),
        size,
        NAME,
      ),
      ...shown.years.map((year): Column => ({ key: `year-${year}`, width: null, align: 'right' })),
    ],
    head: [[headCell('区分'), ...shown.years.map((year) => headCell(yearContent(layout, year)))]],
    groups: [
      {
        rows: lines.map((line) => [
          { content: lineName(layout, line), header: 'row' },
          ...shown.years.map((year) => valueCell(layout, line, year)),
        ]),
      },
    ],
  }
}

function down(layout: Layout): Pick<Table, 'columns' | 'head' | 'groups'> {
  const { shown, lines, size } = layout
  return {
    columns: [
      textColumn(
        'year',
        shown.years.map((year) => `${yearLabel(shown, year)}※`),
        size,
        NAME,
      ),
      ...lines.map((_, index): Column => ({ key: `line-${index}`, width: null, align: 'right' })),
    ],
    head: [[headCell('年度'), ...lines.map((line) => headCell(lineName(layout, line)))]],
    groups: [
      {
        rows: shown.years.map((year) => [
          { content: yearContent(layout, year), header: 'row' },
          ...lines.map((line) => valueCell(layout, line, year)),
        ]),
      },
    ],
  }
}

function lineName({ signs }: Layout, { name, series, subject }: TrendLine): Piece[] {
  const place = { series: series.series, subject: subject.subject }
  return signed(name, signs.at(place, ['series', 'subject', 'series subject']))
}

function yearContent(layout: Layout, year: number): Piece[] {
  const { shown, signs } = layout
  return yearPieces(yearLabel(shown, year), signs.at({ year }, ['year']), yearState(layout, year))
}

function yearState({ shown, lines }: Layout, year: number): string | null {
  return stateWord(lines.map(({ series, subject }) => printedAt(shown, series, subject.subject, year)))
}

function valueCell(layout: Layout, { series, subject }: TrendLine, year: number): Cell {
  const { shown, signs, checks } = layout
  const place = { series: series.series, subject: subject.subject, year }
  const own = signs.at(place, ['series year', 'subject year', 'series subject year'])
  return figureCell(printedAt(shown, series, subject.subject, year), {
    negative: shown.negative,
    signs: `${own}${checks.at(place.series, place.subject, year)}`,
    told: yearState(layout, year),
  })
}
