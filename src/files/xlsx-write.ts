import {
  type CellStyle,
  writeXlsx as hucreXlsx,
  type RichTextRun,
  type Cell as XlsxCell,
  type WriteSheet as XlsxSheet,
} from 'hucre'
import { firstPages } from './xlsx-first-pages.ts'
import { type Font, fontOf, type Look, styleOf } from './xlsx-look.ts'

/** A workbook to be written: sheets as they are to be seen and printed. No formulas, no macros, nothing hidden. */
export type WrittenBook = {
  title: string
  author: string
  /** The moment the file bears, so that the same workbook always gives the same bytes. */
  made: Date
  sheets: WrittenSheet[]
}

export type WrittenSheet = {
  /** Legal and unique: at most 31 characters, none of `: \ / ? * [ ]`. */
  name: string
  page: WrittenPage
  /** Millimetres. */
  columns: number[]
  /** Points, at most 409. */
  rows: number[]
  cells: WrittenCell[]
  /** Rows that begin a printed page, from 0. */
  breaks: number[]
  /** First and last row to repeat on every page behind them; and how many rows stay in sight on the screen. */
  repeated: [number, number] | null
  frozen: number
  pictures: WrittenPicture[]
}

export type WrittenPage = {
  size: 'A4' | 'A3'
  orientation: 'portrait' | 'landscape'
  /** Millimetres. */
  margin: { top: number; right: number; bottom: number; left: number }
  /** In the codes of a spreadsheet (`&P`). */
  header: string | null
  footer: string | null
  /** What its first page is numbered; null goes on counting. */
  firstPage: number | null
}

export type WrittenCell = {
  row: number
  column: number
  /** How many rows and columns it covers. */
  down: number
  across: number
  content: WrittenContent
  look: Look
  /** Another place of the workbook. */
  goesTo?: { sheet: string; row: number }
}

/** A text is never a formula, whatever it looks like. */
export type WrittenContent =
  | { kind: 'empty' }
  | { kind: 'number'; value: number; format: string }
  | { kind: 'text'; runs: { text: string; font: Font }[] }

/** A picture over whole cells: it is as large as they are. */
export type WrittenPicture = {
  png: Uint8Array
  row: number
  down: number
  across: number
  alternative: string
}

/** Arial is as wide everywhere, so that columns are too; its widest digit takes 8 pixels at 11 points. */
const NORMAL = { name: 'Arial', size: 11 }
const DIGIT = 8
const PIXELS = 96 / 25.4
const INCH = 25.4
const LONGEST_AS_TEXT = 255

/** The bytes of a workbook (.xlsx). */
export async function writeWorkbook({ title, author, made, sheets }: WrittenBook): Promise<Uint8Array> {
  const bytes = await hucreXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title, creator: author, created: made, modified: made },
    defaultFont: NORMAL,
    // By hand, because hucre quotes no name of a sheet.
    namedRanges: sheets.flatMap(({ name, repeated }) =>
      repeated === null
        ? []
        : [
            {
              name: '_xlnm.Print_Titles',
              range: `${quoted(name)}!$${repeated[0] + 1}:$${repeated[1] + 1}`,
              scope: name,
            },
          ],
    ),
  })
  return firstPages(
    bytes,
    sheets.map(({ page }) => page.firstPage),
  )
}

function sheetOf(sheet: WrittenSheet): XlsxSheet {
  const { name, page, columns, rows, cells, breaks, frozen, pictures } = sheet
  return {
    name,
    columns: columns.map((width) => ({ width: Math.round(width * PIXELS) / DIGIT })),
    rowDefs: new Map(rows.map((height, row) => [row, { height }])),
    rows: rows.map(() => []),
    cells: new Map(cells.flatMap((cell) => cellsOf(cell))),
    merges: cells
      .filter(({ down, across }) => down > 1 || across > 1)
      .map(({ row, column, down, across }) => ({
        startRow: row,
        startCol: column,
        endRow: row + down - 1,
        endCol: column + across - 1,
      })),
    pageSetup: {
      paperSize: page.size === 'A3' ? 'a3' : 'a4',
      orientation: page.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: marginsOf(page),
    },
    headerFooter: {
      ...(page.header === null ? {} : { oddHeader: page.header }),
      ...(page.footer === null ? {} : { oddFooter: page.footer }),
    },
    view: { showGridLines: false },
    rowBreaks: breaks.map((row) => row - 1),
    ...(frozen === 0 ? {} : { freezePane: { rows: frozen } }),
    images: pictures.map(({ png, row, down, across, alternative }) => ({
      data: png,
      type: 'png',
      anchor: { from: { row, col: 0 }, to: { row: row + down, col: across } },
      altText: alternative,
    })),
  }
}

/** Running lines stand in the middle of their margins. */
function marginsOf({ margin }: WrittenPage) {
  const { top, right, bottom, left } = margin
  const inches = { top, right, bottom, left, header: top / 2, footer: bottom / 2 }
  return Object.fromEntries(Object.entries(inches).map(([side, mm]) => [side, mm / INCH]))
}

/** A cell with those it covers, each of which bears its part of the border. */
function cellsOf(cell: WrittenCell): [string, Partial<XlsxCell>][] {
  const { row, column, down, across, content, look, goesTo } = cell
  const found: [string, Partial<XlsxCell>][] = []
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x < across; x += 1) {
      const sides = { top: y === 0, bottom: y === down - 1, left: x === 0, right: x === across - 1 }
      const style = styleOf(look, sides)
      const held = x + y === 0 ? contentOf(content, style) : { style }
      const link = goesTo && x + y === 0 ? { hyperlink: linkTo(goesTo) } : {}
      found.push([`${row + y},${column + x}`, { ...held, ...link }])
    }
  return found
}

function linkTo({ sheet, row }: { sheet: string; row: number }) {
  return { target: '', location: `${quoted(sheet)}!A${row + 1}` }
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

function contentOf(content: WrittenContent, style: CellStyle): Partial<XlsxCell> {
  switch (content.kind) {
    case 'empty':
      return { style }
    case 'number':
      return { value: content.value, style: { ...style, numFmt: content.format } }
    case 'text': {
      const runs = content.runs.map(
        ({ text, font }): RichTextRun => ({ text: held(text), font: fontOf(font) }),
      )
      const text = runs.map((run) => run.text).join('')
      // Marked as text, it stays one when somebody types in it. Old Excels show longer ones as ####.
      const asText = text.length <= LONGEST_AS_TEXT ? { ...style, numFmt: '@' } : style
      // A run of its own too where the text is a word that hucre would write as an error: #N/A.
      const isPlain = runs.length === 1 && !text.startsWith('#')
      return isPlain ? { value: text, style: asText } : { value: text, richText: runs, style: asText }
    }
  }
}

/** `_x0041_` is a spreadsheet's way to write a letter: as a text it is told apart. */
function held(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
