import { getDocumentProxy } from 'unpdf'

/** What a reader finds in a PDF, for tests; pdf.js gives every kind of space as a plain one. */

export type Tag = { role?: string; type?: string; id?: string; lang?: string; alt?: string; children?: Tag[] }

export const openPdf = (bytes: Uint8Array) => getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })

/** The text of each page. */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openPdf(bytes)
  const texts: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  return texts
}

/** Every tag of the document, as it is read aloud. */
export async function tags(bytes: Uint8Array): Promise<Tag[]> {
  const pdf = await openPdf(bytes)
  const found: Tag[] = []
  const walk = (tag: Tag) => {
    found.push(tag)
    tag.children?.forEach(walk)
  }
  for (let n = 1; n <= pdf.numPages; n++) {
    const root = (await (await pdf.getPage(n)).getStructTree()) as Tag | null
    if (root) walk(root)
  }
  return found
}
