import type { Line } from './book.ts'
import { type Difference, difference } from './difference.ts'
import type { Alone, Found } from './part.ts'
import { signatureOf } from './same.ts'
import { inFile, whereIs } from './where.ts'

/** Tells the lines that only one file has: what stands elsewhere is moved, whole tables are told once. */
export function toldAlone(found: readonly Found[], rowsOf: RowCounts): Difference[] {
  const moves = movesIn(found.filter(isAlone))
  const tables = wholeTables(found.filter(isAlone), rowsOf)
  const told = new Set<unknown>()
  return found.flatMap((one): Difference[] => {
    if (!isAlone(one)) return [one]
    const table = tables.get(one)
    if (table === undefined) return moves.arrived.has(one) ? [] : [lineDifference(one, moves.left.get(one))]
    if (told.has(table)) return []
    told.add(table)
    return tableDifference(table, moves)
  })
}

/** How many rows a table has in its file. */
export type RowCounts = { own: (table: unknown) => number; their: (table: number) => number }

const isAlone = (found: Found): found is Alone => 'side' in found

type Moves = { left: Map<Alone, Alone>; arrived: Set<Alone> }

/** What is gone here and has come there, letter by letter. */
function movesIn(alone: readonly Alone[]): Moves {
  const moves: Moves = { left: new Map(), arrived: new Set() }
  const theirs = Map.groupBy(alone.filter(({ side }) => side === 'their').toReversed(), ({ line }) =>
    signatureOf(line),
  )
  for (const one of alone) {
    if (one.side !== 'own') continue
    const there = theirs.get(signatureOf(one.line))?.pop()
    if (there === undefined) continue
    moves.left.set(one, there)
    moves.arrived.add(there)
  }
  return moves
}

/** Tables all of whose rows one file alone has. */
function wholeTables(alone: readonly Alone[], rowsOf: RowCounts): Map<Alone, Alone[]> {
  const groups = Map.groupBy(alone, ({ side, said, line }) =>
    side === 'their' ? line.table : said?.row ? said.table : null,
  )
  const whole = new Map<Alone, Alone[]>()
  for (const [table, rows] of groups) {
    if (table === null) continue
    const count = typeof table === 'number' ? rowsOf.their(table) : rowsOf.own(table)
    if (rows.length === count && count > 1) for (const row of rows) whole.set(row, rows)
  }
  return whole
}

function tableDifference(rows: readonly Alone[], { left, arrived }: Moves): Difference[] {
  const [first] = rows
  if (first === undefined) return []
  const text = `${cellsOf(first.line)}（${rows.length}行）`
  if (first.side === 'their') {
    if (rows.every((row) => arrived.has(row))) return []
    return [difference('table-added', whereIs(bare(first), null, first.line.place), null, text)]
  }
  const there = left.get(first)
  const isMoved = there !== undefined && rows.every((row) => left.has(row))
  return isMoved
    ? [difference('table-moved', whereIs(bare(first), null, null), text, behind(there))]
    : [difference('table-removed', whereIs(bare(first), null, null), text, null)]
}

function lineDifference(one: Alone, there: Alone | undefined): Difference {
  const { side, line, isInTable } = one
  const noun = isInTable ? 'row' : 'text'
  if (there !== undefined)
    return difference(`${noun}-moved`, whereIs(one.said, null, null), cellsOf(line), behind(there))
  return side === 'own'
    ? difference(`${noun}-removed`, whereIs(one.said, null, null), cellsOf(line), null)
    : difference(`${noun}-added`, behind(one), null, cellsOf(line))
}

/** Where a line was put in: behind what, or at the very beginning. */
function behind({ said, line }: Alone): string {
  return `${whereIs(said, null, null)}${said === undefined ? '' : 'の次'}${inFile(line.place)}`
}

const bare = ({ said }: Alone) => (said === undefined ? undefined : { ...said, row: null })

const cellsOf = ({ cells }: Line): string => cells.map(({ text }) => text).join('｜')
