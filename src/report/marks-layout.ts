import type { Column } from '../paper/paper.ts'
import { columnName, type TallyColumn } from '../plan/tally-column.ts'
import { type Count, rowsOf } from './tally-count.ts'

/**
 * How the columns stand: the marks', and the number of items once where the rounds agree in every row, or else in each
 * round, so that a share always stands beside what it is a share of.
 */
export type Layout = {
  counts: Count[]
  columns: TallyColumn[]
  isOnce: boolean
  isNarrow: boolean
  /** The rounds with a column 評価なし, by id. */
  unratedIn: string[]
}

/** More columns than this under the rounds are printed narrower, and want a landscape page. */
const WIDE_COLUMNS = 6

/** The least width in mm in which headings can still be read. */
const LEAST_HEADING = 24

/** Items without a mark have a column in the rounds that have such, where the page has room; else a note tells them. */
export function layoutOf(counts: Count[], columns: TallyColumn[], room: number): Layout {
  const isOnce = rowsOf(counts.map(({ all }) => all)).every(({ rows: [first, ...others] }) =>
    others.every(({ items }) => items === first?.items),
  )
  const layout = (unratedIn: string[]): Layout => {
    const under = counts.length * (columns.length + (isOnce ? 0 : 1)) + unratedIn.length
    return { counts, columns, isOnce, isNarrow: under > WIDE_COLUMNS, unratedIn }
  }
  const full = layout(counts.filter(({ all }) => all.total.unrated > 0).map(({ round }) => round.id))
  const taken = tallyColumns(full).reduce((sum, { width }) => sum + (width ?? LEAST_HEADING), 0)
  return taken > room ? layout([]) : full
}

/** The columns of such a layout, with their widths. */
export function tallyColumns({ counts, columns, isOnce, isNarrow, unratedIn }: Layout): Column[] {
  const width = isNarrow ? 17.6 : 20.5
  return [
    { key: 'heading', width: null, align: 'left' },
    ...(isOnce ? [{ key: 'items', width: 20, align: 'right' } satisfies Column] : []),
    ...counts.flatMap(({ round }): Column[] => [
      ...(isOnce ? [] : [{ key: `${round.id}:items`, width: 13, align: 'right' } satisfies Column]),
      ...columns.map(
        (column): Column => ({ key: `${round.id}:${columnName(column)}`, width, align: 'right' }),
      ),
      ...(unratedIn.includes(round.id)
        ? [{ key: `${round.id}:unrated`, width, align: 'right' } satisfies Column]
        : []),
    ]),
  ]
}
