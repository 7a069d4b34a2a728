import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

const DIRECTORY_ENTRY = 46
const LOCAL_HEAD = 30
const END = 22
const DEFLATED = 8

/**
 * A workbook that hucre wrote, its sheets numbered from the pages given (null goes on counting): hucre can't say that. Every
 * other part stays as it is.
 */
export function firstPages(bytes: Uint8Array, pages: readonly (number | null)[]): Uint8Array {
  if (pages.every((page) => page === null)) return bytes
  const archive = Buffer.from(bytes)
  const end = archive.length - END
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let written = 0
  let at = archive.readUInt32LE(end + 16)
  for (let number = 0; number < archive.readUInt16LE(end + 10); number += 1) {
    const length = DIRECTORY_ENTRY + archive.readUInt16LE(at + 28)
    const entry = Buffer.from(archive.subarray(at, at + length))
    const name = entry.toString('utf8', DIRECTORY_ENTRY)
    const page = pages[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1] ?? 0) - 1] ?? null
    const start = archive.readUInt32LE(at + 42)
    const size = LOCAL_HEAD + archive.readUInt16LE(start + 26) + archive.readUInt32LE(at + 20)
    const local = Buffer.from(archive.subarray(start, start + size))
    const part = page === null ? local : numbered(local, entry, page)
    entry.writeUInt32LE(written, 42)
    directory.push(entry)
    parts.push(part)
    written += part.length
    at += length
  }
  const tail = Buffer.from(archive.subarray(end))
  tail.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    12,
  )
  tail.writeUInt32LE(written, 16)
  return Buffer.concat([...parts, ...directory, tail])
}

/** The part of a sheet with its first page's number; what its heads say of it is made to agree. */
function numbered(local: Buffer, entry: Buffer, page: number): Buffer {
  const head = Buffer.from(local.subarray(0, LOCAL_HEAD + local.readUInt16LE(26)))
  const packed = local.subarray(head.length)
  const xml = (local.readUInt16LE(8) === DEFLATED ? inflateRawSync(packed) : packed).toString('utf8')
  const said = xml.replace('<pageSetup ', `<pageSetup firstPageNumber="${page}" useFirstPageNumber="1" `)
  const content = deflateRawSync(said)
  for (const [place, at] of [
    [head, 8],
    [entry, 10],
  ] as const) {
    place.writeUInt16LE(DEFLATED, at)
    place.writeUInt32LE(crc32(said), at + 6)
    place.writeUInt32LE(content.length, at + 10)
    place.writeUInt32LE(Buffer.byteLength(said), at + 14)
  }
  return Buffer.concat([head, content])
}
