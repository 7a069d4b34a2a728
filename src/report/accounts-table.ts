import type { Cell, Column, RowGroup, Table } from '../paper/paper.ts'
import type { Series, Subject } from '../plan/figure-nouns.ts'
import type { AccountsSettings } from './accounts-section.ts'
import { averageNotes } from './average-notes.ts'
import { headCell } from './cells.ts'
import { belowOf } from './figure-below.ts'
import { figureCell, signed, stateWord, textColumn, unitLine, yearPieces } from './figure-cells.ts'
import { type Checks, checksOf } from './figure-checks.ts'
import { type Signs, signsOf } from './figure-notes.ts'
import { captionOf } from './figure-opening.ts'
import { fillIn, type Given } from './given.ts'
import { printedAt, type Shown, yearLabel } from './shown-figures.ts'

type Layout = { shown: Shown; columns: readonly Series[]; signs: Signs; checks: Checks }

/** Rows are years; of several subjects, the name of each spans its years. */
export function accountsTable(given: Given, shown: Shown, chosen: AccountsSettings, id: string): Table {
  const { size } = chosen
  const declared = chosen.columns.flatMap((column) => {
    const series = shown.book.series(column.series)
    return series === null ? [] : [{ ...column, series }]
  })
  const columns = declared.map(({ series }) => series)
  const layout: Layout = {
    shown,
    columns,
    signs: signsOf(shown),
    checks: checksOf(shown, headsOf(given, chosen)),
  }
  const below = belowOf(shown, layout.signs, layout.checks, columns)
  const groups = shown.subjects.map((subject) => groupOf(layout, subject))
  return {
    kind: 'table',
    id,
    caption: captionOf(given, chosen),
    unit: unitLine(shown, columns),
    columns: [
      ...(isOne(shown) ? [] : [textColumn('subject', [chosen.subject_head, ...names(shown)], size, NAME)]),
      textColumn(
        'year',
        shown.years.map((year) => `${yearLabel(shown, year)}※`),
        size,
        NAME,
      ),
      ...declared.map(
        ({ width }, index): Column => ({ key: `value-${index}`, width: width ?? null, align: 'right' }),
      ),
    ],
    head: headRows(given, layout, chosen),
    groups,
    ...below,
    notes: [...averageNotes(shown), ...below.notes],
    size,
  }
}

/** Letters of a line in the column of names. */
const NAME = 12

/** What contradictions are told by: a column's own head; below a joint one, it would not say enough. */
function headsOf(given: Given, { columns }: AccountsSettings): Map<string, string> {
  return new Map(
    columns.flatMap(({ series, head, under }) =>
      head === '' || under !== undefined ? [] : [[series, fillIn(head, given).replaceAll('\n', '')]],
    ),
  )
}

const isOne = ({ subjects }: Shown) => subjects.length === 1
const names = ({ subjects }: Shown) => subjects.map(({ name }) => name)

/** The heads; those `under` a common one stand in a second row. */
function headRows(
  given: Given,
  { shown, signs }: Layout,
  { columns, subject_head }: AccountsSettings,
): Cell[][] {
  const isTwo = columns.some(({ under }) => under !== undefined)
  const rows = isTwo ? { rowSpan: 2 } : {}
  const textOf = ({ head, series }: AccountsSettings['columns'][number]) =>
    signed(fillIn(head, given), signs.at({ series }, ['series']))
  const top = columns.flatMap((column, index): Cell[] => {
    if (column.under === undefined) return [headCell(textOf(column), rows)]
    if (columns[index - 1]?.under === column.under) return []
    const after = columns.slice(index).findIndex(({ under }) => under !== column.under)
    const colSpan = after === -1 ? columns.length - index : after
    return [headCell(fillIn(column.under, given), colSpan > 1 ? { colSpan } : {})]
  })
  const first = [...(isOne(shown) ? [] : [headCell(subject_head, rows)]), headCell('年度', rows), ...top]
  const second = columns.flatMap((column) => (column.under === undefined ? [] : [headCell(textOf(column))]))
  return isTwo ? [first, second] : [first]
}

function groupOf(layout: Layout, subject: Subject): RowGroup {
  const { shown, signs } = layout
  const rowSpan = shown.years.length
  const name: Cell = {
    content: signed(subject.name, signs.at({ subject: subject.subject }, ['subject'])),
    header: 'group',
    ...(rowSpan > 1 ? { rowSpan } : {}),
  }
  return {
    rows: shown.years.map((year, index) => [
      ...(index === 0 && !isOne(shown) ? [name] : []),
      ...yearCells(layout, subject.subject, year),
    ]),
  }
}

function yearCells({ shown, columns, signs, checks }: Layout, subject: string, year: number): Cell[] {
  const known = columns.map((series) => printedAt(shown, series, subject, year))
  const told = stateWord(known)
  const yearSigns = signs.at({ subject, year }, ['year', 'subject year'])
  const head: Cell = {
    content: yearPieces(yearLabel(shown, year), yearSigns, told),
    header: 'row',
  }
  return [
    head,
    ...known.map((one, index): Cell => {
      const { series = '' } = columns[index] ?? {}
      const place = { series, subject, year }
      const own = signs.at(place, ['series subject', 'series year', 'series subject year'])
      return figureCell(one, {
        negative: shown.negative,
        signs: `${own}${checks.at(series, subject, year)}`,
        told,
      })
    }),
  ]
}
