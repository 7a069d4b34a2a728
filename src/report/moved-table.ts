import type { Cell, Piece, Table } from '../paper/paper.ts'
import { dateLabel, fiscalYearLabel } from '../plan/fiscal-year.ts'
import { LIFECYCLE_NAMES } from '../plan/lifecycle.ts'
import type { LifecycleEvent } from '../plan/nouns.ts'
import { headCell, textCell } from './cells.ts'
import type { Given } from './given.ts'
import { NOT_IN_SOURCE } from './item-column.ts'
import type { Moved } from './moved-items.ts'

/** 異動のあった項目: what happened to which item, when, by whose decision and why. */
export function movedTable(given: Given, moved: readonly Moved[], size: number): Table {
  const row = ({ item, event }: Moved): Cell[] => [
    { content: kindOf(event) },
    { content: [item.code], align: 'center' },
    { content: [item.title], header: 'row' },
    { content: [dayOf(given, event), { kind: 'break' }, bodyOf(event)] },
    textCell(event.reason),
  ]
  return {
    kind: 'table',
    id: 'moved',
    caption: '異動のあった項目',
    unit: null,
    columns: [
      { key: 'kind', width: 25, align: 'left' },
      { key: 'code', width: 13, align: 'center' },
      { key: 'title', width: null, align: 'left' },
      { key: 'date', width: 29, align: 'left' },
      { key: 'reason', width: 58, align: 'left' },
    ],
    head: [['異動', '整理\n番号', '項目', '年月日と\n決定した機関', '理由'].map((text) => headCell(text))],
    groups: moved.map((one) => ({ rows: [row(one)] })),
    notes: [],
    rounding: null,
    source: null,
    size,
  }
}

/** `統合（1-4へ）`, `分割（2-6から）`: the kind with the item on its other side. */
export function kindOf({ kind, target, inferred }: LifecycleEvent): Piece[] {
  const way = kind === 'merged' ? 'へ' : kind === 'split' ? 'から' : ''
  return [
    LIFECYCLE_NAMES[kind],
    ...(target === null ? [] : ([{ kind: 'break' }, `（${target}${way}）`] as const)),
    ...(inferred ? [{ kind: 'minor', text: '（推定）' } as const] : []),
  ]
}

/** Its day, or the fiscal year that is all that is known. */
export function dayOf({ municipality }: Given, { date, fiscal_year }: LifecycleEvent): Piece {
  const { era } = municipality.municipality.writing
  if (date !== null) return dateLabel(date, era)
  return fiscal_year === null ? NOT_IN_SOURCE : fiscalYearLabel(fiscal_year, era)
}

function bodyOf({ decided_by }: LifecycleEvent): Piece {
  return decided_by === null ? NOT_IN_SOURCE : { kind: 'minor', text: decided_by }
}
