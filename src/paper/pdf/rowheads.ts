type Element = { at: number; source: string }

const ELEMENT = /^(\d+) 0 obj\n<<\n {2}\/Type \/StructElem\n[\s\S]*?^endobj/gm

/**
 * Tags the cells that head a row as headers with a scope. Typst can tag only column headers where its
 * extra accessibility features are off, and our compiler cannot turn them on. The tags stand in the file as plain
 * text, so a cell's tag is overwritten in place, in the same number of bytes.
 */
export function tagRowHeads(pdf: Uint8Array, heads: readonly boolean[]): Uint8Array {
  const bytes = Buffer.from(pdf)
  const cells = dataCells(bytes.toString('latin1'))
  if (cells.length !== heads.length)
    throw new Error(`${cells.length} cells are tagged, ${heads.length} were printed`)
  cells.forEach(({ at, source }, i) => {
    if (heads[i]) bytes.write(asRowHead(source), at, 'latin1')
  })
  return bytes
}

function asRowHead(source: string): string {
  return source
    .replace('/S /TD', '/S /TH')
    .replace(/\/Headers \[[^\]]*\]/, (headers) => '/Scope /Row'.padEnd(headers.length))
}

/** The data cells of all tables in reading order. */
function dataCells(file: string): Element[] {
  const elements = new Map<string, Element>()
  const cells: Element[] = []
  let root: Element | undefined
  for (const match of file.matchAll(ELEMENT)) {
    const element = { at: match.index, source: match[0] }
    if (match[1]) elements.set(match[1], element)
    if (match[0].includes('/S /Document\n')) root ??= element
  }
  const walk = (element: Element) => {
    if (element.source.includes('/S /TD\n')) cells.push(element)
    const kids = /^ {2}\/K \[([^\]]*)\]/m.exec(element.source)?.[1] ?? ''
    for (const [, id] of kids.matchAll(/(\d+) 0 R/g)) {
      const kid = elements.get(id ?? '')
      if (kid) walk(kid)
    }
  }
  if (root) walk(root)
  return cells
}
