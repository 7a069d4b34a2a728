import type { LifecycleEvent } from '../plan/nouns.ts'
import type { Problem } from '../plan/problem.ts'
import type { Placed } from './read-table.ts'

/** A merger must lead somewhere: to another item, and never back to where it began. */
export function mergerProblems(folder: string, events: readonly Placed<LifecycleEvent>[]): Problem[] {
  const mergers = events.filter(
    ({ value }) => value.kind === 'merged' && value.action === null && value.target !== null,
  )
  const into = new Map(mergers.map(({ value }) => [value.item, value.target as string]))
  return mergers.flatMap(({ row, value }) => {
    const way = wayFrom(value.item, into)
    // Told once, at the cycle's first row.
    const first = mergers.find((other) => way.includes(other.value.item))
    if (way.at(-1) !== value.item || way.length < 2 || first?.row !== row) return []
    return [
      {
        where: `${folder}/lifecycle.csv ${row}行目 target列`,
        what: `統合が輪になっています（${way.join('→')}）`,
        doThis: '統合先を確かめてください',
      },
    ]
  })
}

/** The items from one on, each merged into the next, until one is not merged or comes again. */
function wayFrom(item: string, into: ReadonlyMap<string, string>): string[] {
  const way = [item]
  for (let next = into.get(item); next !== undefined; next = into.get(next)) {
    way.push(next)
    if (way.indexOf(next) < way.length - 1) break
  }
  return way
}
