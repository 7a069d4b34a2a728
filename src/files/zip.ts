import { inflateRawSync } from 'node:zlib'

/** A file within a ZIP archive: its name, the bytes it takes in the archive and unpacked, and where it begins, as the directory says. */
export type ZipEntry = { name: string; packed: number; size: number; at: number }

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const SHORTEST_END = 22
/** A comment of at most 65,535 bytes may stand behind the end. */
const LONGEST_END = SHORTEST_END + 0xffff
const LONG_SIZE = 0xffffffff
const ENCRYPTED = 1
const SIZE_FOLLOWS = 8

/**
 * The directory of a ZIP archive; nothing is unpacked. Null where it is none, is encrypted, or tells a size that an unpacker
 * would not be bound by.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = directoryEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null
    const flags = view.getUint16(at + 8, true)
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
    const [nameLength, rest] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
    ]
    if ((flags & ENCRYPTED) !== 0 || !isBinding(packed, size, flags)) return null
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.push({ name, packed, size, at: view.getUint32(at + 42, true) })
    at += 46 + nameLength + rest
  }
  return entries
}

const LOCAL_HEAD = 30
const STORED = 0

/** What a file of the archive holds, never more than its directory says; null where it is damaged. */
export function unpacked(bytes: Uint8Array, { packed, size, at }: ZipEntry): Uint8Array | null {
  if (at + LOCAL_HEAD > bytes.length) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = at + LOCAL_HEAD + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const content = bytes.subarray(start, start + packed)
  try {
    return view.getUint16(at + 8, true) === STORED
      ? content
      : inflateRawSync(content, { maxOutputLength: Math.max(1, size) })
  } catch {
    return null
  }
}

function directoryEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - LONGEST_END)
  for (let at = view.byteLength - SHORTEST_END; at >= first; at -= 1)
    if (view.getUint32(at, true) === DIRECTORY_END) return at
  return null
}

/** An unpacker takes 0 for "not said"; sizes of more than four gigabytes stand elsewhere. Nothing at all packs into two bytes. */
function isBinding(packed: number, size: number, flags: number): boolean {
  if (packed === LONG_SIZE || size === LONG_SIZE) return false
  if (packed === 0 && (flags & SIZE_FOLLOWS) !== 0) return false
  return size > 0 || packed <= 2
}
