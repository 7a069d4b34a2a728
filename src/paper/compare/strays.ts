import type { Line, LineCell } from './book.ts'
import type { TableColumns } from './columns.ts'
import { type Difference, difference } from './difference.ts'
import type { Said } from './said.ts'
import { whereIs } from './where.ts'

/** Cells of a table in columns that only one of the files has. */
export type Strays = { own: Stray[]; their: Stray[] }
type Stray = { said: Said | undefined; cell: LineCell; line: Line }

/** A column put in or taken out is told once; a single cell beside the table is a cell. */
export function columnDifferences(
  { own, their }: Strays,
  columns: TableColumns | undefined,
  said: Said | undefined,
): Difference[] {
  const table = said === undefined ? undefined : { ...said, row: null }
  return [
    ...byColumn(own).map((cells) => {
      const head = columns?.headOf(cells[0]?.cell.column ?? 0) ?? ''
      const [only, second] = cells
      return only !== undefined && second === undefined
        ? difference('cell', whereIs(only.said, head, only.line.place), only.cell.text, null)
        : difference('column-removed', whereIs(table, head, null), textOf(cells), null)
    }),
    ...byColumn(their).map((cells) => {
      const [only, second] = cells
      return only !== undefined && second === undefined
        ? difference(
            'cell',
            whereIs(only.said, null, only.cell.place ?? only.line.place),
            null,
            only.cell.text,
          )
        : difference(
            'column-added',
            whereIs(table, '', only?.cell.place ?? only?.line.place ?? null),
            null,
            textOf(cells),
          )
    }),
  ]
}

function byColumn(strays: readonly Stray[]): Stray[][] {
  return [...Map.groupBy(strays, ({ cell }) => cell.column)]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => cells)
}

const textOf = (cells: readonly Stray[]): string => cells.map(({ cell }) => cell.text).join('｜')
