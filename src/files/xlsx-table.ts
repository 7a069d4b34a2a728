import { type CellStyle, readXlsx, writeXlsx, type Cell as XlsxCell } from 'hucre'
import { zipEntries } from './zip.ts'

/** A cell of a table: a text, a number as its digits, or nothing. */
export type TableCell = string | { digits: string } | null

/** The moment every file bears, so that the same table always gives the same bytes. */
const MADE = new Date('2000-01-01T00:00:00Z')
const WIDEST = 60

/**
 * The bytes of a workbook with one bare table on one sheet: the names in the first row, data from the second; numbers are
 * numbers in the digits they were given in, texts are texts whatever they look like. No looks, nothing merged or hidden.
 */
export function writeTableWorkbook(
  name: string,
  header: readonly string[],
  rows: readonly (readonly TableCell[])[],
): Promise<Uint8Array> {
  const all = [header, ...rows]
  return writeXlsx({
    sheets: [
      {
        name,
        columns: header.map((_, index) => ({ width: widthOf(all.map((row) => row[index] ?? null)) })),
        rows: all.map(() => []),
        cells: new Map(
          all.flatMap((row, down) =>
            row.flatMap((cell, right) =>
              cell === null ? [] : [[`${down},${right}`, written(cell)] as const],
            ),
          ),
        ),
      },
    ],
    properties: { title: name, creator: 'Ayumi', created: MADE, modified: MADE },
  })
}

function written(cell: string | { digits: string }): Partial<XlsxCell> {
  if (typeof cell === 'string') return text(cell)
  const { digits } = cell
  // Beyond the digits that a spreadsheet keeps, a number would be another one.
  if (digits.replace(/\D/g, '').replace(/^0+/, '').length > 15) return text(digits)
  const places = digits.split('.')[1]?.length ?? 0
  const style: CellStyle = { numFmt: places === 0 ? '0' : `0.${'0'.repeat(places)}` }
  return { value: Number(digits), style }
}

function text(typed: string): Partial<XlsxCell> {
  // `_x0041_` is a spreadsheet's way to write a letter, `#N/A` one to write an error: as texts they are told apart.
  const value = typed.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return value.startsWith('#') ? { value, richText: [{ text: value }] } : { value }
}

function widthOf(cells: readonly TableCell[]): number {
  const widths = cells.slice(0, 200).map((cell) => {
    const shown = cell === null ? '' : typeof cell === 'string' ? cell : cell.digits
    return [...shown].reduce((sum, letter) => sum + (letter > '\u00FF' ? 2 : 1), 0)
  })
  return Math.min(WIDEST, Math.max(8, ...widths) + 2)
}

/** A cell as it was found: what kind it is, and what it says. */
export type SeenCell = { kind: 'text' | 'number' | 'empty' | 'other'; text: string }

/** A sheet as it lies in a file, with all that a bare table does without. */
export type SeenSheet = {
  name: string
  isHidden: boolean
  cells: SeenCell[][]
  merged: number
  hiddenRows: number
  hiddenColumns: number
  formulas: number
  /** Cells with a bold face, a colour, a fill or a strike through them. */
  decorated: number
}

/** A workbook of our own as it lies: its sheets, and how many pictures, shapes, charts and notes are in it. */
export async function seeWorkbook(bytes: Uint8Array): Promise<{ sheets: SeenSheet[]; drawn: number }> {
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  const drawn = (zipEntries(bytes) ?? []).filter(({ name }) =>
    /^xl\/(drawings|media|charts|comments|threadedComments|diagrams)/.test(name),
  )
  return { drawn: drawn.length, sheets: sheets.map(seen) }
}

type Found = Awaited<ReturnType<typeof readXlsx>>['sheets'][number]

function seen({ name, hidden, veryHidden, rows, cells, merges, rowDefs, columns }: Found): SeenSheet {
  const all = [...(cells?.values() ?? [])]
  return {
    name,
    isHidden: hidden === true || veryHidden === true,
    cells: rows.map((row) => row.map(seenCell)),
    merged: merges?.length ?? 0,
    hiddenRows: [...(rowDefs?.values() ?? [])].filter(isFolded).length,
    hiddenColumns: (columns ?? []).filter(isFolded).length,
    formulas: all.filter(({ formula }) => formula !== undefined).length,
    decorated: all.filter(isDecorated).length,
  }
}

function seenCell(value: Found['rows'][number][number]): SeenCell {
  if (value === null || value === '') return { kind: 'empty', text: '' }
  if (typeof value === 'number') return { kind: 'number', text: String(value) }
  return typeof value === 'string' ? { kind: 'text', text: value } : { kind: 'other', text: String(value) }
}

function isFolded({
  hidden,
  collapsed,
  outlineLevel,
}: {
  hidden?: boolean
  collapsed?: boolean
  outlineLevel?: number
}): boolean {
  return hidden === true || collapsed === true || (outlineLevel ?? 0) > 0
}

function isDecorated({ style }: XlsxCell): boolean {
  const { font, fill } = style ?? {}
  const isFilled = fill !== undefined && 'pattern' in fill && fill.pattern !== 'none'
  const isColoured = font?.color?.rgb !== undefined && !/^(FF)?000000$/.test(font.color.rgb)
  return (
    font?.bold === true || font?.italic === true || font?.strikethrough === true || isFilled || isColoured
  )
}
