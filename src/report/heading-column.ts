import type { Piece } from '../paper/paper.ts'
import { headingAt } from '../plan/grouping.ts'
import type { Item } from '../plan/nouns.ts'
import type { Given } from './given.ts'
import { type ColumnSettings, type ItemColumn, NOT_IN_SOURCE, simpleColumn } from './item-column.ts'

/** The heading at a level, one cell for all the items under it; inferred and unknown ones say so. */
export function headingColumn(settings: ColumnSettings, head: string, given: Given): ItemColumn {
  const level = settings.level ?? 1
  const headings = new Map(given.record.headings.map((heading) => [heading.path, heading]))
  const found = (item: Item) => headings.get(headingAt(item, level))
  const isKnown = (item: Item) => found(item)?.level === level
  const isGuess = (item: Item) => item.inferred && level > 1
  const content = (item: Item): Piece[] => {
    if (!isKnown(item)) return [NOT_IN_SOURCE]
    const name = found(item)?.name ?? ''
    return isGuess(item) ? [name, { kind: 'minor', text: '（推定）' }] : [name]
  }
  return {
    ...simpleColumn(settings, head, 'left', content, () => ({ header: 'group', tone: 'group' })),
    groupKey: (item) => `${headingAt(item, level)}${isKnown(item) ? '' : '?'}${isGuess(item) ? '!' : ''}`,
  }
}
