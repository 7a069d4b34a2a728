import { inThread } from './in-thread.ts'
import { isArchive, isBeyond, isCompound, isEncrypted } from './office.ts'
import type { Sheet } from './sheet.ts'
import type { CellBook } from './xlsx-cells.ts'
import program from './xlsx-thread.ts?thread'
import { zipEntries } from './zip.ts'

/** The sheets of a workbook, or what the file is instead. */
export type Workbook =
  | { sheets: Sheet[] }
  | { instead: 'encrypted' | 'xls' | 'no-workbook' | 'too-large' | 'broken' }

/** How long and in how much memory a workbook may be read. */
const BOUNDS = { memory: 512, longest: 60_000 }

/**
 * Reads a workbook (.xlsx). Its sizes are known from its directory before anything is unpacked, and a thread of its own with
 * bounds of memory and time reads it: a file made to fill the memory is refused and takes nobody with it.
 */
export function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const instead = otherThanWorkbook(bytes)
  return instead === null ? asked<Workbook>({ bytes, as: 'sheets' }) : Promise.resolve({ instead })
}

/** The cells of a workbook, or what the file is instead. */
export type ReadCells = CellBook | Extract<Workbook, { instead: unknown }>

/** Reads what stands in the cells of a workbook (.xlsx), numbers and formulas told apart; with the same bounds. */
export function readCells(bytes: Uint8Array): Promise<ReadCells> {
  const instead = otherThanWorkbook(bytes)
  return instead === null ? asked<ReadCells>({ bytes, as: 'cells' }) : Promise.resolve({ instead })
}

/** Whether these are the bytes of a workbook, of whatever age: never those of a text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isCompound(bytes) || isArchive(bytes)
}

function otherThanWorkbook(bytes: Uint8Array): Exclude<Workbook, { sheets: Sheet[] }>['instead'] | null {
  if (isCompound(bytes)) return isEncrypted(bytes) ? 'encrypted' : 'xls'
  if (!isArchive(bytes)) return 'no-workbook'
  const entries = zipEntries(bytes)
  if (entries === null) return 'broken'
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return 'no-workbook'
  return isBeyond(entries) ? 'too-large' : null
}

/** What the thread is given. */
export type WorkbookAsked = { bytes: Uint8Array; as: 'sheets' | 'cells' }

function asked<Answer>(data: WorkbookAsked): Promise<Answer | { instead: 'too-large' | 'broken' }> {
  return inThread<Answer | { instead: 'too-large' | 'broken' }>(program, data, BOUNDS, {
    beyond: { instead: 'too-large' },
    silent: { instead: 'broken' },
  })
}
