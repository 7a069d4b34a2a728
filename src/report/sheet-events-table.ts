import type { Cell, Table } from '../paper/paper.ts'
import type { Item, LifecycleEvent } from '../plan/nouns.ts'
import { headCell, textCell } from './cells.ts'
import type { Given } from './given.ts'
import { dayOf, kindOf } from './moved-table.ts'
import { sheetTable } from './sheet-table.ts'

/** 異動 of an item and its actions, as recorded; null where none is. */
export function sheetEventsTable(given: Given, item: Item, size: number): Table | null {
  const events = given.record.lifecycle.filter((event) => event.item === item.code)
  if (events.length === 0) return null
  return sheetTable(
    `sheet-events-${item.code}`,
    [
      { key: 'kind', width: 42, align: 'left' },
      { key: 'date', width: 28, align: 'left' },
      { key: 'reason', width: null, align: 'left' },
      { key: 'body', width: 38, align: 'left' },
    ],
    {
      heads: ['異動', '年月日', '理由', '決定した機関'].map((text) => headCell(text)),
      groups: [{ rows: events.map((event) => rowOf(given, event)) }],
      size,
    },
  )
}

function rowOf(given: Given, event: LifecycleEvent): Cell[] {
  const own = event.action === null ? [] : [`行動計画${event.action}　`]
  return [
    { content: [...own, ...kindOf(event)], header: 'row' },
    { content: [dayOf(given, event)] },
    textCell(event.reason),
    textCell(event.decided_by),
  ]
}
