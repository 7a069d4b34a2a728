import type { Line, LineCell } from './book.ts'
import type { PaperRow, PaperTable } from './paper-table.ts'
import { keyOf } from './same.ts'
import { commonOf, heaviest, stretchesOf } from './sequences.ts'

/** A row of the paper's table with the line it is in the own file, and its line in the other one. */
type TableRow = { row: PaperRow; own: Line; their: Line }

/** How the columns of a table lie in both files. */
export type TableColumns = {
  /** Theirs to the own ones. */
  toOwn: ReadonlyMap<number, number>
  /** What the column of the own file is called, as printed. */
  headOf: (column: number) => string
}

/** Told by the rows that both files have. */
export function tableColumns(table: PaperTable, rows: readonly TableRow[]): TableColumns {
  const toOwn = alignColumns(rows.map(({ own, their }) => ({ own: own.cells, their: their.cells })))
  const inPaper = new Map<number, number>()
  for (const { row, own } of rows)
    if (row.cells.length === own.cells.length)
      for (const [at, { column }] of own.cells.entries())
        if (!inPaper.has(column)) inPaper.set(column, row.cells[at]?.column ?? 0)
  const known = [...inPaper.keys()].sort((a, b) => a - b)
  const headOf = (column: number) => {
    const at = known.findLast((one) => one <= column)
    return at === undefined ? '' : table.columnHead(inPaper.get(at) ?? 0)
  }
  return { toOwn, headOf }
}

/** A cell in both files, or in one of them; `column` is the own file's, null for a column it does not have. */
type CellPair = { column: number | null; own: LineCell | null; their: LineCell | null }

/** The cells of two rows side by side. */
export function cellPairs(own: Line, their: Line, toOwn: ReadonlyMap<number, number>): CellPair[] {
  const theirs = new Map(their.cells.map((cell) => [toOwn.get(cell.column), cell]))
  const mine = new Set(own.cells.map(({ column }) => column))
  return [
    ...own.cells.map((cell) => ({ column: cell.column, own: cell, their: theirs.get(cell.column) ?? null })),
    ...their.cells.flatMap((cell) => {
      const column = toOwn.get(cell.column) ?? null
      return column !== null && mine.has(column) ? [] : [{ column, own: null, their: cell }]
    }),
  ]
}

/** Two rows that belong together. */
type RowPair = { own: readonly LineCell[]; their: readonly LineCell[] }

/**
 * Which columns of a table belong together, told by the texts that its rows share: theirs to the own ones. Of columns that share
 * none, those stand for each other that are as many between two known ones.
 */
function alignColumns(rows: readonly RowPair[]): Map<number, number> {
  const votes = new Map<string, number>()
  for (const row of rows)
    for (const { own, their } of commonOf(row.own.map(keyOf), row.their.map(keyOf))) {
      const [mine, other] = [row.own[own ?? -1], row.their[their ?? -1]]
      if (mine === undefined || other === undefined) continue
      const vote = `${mine.column},${other.column}`
      votes.set(vote, (votes.get(vote) ?? 0) + 1)
    }
  const own = columnsIn(rows.map((row) => row.own))
  const theirs = columnsIn(rows.map((row) => row.their))
  const pairs = heaviest(own, theirs, (mine, other) => votes.get(`${mine},${other}`) ?? 0)
  const known = stretchesOf(pairs).flatMap((found): [number, number][] => {
    if (found.kind === 'pair') return [[found.their, found.own]]
    const { own, their } = found
    return own.length === their.length ? their.map((one, at) => [one, own[at] ?? 0]) : []
  })
  return new Map(known)
}

function columnsIn(rows: readonly (readonly LineCell[])[]): number[] {
  return [...new Set(rows.flat().map(({ column }) => column))].sort((a, b) => a - b)
}
