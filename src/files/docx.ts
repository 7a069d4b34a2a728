import program from './docx-thread.ts?thread'
import { inThread } from './in-thread.ts'

/**
 * A Word document as its reader sees it once every tracked change is accepted: paragraphs and rows of tables in their order,
 * without empty ones, contents, running lines, comments and page numbers.
 */
export type Docx = {
  /** As the file's properties say it. */
  title: string
  lines: DocxLine[]
  /** Texts, rows and cells put in, taken out or moved as tracked changes. */
  tracked: number
}

/** A line's texts; those of a paragraph stand in one cell. Empty cells are left out. */
export type DocxLine = {
  cells: DocxCell[]
  /** Which table, and which of its rows, counted from 0; null for a paragraph. */
  row: { table: number; row: number } | null
}

/** A cell with the column of the table's grid that it begins in, from 0. */
type DocxCell = { column: number; text: string }

export type ReadDocx = Docx | { instead: 'too-large' | 'broken' }

/** The tree of a document takes some hundred times its XML. */
const BOUNDS = { memory: 1024, longest: 60_000 }

/** Reads a Word document (.docx), in a thread with bounds of memory and time. */
export function readDocument(bytes: Uint8Array): Promise<ReadDocx> {
  return inThread<ReadDocx>(program, bytes, BOUNDS, {
    beyond: { instead: 'too-large' },
    silent: { instead: 'broken' },
  })
}
