import type { Cell, Column, Table } from '../paper/paper.ts'
import type { Movement } from '../plan/movement.ts'
import type { Round } from '../plan/plan.ts'
import { headCell } from './cells.ts'
import type { Given } from './given.ts'
import { COLUMNS, type MovementRow, type MovementSettings, movementRows } from './movement-lines.ts'
import { codesNotes } from './movement-notes.ts'
import { comparedNote } from './since.ts'
import { figure, headingName, levelName } from './tally-count.ts'

const SUMS: readonly (keyof Movement)[] = ['before', 'after', 'base']

/** 異動の表: a line for each heading, and the whole plan below. */
export function movementTable(given: Given, since: Round, chosen: MovementSettings): Table {
  const row = ({ key, name, moved }: MovementRow): Cell[] => {
    const isTotal = key === 'total'
    return [
      { content: [headingName({ key, name })], header: 'row', ...(isTotal ? { tone: 'total' } : {}) },
      ...COLUMNS.map(
        (column): Cell => ({
          content: [figure(moved[column.key])],
          ...(isTotal ? { tone: 'total' } : SUMS.includes(column.key) ? { tone: 'group' } : {}),
        }),
      ),
    ]
  }
  const lines = movementRows(given, since, chosen)
  return {
    kind: 'table',
    id: 'movement',
    caption: '項目数の異動',
    unit: '（単位：項目）',
    columns: [
      { key: 'heading', width: null, align: 'left' },
      ...COLUMNS.map(({ key }): Column => ({ key, width: SUMS.includes(key) ? 16 : 12.5, align: 'right' })),
    ],
    head: [[headCell(levelName(given, chosen.level)), ...COLUMNS.map(({ head }) => headCell(head))]],
    groups: lines.map((line) => ({ rows: [row(line)] })),
    notes: [
      comparedNote(given, since),
      '「完了」は終了と経常業務への移行を、「廃止」は中止を含む。',
      ...codesNotes(given, since, chosen),
    ],
    rounding: null,
    source: null,
    size: chosen.size,
  }
}
