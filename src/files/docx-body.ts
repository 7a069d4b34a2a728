import type { Docx, DocxLine } from './docx.ts'
import { type Inline, inlineOf, openFields } from './docx-inline.ts'
import { tableRows } from './docx-table.ts'
import { REMOVED, unwrapped, WRAPPERS } from './docx-wrappers.ts'
import { attributeOf, childrenOf, firstIn, type XmlElement } from './xml.ts'

/** The parts of a document that are read; `notes` are footnotes and endnotes. */
type DocxParts = {
  main: XmlElement
  styles: XmlElement | null
  properties: XmlElement | null
  notes: (XmlElement | null)[]
}

/** What stands in a document's body, a cell, a text box or a note. */
export type Flow = { kind: 'text'; text: string } | { kind: 'table'; rows: Row[] }
export type Row = { row: number; cells: { column: number; text: string }[] }

/** A document by its parts. */
export function documentIn({ main, styles, properties, notes }: DocxParts): Docx {
  const body = firstIn(main, 'body') ?? main
  const inline: Inline = {
    fields: [],
    open: openFields(body),
    notes: [],
    boxes: [],
    contents: contentsStyles(styles),
  }
  const flow = flowOf(body, inline)
  const noted = notes.flatMap((part, at) => (part === null ? [] : notesIn(part, at, inline)))
  const title = properties === null ? null : firstIn(properties, 'title')
  return { title: title?.textContent ?? '', lines: linesOf([...flow, ...noted]), tracked: changesIn(main) }
}

function linesOf(flow: readonly Flow[]): DocxLine[] {
  let table = -1
  return flow.flatMap((one): DocxLine[] => {
    if (one.kind === 'text')
      return isEmpty(one.text) ? [] : [{ cells: [{ column: 0, text: one.text }], row: null }]
    table += 1
    return one.rows.flatMap(({ row, cells }) => {
      const full = cells.filter(({ text }) => !isEmpty(text))
      return full.length === 0 ? [] : [{ cells: full, row: { table, row } }]
    })
  })
}

const isEmpty = (text: string): boolean => text.trim() === ''

/** The blocks of an element, tracked changes accepted. */
export function flowOf(parent: XmlElement, inline: Inline): Flow[] {
  const flow: Flow[] = []
  let before = ''
  const walk = (element: XmlElement) => {
    for (const child of unwrapped(element)) {
      const name = child.localName ?? ''
      if (WRAPPERS.includes(name)) walk(child)
      else if (name === 'tbl') flow.push({ kind: 'table', rows: tableRows(child, inline) })
      else if (name === 'p') {
        const text = before + inlineOf(child, inline)
        // A paragraph whose end was taken out goes on in the next one.
        before = isJoined(child) ? text : ''
        if (before === '' && !isContents(child, inline)) flow.push({ kind: 'text', text })
        for (const box of inline.boxes.splice(0)) flow.push(...flowOf(box, inline))
      }
    }
  }
  walk(parent)
  return before === '' ? flow : [...flow, { kind: 'text', text: before }]
}

const isJoined = (paragraph: XmlElement): boolean => {
  const mark = firstIn(paragraph, 'pPr', 'rPr')
  return mark !== null && childrenOf(mark).some(({ localName }) => REMOVED.includes(localName ?? ''))
}

function isContents(paragraph: XmlElement, { contents }: Inline): boolean {
  return contents.has(attributeOf(firstIn(paragraph, 'pPr', 'pStyle'), 'val') ?? '')
}

/** The styles of lines of contents, whose pages are not to be compared. */
function contentsStyles(styles: XmlElement | null): ReadonlySet<string> {
  const found = styles === null ? [] : childrenOf(styles, 'style')
  return new Set(
    found.flatMap((style) =>
      /^(toc|目次) \d$/i.test(attributeOf(firstIn(style, 'name'), 'val') ?? '')
        ? [attributeOf(style, 'styleId') ?? '']
        : [],
    ),
  )
}

/** The notes that the text refers to, in its order. */
function notesIn(part: XmlElement, at: number, inline: Inline): Flow[] {
  const kind = at === 0 ? 'footnoteReference' : 'endnoteReference'
  const asked = inline.notes.filter((note) => note.kind === kind).map(({ id }) => id)
  return asked.flatMap((id) => {
    const note = childrenOf(part).find((one) => attributeOf(one, 'id') === id)
    return note === undefined ? [] : flowOf(note, inline)
  })
}

/** Texts, rows, cells and ends of paragraphs that somebody put in, took out or moved with changes being tracked. */
const CHANGES = ['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel']

/** How many tracked changes a document bears; those of looks alone are not counted. */
function changesIn(root: XmlElement): number {
  return CHANGES.reduce((sum, name) => sum + root.getElementsByTagNameNS('*', name).length, 0)
}
