import type { Look } from '../../files/xlsx-look.ts'
import type { Table } from '../paper.ts'
import { faceOf } from '../pdf/fit.ts'
import { type Room, roomOf, type Seat, seat } from '../pdf/seats.ts'
import { openPage } from '../pdf/tree.ts'
import { between, edgeAt, edgeBeyond, edgesOf } from './grid.ts'
import { gap, held, type Line, type Placed } from './line.ts'
import { fillOf, GROUP, HAIR, STRONG, UPRIGHT } from './look.ts'
import { widthFor } from './measure.ts'
import { rowLines } from './rows.ts'
import { cellOn, type Stage, textLine } from './stage.ts'

const CAPTION = 10.5
const UNIT = 9
const NOTE = 8.5
/** From this width on (mm) a text is set off from its neighbour at left. */
const WIDE = 30

export type LaidTable = { above: Line[]; head: Line[]; body: Line[]; below: Line[] }

/** How wide a table's columns are printed, in millimetres: as in PDF. */
export function tableEdges(table: Table, setup: Stage['setup'], body: Stage['body']): number[] {
  return edgesOf(roomOf(table, openPage(setup), body).widths)
}

/** A table as lines of a sheet: caption and unit, head, rows, and below them notes, rounding note, source. */
export function layTable(table: Table, stage: Stage): LaidTable {
  const room = roomOf(table, openPage(stage.setup), stage.body)
  const edges = edgesOf(room.widths).map((edge) => edgeAt(stage.grid, edge))
  const to = edges.at(-1) ?? 1
  const placed = (found: Seat, look: Partial<Look>): Placed => placeCell(found, edges, stage, room, look)
  const head = rowLines(
    table.head.length,
    seat(table.head, { ...room, body: 'bold' }, true).map((found) => ({
      row: found.row,
      cell: placed(found, {
        align: found.cell.align ?? 'center',
        fill: fillOf(found.cell.tone ?? 'head'),
        border: {
          top: found.row === 0 ? STRONG : HAIR,
          bottom: found.row + found.rowSpan === table.head.length ? STRONG : HAIR,
          ...(found.column > 0 ? { left: UPRIGHT } : {}),
        },
      }),
    })),
  )
  const body = table.groups.flatMap(({ rows }, group) => {
    const isLast = group === table.groups.length - 1
    const seats = seat(rows, room)
    const lines = rowLines(
      rows.length,
      seats.map((found) => ({
        row: found.row,
        cell: placed(found, bodyLook(found, table, isLast && found.row + found.rowSpan === rows.length)),
        holds: found.rowSpan > 1 && found.cell.header !== 'group',
      })),
    )
    // A group's first row is not left alone at a page's end, nor the table's last one at a page's top.
    const keeps = (row: number) => row === 1 || (isLast && row === lines.length - 1)
    return lines.map((line, row) => ({ ...line, head, stays: line.stays || keeps(row) }))
  })
  const notes = below(table, stage, to)
  return {
    above: above(table, stage, to),
    head: head.map((line, index) => ({
      ...line,
      stays: index > 0 || table.caption !== null || table.unit !== null,
    })),
    body: held(body),
    below: notes,
  }
}

function bodyLook({ row, column, cell }: Seat, table: Table, isLast: boolean): Partial<Look> {
  return {
    align: cell.align ?? table.columns[column]?.align ?? 'left',
    vertical: cell.header === 'group' ? 'top' : 'center',
    fill: fillOf(cell.tone),
    border: {
      top: row === 0 ? GROUP : HAIR,
      ...(isLast ? { bottom: STRONG } : {}),
      ...(column > 0 ? { left: UPRIGHT } : {}),
    },
  }
}

function placeCell(
  { cell, column, colSpan, rowSpan, face }: Seat,
  edges: readonly number[],
  stage: Stage,
  { size, body }: Room,
  look: Partial<Look>,
): Placed {
  const span = [edges[column] ?? 0, edges[column + colSpan] ?? 1] as const
  // A cell's face is what it is in the body; in a head the seat already says it.
  const own = face === 'bold' ? face : faceOf(cell, body)
  const isIndented = look.align === 'left' && between(stage.grid, ...span) >= WIDE
  return { ...cellOn(stage, span, cell.content, own, size, { ...look, isIndented }), down: rowSpan }
}

function above(table: Table, stage: Stage, to: number): Line[] {
  const { caption, unit } = table
  if (caption === null && unit === null) return []
  const right = unit === null ? 0 : widthFor([unit], UNIT, 'gothic', stage.fonts)
  const left = caption === null ? 0 : widthFor([caption], CAPTION, 'bold', stage.fonts)
  const whole = stage.grid[to] ?? 0
  const split = edgeBeyond(stage.grid, left)
  const unitCell = (from: number) =>
    cellOn(stage, [from, to], [unit ?? ''], 'gothic', UNIT, { align: 'right', vertical: 'bottom' })
  if (caption === null) return [gap(6), { height: unitCell(0).needs, cells: [unitCell(0)], stays: false }]
  const isBeside = unit !== null && split < to && whole - (stage.grid[split] ?? 0) >= right
  const captionTo = isBeside ? split : to
  const cell = cellOn(stage, [0, captionTo], [caption], 'bold', CAPTION, { vertical: 'bottom' })
  const lines = [{ height: cell.needs, cells: isBeside ? [cell, unitCell(split)] : [cell], stays: false }]
  return unit === null || isBeside
    ? [gap(9), ...held(lines)]
    : [gap(9), ...held(lines), { height: unitCell(0).needs, cells: [unitCell(0)], stays: true }]
}

/** A note that bears a sign of its own (※1) is not counted. */
const bears = (note: string): boolean => /^([（(]?[※注資]|[（(])/.test(note)

function below({ notes, rounding, source }: Table, stage: Stage, to: number): Line[] {
  const bare = notes.filter((note) => !bears(note))
  const sign = (note: string) => `（注${bare.length > 1 ? bare.indexOf(note) + 1 : ''}）`
  const texts = notes.map((note) => (bears(note) ? note : `${sign(note)}${note}`))
  if (rounding !== null) texts.push(`（端数処理）${rounding}`)
  if (source !== null) texts.push(`（資料）${source}`)
  const lines = texts.map((text) => textLine(stage, [text], 'gothic', NOTE, { to, vertical: 'top' }))
  return lines.map((line) => ({ ...line, stays: true }))
}

/** Whether rows of one table may follow those of another without a head of their own. */
export function sameHead(one: Table, other: Table): boolean {
  const shape = ({ columns, head, size }: Table) => JSON.stringify([columns, head, size])
  return shape(one) === shape(other)
}
