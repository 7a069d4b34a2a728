import { type ZipEntry, zipEntries } from './zip.ts'

/** What a file of an office is by its content, whatever its name; `hasMacros`: it bears a program. */
export type OfficeFile =
  | { form: 'docx' | 'xlsx'; hasMacros: boolean }
  | { instead: 'encrypted' | 'old' | 'no-office-file' | 'too-large' | 'broken' }

/** What an office's file may come to unpacked. */
const MOST_ENTRIES = 2000
const LARGEST = 64 * 1024 * 1024

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ARCHIVE = [0x50, 0x4b]
/** How a compound file names the part that an encrypted document is in: UTF-16. */
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le')

/** Looks at the first bytes and, in an archive, at its directory; nothing is unpacked. */
export function officeFile(bytes: Uint8Array): OfficeFile {
  if (isCompound(bytes)) return { instead: isEncrypted(bytes) ? 'encrypted' : 'old' }
  if (!isArchive(bytes)) return { instead: 'no-office-file' }
  const entries = zipEntries(bytes)
  if (entries === null) return { instead: 'broken' }
  const names = entries.map(({ name }) => name)
  const form = formOf(names)
  if (form === null) return { instead: 'no-office-file' }
  if (isBeyond(entries)) return { instead: 'too-large' }
  return { form, hasMacros: names.some((name) => name.endsWith('/vbaProject.bin')) }
}

function formOf(names: readonly string[]): 'docx' | 'xlsx' | null {
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx'
  return names.includes('xl/workbook.xml') ? 'xlsx' : null
}

/** Whether these are the bytes of an old office file or an encrypted one. */
export function isCompound(bytes: Uint8Array): boolean {
  return startsWith(bytes, COMPOUND)
}

/** Whether a compound file holds an encrypted document. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(ENCRYPTED_PART)
}

/** Whether these are the bytes of a ZIP archive, as office files have been since 2007. */
export function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, ARCHIVE)
}

/** Whether the files of an archive come to more than an office's file does. */
export function isBeyond(entries: readonly ZipEntry[]): boolean {
  return entries.length > MOST_ENTRIES || entries.reduce((sum, { size }) => sum + size, 0) > LARGEST
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte)
}
