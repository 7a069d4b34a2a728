import { alignLines } from './align.ts'
import type { Line, Part } from './book.ts'
import { rowDifferences, textDifferences } from './cells.ts'
import { type TableColumns, tableColumns } from './columns.ts'
import type { Difference } from './difference.ts'
import type { PaperTable } from './paper-table.ts'
import type { Said } from './said.ts'
import { columnDifferences, type Strays } from './strays.ts'

/** A line that only one of the files has; `said` is where it stands or, for one put in, what stands before it; undefined at the beginning. */
export type Alone = { side: 'own' | 'their'; line: Line; said: Said | undefined; isInTable: boolean }

/** What was found in a part, in its order: differences, and lines that are still to be told. */
export type Found = Difference | Alone

/** A line of the own file with what it is in the paper, and the line that stands for it in the other file. */
export type Beside = { own: Line | undefined; said: Said | undefined; their: Line | undefined }

/** The lines of a part of the own file, and of the part that stands for it in the other file, side by side in their order. */
export function besides(own: Part, said: readonly Said[], their: Part): Beside[] {
  return alignLines(own.lines, their.lines).map((pair) => ({
    own: own.lines[pair.own ?? -1],
    said: said[pair.own ?? -1],
    their: their.lines[pair.their ?? -1],
  }))
}

/** What differs in lines side by side. */
export function foundIn(lines: readonly Beside[]): Found[] {
  const columns = columnsOf(lines)
  const strays = new Map<PaperTable, Strays>()
  const next = nextOwn(lines)
  let above: Beside | undefined
  return lines.flatMap((line, at): Found[] => {
    const { own, said, their } = line
    const table = tableOf(line)
    if (own !== undefined) above = line
    if (their === undefined)
      return own === undefined ? [] : [{ side: 'own', line: own, said, isInTable: table !== null }]
    if (own === undefined) return [addedLine(their, above, next[at])]
    const known = table === null ? undefined : columns.get(table)
    if (table === null || known === undefined) return textDifferences(own, their, said)
    const strayed = strays.get(table) ?? { own: [], their: [] }
    strays.set(table, strayed)
    const inRow = rowDifferences(own, their, said, known, strayed)
    return known.last === own ? [...inRow, ...columnDifferences(strayed, known, said)] : inRow
  })
}

const tableOf = ({ said }: Beside): PaperTable | null => (said?.row ? said.table : null)

function columnsOf(
  lines: readonly Beside[],
): ReadonlyMap<PaperTable, TableColumns & { last: Line | undefined }> {
  const rows = lines.flatMap(({ own, said, their }) =>
    own !== undefined && their !== undefined && said?.row && said.table !== null
      ? [{ table: said.table, row: said.row, own, their }]
      : [],
  )
  return new Map(
    [...Map.groupBy(rows, ({ table }) => table)].map(([table, found]) => [
      table,
      { ...tableColumns(table, found), last: found.at(-1)?.own },
    ]),
  )
}

/** For each line, the nearest one below it that the own file has. */
function nextOwn(lines: readonly Beside[]): (Beside | undefined)[] {
  let below: Beside | undefined
  return lines
    .toReversed()
    .map((line) => {
      const found = below
      if (line.own !== undefined) below = line
      return found
    })
    .toReversed()
}

/** A line put in belongs to a table where it is a row of one; on a sheet, between rows of the same or, with several cells, below one. */
function addedLine(line: Line, above: Beside | undefined, below: Beside | undefined): Alone {
  const table = above === undefined ? null : tableOf(above)
  const isRow = table !== null && (line.cells.length > 1 || (below !== undefined && tableOf(below) === table))
  const isInTable = line.kind === 'row' || (line.kind === 'line' && isRow)
  return { side: 'their', line, said: above?.said, isInTable }
}
