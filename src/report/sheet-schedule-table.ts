import type { RowGroup, Table } from '../paper/paper.ts'
import type { Action, Item, ScheduleCell } from '../plan/nouns.ts'
import { periodsOf } from '../plan/period.ts'
import { headCell } from './cells.ts'
import type { Given } from './given.ts'
import { LAYER_NAMES } from './item-columns.ts'
import type { Line, ShownLayer } from './line.ts'
import { grainOfPlan, scheduleColumn } from './schedule-column.ts'
import { labelCell, sheetTable } from './sheet-table.ts'

const UNIT = 26
const LAYER = 11

/**
 * 工程 of an item and of those of its actions that have one of their own: a line for every layer recorded. `room`: the page's, in
 * mm. What is the same for all items is looked up once.
 */
export function sheetScheduleTables(
  given: Given,
  { size, room }: { size: number; room: number },
): (item: Item) => Table {
  const periods = periodsOf(grainOfPlan(given), given.record.plan.from, given.record.plan.to).length
  const width = Math.floor(((room - UNIT - LAYER) / periods) * 10) / 10
  const column = scheduleColumn({ field: 'schedule', head: '', style: 'bars', width }, '', given)
  const schedule = Map.groupBy(given.record.schedule, ({ item }) => item)
  const groupOf = (item: Item, cells: readonly ScheduleCell[], action: Action | null): RowGroup => {
    const lines = linesOf(cells, item, action)
    return {
      rows: lines.map((line, index) => [
        ...(index === 0
          ? [{ ...labelCell(unitName(action)), ...(lines.length > 1 ? { rowSpan: lines.length } : {}) }]
          : []),
        { content: [LAYER_NAMES[line.layer]], align: 'center' as const },
        ...column.cells(line),
      ]),
    }
  }
  return (item) => {
    const cells = schedule.get(item.code) ?? []
    return sheetTable(
      `sheet-schedule-${item.code}`,
      [
        { key: 'unit', width: UNIT, align: 'left' },
        { key: 'layer', width: LAYER, align: 'center' },
        ...column.columns,
      ],
      {
        heads: [headCell('工程'), headCell('区分'), ...column.under.map((content) => headCell(content))],
        groups: unitsOf(given, cells, item).map((action) => groupOf(item, cells, action)),
        size,
      },
    )
  }
}

/** The item as a whole, then its actions that have cells of their own. */
function unitsOf({ record }: Given, cells: readonly ScheduleCell[], { code }: Item): (Action | null)[] {
  const own = new Set(cells.map(({ action }) => action))
  const actions = record.actions.filter(({ item, number }) => item === code && own.has(number))
  return own.has(null) || actions.length === 0 ? [null, ...actions] : actions
}

function unitName(action: Action | null): string {
  return action === null ? '全体' : `行動計画${action.number}`
}

/** The layers recorded; where none is, that of the plan says so. */
function linesOf(ofItem: readonly ScheduleCell[], item: Item, action: Action | null): Line[] {
  const cells = ofItem.filter((cell) => cell.action === (action?.number ?? null))
  const recorded = (['planned', 'changed', 'actual'] as const).filter((layer) =>
    cells.some((cell) => cell.layer === layer),
  )
  const layers: readonly ShownLayer[] = recorded.length === 0 ? ['planned'] : recorded
  return layers.map((layer, index) => ({
    item,
    action,
    layer,
    itemSpan: action === null && index === 0 ? layers.length : 0,
    actionSpan: index === 0 ? layers.length : 0,
  }))
}
