import type { Table } from '../paper.ts'
import { textWidth } from '../pdf/fonts.ts'
import { type Room, roomOf, rowHeights, seat, sum } from '../pdf/seats.ts'
import type { PrintedPage } from '../pdf/tree.ts'
import { cellXml } from './cell.ts'
import type { Faces } from './faces.ts'
import { MM, twips } from './lengths.ts'
import { belowTable } from './notes.ts'
import type { Item } from './pages.ts'
import type { Flow, Paragraph } from './paragraph.ts'
import { textRun } from './pieces.ts'
import { type Placed, placeRows } from './rows.ts'
import { SECTION_END } from './sections.ts'
import { tag, val } from './xml.ts'

/** A table no taller than this share of a page is kept on one. */
const TALLEST_TABLE = 1 / 2

/** What a table becomes, and what of it may begin a page. */
export type PrintedTable = { flow: Flow[]; items: Item[] }

/** A table with its caption, unit, head rows that repeat, and what stands below it. `title` is heard for its caption. */
export function printTable(table: Table, page: PrintedPage, faces: Faces, title: string): PrintedTable {
  const body = faces.body === faces.gothic ? 'gothic' : 'mincho'
  const room = roomOf(table, page, body)
  const widths = room.widths.map(twips)
  const width = sum(widths, 0, widths.length)
  const below = belowTable(table)
  const groups = table.groups.map((group) => placeRows(group, room))
  const heights = groups.flatMap(({ bonds }) => bonds.heights)
  const together = sum(heights, 0, heights.length) <= room.height * TALLEST_TABLE
  const kept = groups.flatMap(({ bonds }) => bonds.keepNext)
  if (together) kept.fill(true, 0, below.length > 0 ? kept.length : -1)
  const head = seat(table.head, { ...room, body: 'bold' }, true).map((one) => ({ ...one, isCut: false }))
  const draw = { widths, table, faces, room }
  let row = 0
  const rows = [
    ...table.head.map((_, at) => rowXml(draw, head, at, { keepNext: true, splits: false, isHead: true })),
    ...groups.flatMap(({ seats, bonds }) =>
      bonds.splits.map((splits, at) =>
        rowXml(draw, seats, at, { keepNext: kept[row++] ?? false, splits, isHead: false }),
      ),
    ),
  ]
  return {
    flow: [
      ...above(table, width),
      { xml: tag('w:tbl', {}, tableProperties(table, width, title), grid(widths), ...rows) },
      ...below.map((one, at) => ({ ...one, keepNext: together && at < below.length - 1 })),
      SECTION_END,
    ],
    items: itemsOf(table, heights, kept, room),
  }
}

/** Millimetres: a caption with the space above it; a unit alone; the type of notes. */
export const CAPTION = { height: 10.9, lead: 4.2 }
const UNIT = 6.3
const NOTE = 8.5 * MM

function itemsOf(
  { head, caption, unit, notes, rounding, source }: Table,
  heights: readonly number[],
  kept: readonly boolean[],
  room: Room,
): Item[] {
  const headHeights = rowHeights(seat(head, { ...room, body: 'bold' }, true), head.length, room)
  const again = sum(headHeights, 0, headHeights.length)
  const above = caption !== null ? CAPTION : { height: unit === null ? 0 : UNIT, lead: 0 }
  const width = sum(room.widths, 0, room.widths.length)
  const below = [...notes, rounding, source].map((note) =>
    note === null ? 0 : Math.ceil((textWidth('gothic', note) + 4) / (width / NOTE)) * NOTE * 1.5 + 1,
  )
  return [
    { height: above.height + again, lead: above.lead, keepNext: true },
    ...heights.map((height, at) => ({ height, keepNext: kept[at] ?? false, again })),
    { height: sum(below, 0, below.length) + 2, keepNext: false },
  ]
}

/** The caption with the unit at its right; a unit alone where there is no caption. */
function above({ caption, unit }: Table, width: number): Paragraph[] {
  if (caption === null) return unit === null ? [] : [{ style: 'TableUnit', runs: textRun(unit) }]
  if (unit === null) return [{ style: 'Caption', runs: textRun(caption) }]
  const small = val('w:b', 0) + val('w:sz', 18) + val('w:szCs', 18)
  const runs = textRun(caption) + tag('w:r', {}, tag('w:tab')) + textRun(unit, small)
  return [{ style: 'Caption', runs, tabs: [{ at: width, kind: 'right' }] }]
}

function tableProperties({ groups }: Table, width: number, title: string): string {
  const headed = groups.some(({ rows }) => rows.some(([first]) => first?.header !== undefined))
  return tag(
    'w:tblPr',
    {},
    val('w:tblStyle', 'ReportTable'),
    tag('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    tag('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
    tag('w:tblLayout', { 'w:type': 'fixed' }),
    tag('w:tblLook', {
      'w:val': headed ? '06A0' : '0620',
      'w:firstRow': 1,
      'w:lastRow': 0,
      'w:firstColumn': headed ? 1 : 0,
      'w:lastColumn': 0,
      'w:noHBand': 1,
      'w:noVBand': 1,
    }),
    val('w:tblCaption', title),
  )
}

function grid(widths: readonly number[]): string {
  return tag('w:tblGrid', {}, ...widths.map((width) => tag('w:gridCol', { 'w:w': width })))
}

type Draw = { widths: readonly number[]; table: Table; faces: Faces; room: Room }
type RowLook = { keepNext: boolean; splits: boolean; isHead: boolean }

function rowXml(draw: Draw, seats: readonly Placed[], row: number, look: RowLook): string {
  const here = seats
    .filter((one) => one.row <= row && row < one.row + one.rowSpan)
    .sort((a, b) => a.column - b.column)
  const properties = [look.splits ? '' : tag('w:cantSplit'), look.isHead ? tag('w:tblHeader') : '']
  const last = draw.table.head.length - 1
  const cells = here.map((found) => {
    const { column, colSpan, rowSpan } = found
    const mm = sum(draw.room.widths, column, column + colSpan)
    return cellXml(found, {
      width: sum(draw.widths, column, column + colSpan),
      ems: mm / (draw.table.size * MM),
      size: draw.table.size,
      faces: draw.faces,
      align: draw.table.columns[column]?.align ?? 'left',
      keepNext: look.keepNext,
      isHead: look.isHead,
      continues: found.row < row,
      closesHead: look.isHead && found.row + rowSpan - 1 === last,
      opensGroup: !look.isHead && row === 0,
    })
  })
  return tag('w:tr', {}, tag('w:trPr', {}, ...properties), ...cells)
}
