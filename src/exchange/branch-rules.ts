import { isUnder } from '../plan/grouping.ts'
import type { Item } from '../plan/nouns.ts'
import type { Problem } from '../plan/problem.ts'
import type { Placed } from './read-table.ts'

type Pointing = { item: string | null; heading: string | null }

/**
 * A row that names an item and a heading names the item's own heading, one above it or, where the item's is known
 * less far, one below it: else it would be counted in one branch and told of in another.
 */
export function branchProblems(
  file: string,
  rows: readonly Placed<Pointing>[],
  items: readonly Placed<Item>[],
): Problem[] {
  const headings = new Map(items.map(({ value }) => [value.code, value.heading]))
  return rows.flatMap(({ row, value: { item, heading } }) => {
    const own = item === null ? null : (headings.get(item) ?? null)
    if (heading === null || own === null) return []
    if (isUnder({ heading: own }, heading) || isUnder({ heading }, own)) return []
    return [
      {
        where: `${file} ${row}行目 heading列`,
        what: `項目${item}は見出し「${own}」にあり、「${heading}」とは別の系統です`,
        doThis: 'item と heading のどちらかを空にするか、項目の見出しにそろえてください',
      },
    ]
  })
}
