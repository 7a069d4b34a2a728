import type { Table } from '../paper.ts'
import { type Room, roomOf, seat, sum } from '../pdf/seats.ts'
import type { PrintedPage } from '../pdf/tree.ts'
import { tableCell } from './cell.ts'
import { type IParagraphOptions, NamedTable, TableRow } from './docx.ts'
import type { Faces } from './faces.ts'
import { halves, MM, twips } from './lengths.ts'
import { belowTable } from './notes.ts'
import { tabRun, textRun } from './pieces.ts'
import { type Placed, placeRows } from './rows.ts'

/** A table no taller than this share of a page is kept on one. */
const TALLEST_TABLE = 1 / 2

/** A table with its caption, unit, head rows that repeat, and what stands below it. `title` is heard for its caption. */
export function tableFlow(
  table: Table,
  page: PrintedPage,
  faces: Faces,
  title: string,
): (IParagraphOptions | NamedTable)[] {
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
    ...table.head.map((_, at) => tableRow(draw, head, at, { keepNext: true, splits: false, isHead: true })),
    ...groups.flatMap(({ seats, bonds }) =>
      bonds.splits.map((splits, at) =>
        tableRow(draw, seats, at, { keepNext: kept[row++] ?? false, splits, isHead: false }),
      ),
    ),
  ]
  return [
    ...above(table, width),
    new NamedTable({ ...looks(table), rows, columnWidths: widths, width: dxa(width) }, title),
    ...below.map((one, at) => ({ ...one, keepNext: together && at < below.length - 1 })),
    TABLE_END,
  ]
}

/** A line of no height: two tables would be one, and a section ends in a paragraph. */
export const TABLE_END: IParagraphOptions = { style: 'TableEnd' }

/** The caption with the unit at its right; a unit alone where there is no caption. */
function above({ caption, unit }: Table, width: number): IParagraphOptions[] {
  if (caption === null) return unit === null ? [] : [{ style: 'TableUnit', children: textRun(unit) }]
  if (unit === null) return [{ style: 'Caption', children: textRun(caption) }]
  const children = [...textRun(caption), tabRun(), ...textRun(unit, { bold: false, size: halves(9) })]
  return [{ style: 'Caption', children, tabStops: [{ position: width, type: 'right' }] }]
}

const dxa = (size: number) => ({ size, type: 'dxa' }) as const

function looks({ groups }: Table) {
  const firstColumn = groups.some(({ rows }) => rows.some(([first]) => first?.header !== undefined))
  return {
    style: 'ReportTable',
    indent: dxa(0),
    layout: 'fixed',
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
  } as const
}

type Draw = { widths: readonly number[]; table: Table; faces: Faces; room: Room }
type RowLook = { keepNext: boolean; splits: boolean; isHead: boolean }

function tableRow(draw: Draw, seats: readonly Placed[], row: number, look: RowLook): TableRow {
  const here = seats
    .filter((one) => one.row <= row && row < one.row + one.rowSpan)
    .sort((a, b) => a.column - b.column)
  const last = draw.table.head.length - 1
  const children = here.map((found) => {
    const { column, colSpan, rowSpan } = found
    const mm = sum(draw.room.widths, column, column + colSpan)
    return tableCell(found, {
      width: sum(draw.widths, column, column + colSpan),
      ems: mm / (draw.table.size * MM),
      size: draw.table.size,
      faces: draw.faces,
      align: draw.table.columns[column]?.align ?? 'left',
      isHead: look.isHead,
      continues: found.row < row,
      closesHead: look.isHead && found.row + rowSpan - 1 === last,
      opensGroup: !look.isHead && row === 0,
    })
  })
  return new TableRow({
    children,
    ...(look.splits ? {} : { cantSplit: true }),
    ...(look.isHead ? { tableHeader: true } : {}),
    ...(look.keepNext ? { keepNext: true } : {}),
  })
}
