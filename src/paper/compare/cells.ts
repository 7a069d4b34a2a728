import type { Line, LineCell } from './book.ts'
import { cellPairs, type TableColumns } from './columns.ts'
import { type Difference, difference } from './difference.ts'
import type { Said } from './said.ts'
import { isSame, kept, keyOf } from './same.ts'
import { commonOf, stretchesOf } from './sequences.ts'
import type { Strays } from './strays.ts'
import { whereIs } from './where.ts'

/** The cells of a row that differ; those in columns that only one file has are put among `strays`. */
export function rowDifferences(
  own: Line,
  their: Line,
  said: Said | undefined,
  { toOwn, headOf }: TableColumns,
  strays: Strays,
): Difference[] {
  const isKnown = new Set(toOwn.values())
  return cellPairs(own, their, toOwn).flatMap(({ column, own: mine, their: other }): Difference[] => {
    if (mine !== null && other !== null && isSame(mine, other)) return []
    if (column === null && other !== null) {
      strays.their.push({ said, cell: other, line: their })
      return []
    }
    if (mine !== null && !isKnown.has(mine.column)) {
      strays.own.push({ said, cell: mine, line: their })
      return []
    }
    const place = other?.place ?? their.place
    return [between('cell', whereIs(said, headOf(column ?? 0), place), mine, other)]
  })
}

/** Texts outside tables that differ; where a sheet has several in a row, each is compared with its own. */
export function textDifferences(own: Line, their: Line, said: Said | undefined): Difference[] {
  const told = (mine: LineCell | null, other: LineCell | null): Difference[] => {
    if (mine !== null && other !== null && isSame(mine, other)) return []
    if (said?.isContents && isPage(mine) && isPage(other)) return []
    return [between('text', whereIs(said, null, other?.place ?? their.place), mine, other)]
  }
  return stretchesOf(commonOf(own.cells.map(keyOf), their.cells.map(keyOf))).flatMap((one) =>
    one.kind === 'pair'
      ? []
      : Array.from({ length: Math.max(one.own.length, one.their.length) }, (_, at) =>
          told(own.cells[one.own[at] ?? -1] ?? null, their.cells[one.their[at] ?? -1] ?? null),
        ).flat(),
  )
}

const isPage = (cell: LineCell | null): boolean => /^\d*$/.test(cell?.text ?? '')

/** What two cells say; of numbers that their formats show alike, the note tells the values. */
function between(
  kind: 'cell' | 'text',
  where: string,
  own: LineCell | null,
  their: LineCell | null,
): Difference {
  const found = difference(kind, where, own?.text ?? null, their?.text ?? null)
  const [mine, other] = [own?.number ?? null, their?.number ?? null]
  if (found.note === null || mine === null || other === null) return found
  return { ...found, note: `見た目は同じで、値が違います：${kept(mine)} と ${kept(other)}` }
}
