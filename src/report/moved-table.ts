import type { Cell, Dataset, Piece, Table } from '../paper/paper.ts'
import { dateLabel, fiscalYearLabel } from '../plan/fiscal-year.ts'
import { momentOf } from '../plan/items-at.ts'
import { happenedBy, LIFECYCLE_NAMES, type LifecycleKind } from '../plan/lifecycle.ts'
import type { Item, LifecycleEvent } from '../plan/nouns.ts'
import { isOutside, type Round } from '../plan/plan.ts'
import { headCell, textCell } from './cells.ts'
import type { Given } from './given.ts'
import { NOT_IN_SOURCE } from './item-column.ts'

export type Moved = { item: Item; event: LifecycleEvent }

/** As the columns of the sum stand, then what changes no count. */
const ORDER: readonly LifecycleKind[] = [
  'added',
  'split',
  'merged',
  'completed',
  'ended',
  'routine',
  'abolished',
  'cancelled',
  'suspended',
  'resumed',
  'relisted',
  'brought_forward',
  'moved',
  'achieved',
]

/** What happened to the plan's items themselves after the earlier round, by kind. */
export function movedItems({ record, round }: Given, since: Round): Moved[] {
  const own = record.lifecycle.filter(({ action }) => action === null)
  const before = new Set(happenedBy(own, momentOf(since)))
  const items = new Map(record.items.filter((item) => !isOutside(item)).map((item) => [item.code, item]))
  return happenedBy(own, momentOf(round))
    .filter((event) => !before.has(event))
    .flatMap((event) => {
      const item = items.get(event.item)
      return item === undefined ? [] : [{ item, event }]
    })
    .sort((a, b) => ORDER.indexOf(a.event.kind) - ORDER.indexOf(b.event.kind))
}

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
function kindOf({ kind, target, inferred }: LifecycleEvent): Piece[] {
  const way = kind === 'merged' ? 'へ' : kind === 'split' ? 'から' : ''
  return [
    LIFECYCLE_NAMES[kind],
    ...(target === null ? [] : ([{ kind: 'break' }, `（${target}${way}）`] as const)),
    ...(inferred ? [{ kind: 'minor', text: '（推定）' } as const] : []),
  ]
}

function dayOf({ municipality }: Given, { date, fiscal_year }: LifecycleEvent): Piece {
  const { era } = municipality.municipality.writing
  if (date !== null) return dateLabel(date, era)
  return fiscal_year === null ? NOT_IN_SOURCE : fiscalYearLabel(fiscal_year, era)
}

function bodyOf({ decided_by }: LifecycleEvent): Piece {
  return decided_by === null ? NOT_IN_SOURCE : { kind: 'minor', text: decided_by }
}

/** The list as data: one event a row. */
export function movedDataset(given: Given, since: Round, moved: readonly Moved[]): Dataset {
  return {
    name: 'moved',
    title: `${given.record.plan.title} 異動のあった項目`,
    fields: [
      { name: 'round', title: '照会', unit: null },
      { name: 'since', title: '前回の照会', unit: null },
      { name: 'item', title: '整理番号', unit: null },
      { name: 'kind', title: '異動', unit: null },
      { name: 'date', title: '年月日', unit: null },
      { name: 'fiscal_year', title: '年度', unit: null },
      { name: 'target', title: '相手の項目', unit: null },
      { name: 'reason', title: '理由', unit: null },
      { name: 'decided_by', title: '決定した機関', unit: null },
    ],
    rows: moved.map(({ event }) => [
      given.round.id,
      since.id,
      event.item,
      event.kind,
      event.date,
      event.fiscal_year,
      event.target,
      event.reason,
      event.decided_by,
    ]),
  }
}
