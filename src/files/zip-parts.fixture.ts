import { inflateRawSync } from 'node:zlib'

const DIRECTORY_ENTRY = 46
const LOCAL_HEAD = 30
const END = 22

/** The texts of an archive's files by their names, for tests of what was written. */
export function zipTexts(bytes: Uint8Array): Map<string, string> {
  const archive = Buffer.from(bytes)
  const texts = new Map<string, string>()
  let at = archive.readUInt32LE(archive.length - END + 16)
  for (let number = 0; number < archive.readUInt16LE(archive.length - END + 10); number += 1) {
    const length = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + DIRECTORY_ENTRY, at + DIRECTORY_ENTRY + length)
    const start = archive.readUInt32LE(at + 42)
    const from = start + LOCAL_HEAD + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28)
    const packed = archive.subarray(from, from + archive.readUInt32LE(at + 20))
    texts.set(name, (archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
    at += DIRECTORY_ENTRY + length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return texts
}
