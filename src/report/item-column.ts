import { z } from 'zod'
import type { Cell, Column, Piece } from '../paper/paper.ts'
import type { Item } from '../plan/nouns.ts'
import { axisShape } from './axis.ts'
import type { Line } from './line.ts'

/** A column as plan.yaml asks for it; widths in mm, a column without one shares what is left. */
export const columnShape = z.strictObject({
  field: z.enum([
    'code',
    'class',
    'heading',
    'title',
    'action',
    'summary',
    'schedule',
    'layer',
    'year_plan',
    'result',
    'answer',
    'mark',
    'lead',
    'partners',
    'target_year',
    'tags',
    'weight',
    'effects',
    'indicators',
  ]),
  head: z.string(),
  width: z.number().min(4).max(200).optional(),
  /** `heading`: the level shown. */
  level: z.int().min(1).max(5).optional(),
  /** `mark`: of this round or the one before. */
  round: z.enum(['this', 'previous']).optional(),
  /** `answer`: which of the answer's fields. */
  key: z.string().optional(),
  /** `schedule`: the plan's words cell by cell, or bars over the years with what happened to the item. */
  style: z.enum(['words', 'bars']).optional(),
  /** `schedule`: a line for each of these layers. */
  layers: z
    .array(z.enum(['planned', 'changed', 'actual']))
    .min(1)
    .optional(),
  /** `schedule`: cells a year, a half, a quarter or a month wide; as the plan's own schedule unless named. */
  grain: z.enum(['year', 'half', 'quarter', 'month']).optional(),
  ...axisShape,
})

/** Its settings as read. */
export type ColumnSettings = z.infer<typeof columnShape>

/** How one declared column is printed: one paper column, or several under a common head (schedule). */
export type ItemColumn = {
  columns: Column[]
  head: string
  /** Heads of the single columns under `head`; empty when it is one column. */
  under: Piece[][]
  /** Whether a cell stands for an item, an action of it, or a layer of the schedule. */
  per: 'item' | 'action' | 'layer'
  cells: (line: Line) => Cell[]
  /** Items that agree in this key stand under one spanning cell. */
  groupKey?: (item: Item) => string
}

/** Printed where a source gives nothing; never an empty cell that could be read as "none". */
export const NOT_IN_SOURCE: Piece = { kind: 'minor', text: '出典に記載なし' }

/** Printed where there is nothing to say: an item that is no longer asked. */
export const NONE = '―'

/** A column of one cell an item. */
export function simpleColumn(
  { field, width }: ColumnSettings,
  head: string,
  align: Column['align'],
  content: (item: Item) => Piece[],
  look: (item: Item) => Partial<Cell> = () => ({}),
): ItemColumn {
  return {
    columns: [{ key: field, width: width ?? null, align }],
    head,
    under: [],
    per: 'item',
    cells: ({ item }) => [{ content: content(item), ...look(item) }],
  }
}

/** A text as typed, line by line; null is unknown. */
export function typedLines(text: string | null): Piece[] {
  if (text === null) return [NOT_IN_SOURCE]
  return text
    .split('\n')
    .flatMap((line, index): Piece[] => (index === 0 ? [line] : [{ kind: 'break' }, line]))
}
