import type { ReadDocx } from './docx.ts'
import { documentIn } from './docx-body.ts'
import { MOST_ROWS } from './sheet.ts'
import { parseXml, type XmlElement } from './xml.ts'
import { unpacked, type ZipEntry, zipEntries } from './zip.ts'

/** A Word document by its bytes, at most 20,000 lines of it, without bounds of memory and time: for those of a stranger there is `readDocument`. */
export function documentOf(bytes: Uint8Array): ReadDocx {
  const entries = zipEntries(bytes) ?? []
  const part = (name: RegExp) => partOf(bytes, entries, name)
  const main = part(/^word\/document\d*\.xml$/)
  if (main === null) return { instead: 'broken' }
  const document = documentIn({
    main,
    styles: part(/^word\/styles\d*\.xml$/),
    properties: part(/^docProps\/core\.xml$/),
    notes: [part(/^word\/footnotes\d*\.xml$/), part(/^word\/endnotes\d*\.xml$/)],
  })
  return document.lines.length > MOST_ROWS ? { instead: 'too-large' } : document
}

function partOf(bytes: Uint8Array, entries: readonly ZipEntry[], name: RegExp): XmlElement | null {
  const entry = entries.find((one) => name.test(one.name))
  const content = entry === undefined ? null : unpacked(bytes, entry)
  return content === null ? null : parseXml(new TextDecoder().decode(content))
}
