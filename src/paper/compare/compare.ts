import { type OfficeFile, officeFile } from '../../files/office.ts'
import { writeXlsx } from '../excel/excel.ts'
import { partsOf } from '../excel/parts.ts'
import type { Block, Paper } from '../paper.ts'
import { writeDocx } from '../word/word.ts'
import { type RowCounts, toldAlone } from './alone.ts'
import { type Book, type Line, type Part, readBook } from './book.ts'
import { type Difference, difference } from './difference.ts'
import type { PaperTable } from './paper-table.ts'
import { type Beside, besides, type Found, foundIn } from './part.ts'
import { onParted, remarksOn } from './remarks.ts'
import { type Said, saidIn, sectionAfter } from './said.ts'
import { pairSheets, sharedLines } from './sheets.ts'

/** What came of comparing a file with a paper, or what the file is instead. */
export type Compared =
  | { form: 'docx' | 'xlsx'; differences: Difference[]; remarks: string[] }
  | { instead: Extract<OfficeFile, { instead: unknown }>['instead'] }
  | { instead: 'another-paper'; title: string }

/** A file that has a smaller share of the paper's lines is of another paper. */
const LEAST_SHARED = 0.1

/**
 * A Word file or workbook that somebody edited, against the paper as its writer writes it today: every cell and text that
 * differs, rows, columns, tables and sheets put in, taken out or moved. An untouched file differs in nothing.
 */
export async function compareWithPaper(paper: Paper, bytes: Uint8Array): Promise<Compared> {
  const file = officeFile(bytes)
  if ('instead' in file) return file
  const { form, hasMacros } = file
  const written = form === 'docx' ? writeDocx(paper) : await writeXlsx(paper)
  const [own, their] = await Promise.all([readBook(form, written), readBook(form, bytes)])
  if ('instead' in own) throw new Error(`our own ${form} is ${own.instead}`)
  if ('instead' in their) return their
  const lines = linesOf(own)
  if (sharedLines(lines, linesOf(their)) < lines.length * LEAST_SHARED)
    return { instead: 'another-paper', title: their.title }
  const { differences, remarks } = compareBooks(paper, own, their)
  const macros = hasMacros ? ['マクロのあるファイルです。マクロは動かさずに、文と数だけを比べました'] : []
  return { form, differences, remarks: [...macros, ...remarks] }
}

function linesOf({ parts }: Book): Line[] {
  return parts.flatMap(({ lines }) => lines)
}

/** What a file says otherwise than the one that was written of the paper, and what should be known of it besides. */
export function compareBooks(
  paper: Paper,
  own: Book,
  their: Book,
): { differences: Difference[]; remarks: string[] } {
  const blocks = own.form === 'docx' ? [paper.blocks] : partsOf(paper).map((part) => part.blocks)
  const said = saidOf(own.parts, blocks)
  const pairs = own.form === 'docx' ? [{ own: 0, their: 0 }] : pairSheets(own.parts, their.parts)
  const parted = new Map<PaperTable, Set<number>>()
  const found = pairs.flatMap((pair): Found[] => {
    const [mine, other] = [own.parts[pair.own ?? -1], their.parts[pair.their ?? -1]]
    const ofSheet = sheetDifferences(mine, other)
    if (mine === undefined || other === undefined) return ofSheet
    const lines = besides(mine, said[pair.own ?? -1] ?? [], other)
    countTables(lines, parted)
    return [...ofSheet, ...foundIn(lines)]
  })
  const remarks = [...parted].flatMap(([table, places]) =>
    places.size > 1 ? [onParted(table, places.size)] : [],
  )
  return {
    differences: toldAlone(found, rowCounts(said, their)),
    remarks: [...remarksOn(their, paper.title), ...remarks],
  }
}

function saidOf(parts: readonly Part[], blocks: readonly (readonly Block[])[]): Said[][] {
  let section = ''
  return parts.map(({ lines }, at) => {
    const said = saidIn(blocks[at] ?? [], lines, section)
    section = sectionAfter(blocks[at] ?? [], section)
    return said
  })
}

function sheetDifferences(own: Part | undefined, their: Part | undefined): Difference[] {
  if (own === undefined)
    return their === undefined || their.lines.length === 0
      ? []
      : [difference('sheet-added', `シート「${their.name}」`, null, their.name)]
  if (their === undefined)
    return own.lines.length === 0
      ? []
      : [difference('sheet-removed', `シート「${own.name}」`, own.name, null)]
  return own.name === their.name
    ? []
    : [difference('sheet-renamed', `シート「${own.name}」`, own.name, their.name)]
}

/** In which tables of the other file the rows of each table stand. */
function countTables(lines: readonly Beside[], parted: Map<PaperTable, Set<number>>): void {
  for (const { said, their } of lines) {
    const place = their?.table ?? null
    if (place === null || !said?.row || said.table === null) continue
    parted.set(said.table, (parted.get(said.table) ?? new Set()).add(place))
  }
}

function rowCounts(said: readonly (readonly Said[])[], their: Book): RowCounts {
  const own = new Map<unknown, number>()
  const theirs = new Map<number, number>()
  for (const { table, row } of said.flat()) if (row !== null) own.set(table, (own.get(table) ?? 0) + 1)
  for (const { table } of their.parts.flatMap(({ lines }) => lines))
    if (table !== null) theirs.set(table, (theirs.get(table) ?? 0) + 1)
  return { own: (table) => own.get(table) ?? 0, their: (table) => theirs.get(table) ?? 0 }
}
