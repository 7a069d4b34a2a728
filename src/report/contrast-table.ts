import type { Cell, Table } from '../paper/paper.ts'
import type { Item } from '../plan/nouns.ts'
import type { Round } from '../plan/plan.ts'
import { headCell, textCell } from './cells.ts'
import type { ContrastRow } from './contrast-rows.ts'
import { type Given, nameOf } from './given.ts'
import { comparedNote } from './since.ts'

export type Contrast = { item: Item; rows: ContrastRow[] }

/** 新旧対照: what changed of each item, the earlier round at the left, the report's own beside it. */
export function contrastTable(
  given: Given,
  since: Round,
  contrasts: readonly Contrast[],
  size: number,
): Table {
  const { era } = given.municipality.municipality.writing
  const isUnderlined = contrasts.some(({ rows }) =>
    rows.some(({ change }) => ['一部', '追加', '削除'].includes(change)),
  )
  return {
    kind: 'table',
    id: 'contrast',
    caption: '新旧対照表',
    unit: null,
    columns: [
      { key: 'code', width: 13, align: 'center' },
      { key: 'title', width: 30, align: 'left' },
      { key: 'field', width: 25, align: 'left' },
      { key: 'before', width: null, align: 'left' },
      { key: 'now', width: null, align: 'left' },
      { key: 'change', width: 19, align: 'left' },
    ],
    head: [
      [
        '整理\n番号',
        '項目',
        '区分',
        `旧（${nameOf(since, era)}）`,
        `新（${nameOf(given.round, era)}）`,
        '変更',
      ].map((text) => headCell(text)),
    ],
    groups: contrasts.map(({ item, rows }) => ({
      rows: rows.map((row, index) => [...(index === 0 ? itemCells(item, rows.length) : []), ...cellsOf(row)]),
    })),
    notes: [
      comparedNote(given, since),
      ...(isUnderlined ? ['下線は、旧と新とで異なる部分である。変更が「全文」のものには付していない。'] : []),
    ],
    rounding: null,
    source: null,
    size,
  }
}

function itemCells({ code, title }: Item, count: number): Cell[] {
  const spans = count > 1 ? { rowSpan: count } : {}
  return [
    { content: [code], ...spans },
    { content: [title], header: 'group', ...spans },
  ]
}

function cellsOf({ field, name, before, now, change }: ContrastRow): Cell[] {
  const isMark = [...before, ...now].some((piece) => typeof piece === 'object' && piece.kind === 'mark')
  const align = isMark ? 'center' : 'left'
  return [
    textCell(name, { header: 'row' }),
    { content: before, align },
    { content: now, align: field === 'events' ? 'left' : align },
    { content: [change] },
  ]
}
