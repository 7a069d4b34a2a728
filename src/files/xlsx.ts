import { Worker } from 'node:worker_threads'
import type { Sheet } from './sheet.ts'
import program from './xlsx-thread.ts?thread'
import { type ZipEntry, zipEntries } from './zip.ts'

/** The sheets of a workbook, or what the file is instead. */
export type Workbook =
  | { sheets: Sheet[] }
  | { instead: 'encrypted' | 'xls' | 'no-workbook' | 'too-large' | 'broken' }

/** What a workbook may come to unpacked, and how long and in how much memory it may be read. */
const MOST_ENTRIES = 2000
const LARGEST = 64 * 1024 * 1024
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 }
const LONGEST = 60_000

/**
 * Reads a workbook (.xlsx). Its sizes are known from its directory before anything is unpacked, and a thread of its own with
 * bounds of memory and time reads it: a file made to fill the memory is refused and takes nobody with it.
 */
export function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const instead = otherThanWorkbook(bytes)
  return instead === null ? inThread(bytes) : Promise.resolve({ instead })
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** How a compound file names the part that an encrypted workbook is in: UTF-16. */
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le')

/** Whether these are the bytes of a workbook, of whatever age: never those of a text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, COMPOUND) || startsWith(bytes, [0x50, 0x4b])
}

function otherThanWorkbook(bytes: Uint8Array): Exclude<Workbook, { sheets: Sheet[] }>['instead'] | null {
  if (startsWith(bytes, COMPOUND)) return Buffer.from(bytes).includes(ENCRYPTED_PART) ? 'encrypted' : 'xls'
  if (!startsWith(bytes, [0x50, 0x4b])) return 'no-workbook'
  const entries = zipEntries(bytes)
  if (entries === null) return 'broken'
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return 'no-workbook'
  return isBeyond(entries) ? 'too-large' : null
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte)
}

function isBeyond(entries: readonly ZipEntry[]): boolean {
  return entries.length > MOST_ENTRIES || entries.reduce((sum, { size }) => sum + size, 0) > LARGEST
}

function inThread(bytes: Uint8Array): Promise<Workbook> {
  return new Promise((resolve) => {
    const thread = new Worker(program, { eval: true, workerData: bytes, resourceLimits: MEMORY, env: {} })
    const clock = setTimeout(() => end({ instead: 'too-large' }), LONGEST)
    const end = (read: Workbook) => {
      clearTimeout(clock)
      resolve(read)
      void thread.terminate()
    }
    thread.once('message', end)
    // Out of memory: a thread that ends in another way has said what it read.
    thread.once('error', () => end({ instead: 'too-large' }))
    thread.once('exit', () => end({ instead: 'broken' }))
  })
}
