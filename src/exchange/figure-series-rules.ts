import type { Figure, Series } from '../plan/figure-nouns.ts'
import type { Problem } from '../plan/problem.ts'
import { keyOf } from '../plan/text.ts'
import type { Placed } from './read-table.ts'
import { NO_GROUP } from './tables.ts'

/** What stands against a row of series.csv by itself, or beside the figures of its series. */
export function seriesProblems(
  series: readonly Placed<Series>[],
  figures: readonly Placed<Figure>[],
): Problem[] {
  const rowsOf = Map.groupBy(figures, ({ value }) => value.series)
  return series.flatMap(({ row, value }) => {
    const at = (column: string) => `figures/series.csv ${row}行目 ${column}列`
    return [
      ...groupProblems(at('group'), value),
      ...digitsProblems(at('digits'), value),
      ...unitProblems(at('unit'), value, rowsOf.get(value.series) ?? []),
    ]
  })
}

/** A group names a file of figures/; some names there are taken. */
function groupProblems(where: string, { group }: Series): Problem[] {
  if (group === null || !NO_GROUP.includes(group)) return []
  const what = `「${group}」は表の名前に使えません`
  return [{ where, what, doThis: `${NO_GROUP.join('、')} 以外の名前にしてください` }]
}

function digitsProblems(where: string, { digits }: Series): Problem[] {
  if (digits === null || (digits >= 0 && digits <= MOST_DIGITS)) return []
  const what = `小数点以下${digits}桁では印刷できません`
  return [{ where, what, doThis: `0 から ${MOST_DIGITS} までの数を書いてください` }]
}

const MOST_DIGITS = 9

/** Figures in several units need one that they are printed in. */
function unitProblems(
  where: string,
  { series, unit }: Series,
  figures: readonly Placed<Figure>[],
): Problem[] {
  const units = new Map(
    figures.flatMap(({ value: { unit: own } }) => (own === null ? [] : [[keyOf(own), own]])),
  )
  if (unit !== null || units.size < 2) return []
  const what = `系列「${series}」の単位が空ですが、値の単位がいくつもあります（${[...units.values()].join('、')}）`
  return [{ where, what, doThis: '印刷する単位を書いてください' }]
}
