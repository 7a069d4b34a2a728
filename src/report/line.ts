import type { Action, Item } from '../plan/nouns.ts'
import type { Given } from './given.ts'

/** A layer of the schedule as a paper shows it; `in_force` is as changed, or as first planned where nothing changed. */
export type ShownLayer = 'in_force' | 'planned' | 'changed' | 'actual'

/**
 * One line of an items table: an item, or one of its actions, or one layer of either's schedule. A span tells over how many
 * lines a cell of the item (or of the action) reaches; 0 where an earlier line's cell reaches down.
 */
export type Line = {
  item: Item
  action: Action | null
  layer: ShownLayer
  itemSpan: number
  actionSpan: number
}

/** The lines of the items in order. An item without actions has one line a layer. */
export function linesOf(
  given: Given,
  items: readonly Item[],
  byAction: boolean,
  layers: readonly ShownLayer[],
): Line[] {
  const actions = Map.groupBy(given.record.actions, ({ item }) => item)
  return items.flatMap((item) => {
    const own = byAction ? (actions.get(item.code) ?? []) : []
    const units = own.length > 0 ? own : [null]
    return units.flatMap((action, unit) =>
      layers.map((layer, index) => ({
        item,
        action,
        layer,
        itemSpan: unit === 0 && index === 0 ? units.length * layers.length : 0,
        actionSpan: index === 0 ? layers.length : 0,
      })),
    )
  })
}
