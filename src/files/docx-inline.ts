import { unwrapped } from './docx-wrappers.ts'
import { attributeOf, childrenOf, firstIn, type XmlElement } from './xml.ts'

/** What a reader of a document keeps in mind from one paragraph to the next. */
export type Inline = {
  /** The fields that are open here, with what they ask for. */
  fields: { asks: string; isResult: boolean }[]
  /** Signs of fields that are never closed: they count for none. */
  open: ReadonlySet<XmlElement>
  notes: { kind: string; id: string }[]
  /** Text boxes of the paragraph, to be read after it. */
  boxes: XmlElement[]
  /** The styles of lines of contents. */
  contents: ReadonlySet<string>
}

/** Fields whose result depends on pages or on the day. */
const PASSING = /^\s*(PAGE|PAGEREF|NUMPAGES|SECTION|SECTIONPAGES|TOC|DATE|TIME|PRINTDATE|SAVEDATE)\b/i
/** Private letters by which Word names the signs of a symbol font. */
const PRIVATE = 0xf000
const SOFT_HYPHEN = /\u00ad/g

/** The text of a paragraph, or of what stands in it: tracked changes accepted, hidden text left out, of ruby its base. */
export function inlineOf(element: XmlElement, inline: Inline): string {
  return unwrapped(element)
    .map((child) => pieceOf(child, inline))
    .join('')
}

function pieceOf(element: XmlElement, inline: Inline): string {
  switch (element.localName) {
    case 'pPr':
    case 'rPr':
    case 'sdtPr':
    case 'rt':
    case 'rubyPr':
    case 'delText':
      return ''
    case 'r':
      return isHidden(element) ? '' : inlineOf(element, inline)
    case 't':
      return shown(inline, (element.textContent ?? '').replace(SOFT_HYPHEN, ''))
    case 'tab':
    case 'ptab':
      return shown(inline, '\t')
    case 'br':
      return isPageEnd(element) ? '' : shown(inline, '\n')
    case 'cr':
      return shown(inline, '\n')
    case 'noBreakHyphen':
      return shown(inline, '\u2011')
    case 'sym':
      return shown(inline, symbol(element))
    case 'fldSimple':
      return PASSING.test(attributeOf(element, 'instr') ?? '') ? '' : inlineOf(element, inline)
    case 'fldChar':
      return turn(element, inline)
    case 'instrText':
      return ask(element, inline)
    case 'footnoteReference':
    case 'endnoteReference':
      inline.notes.push({ kind: element.localName, id: attributeOf(element, 'id') ?? '' })
      return ''
    case 'txbxContent':
      inline.boxes.push(element)
      return ''
    default:
      return inlineOf(element, inline)
  }
}

function shown({ fields }: Inline, text: string): string {
  return fields.every(({ asks, isResult }) => isResult && !PASSING.test(asks)) ? text : ''
}

function turn(sign: XmlElement, { fields, open }: Inline): string {
  if (open.has(sign)) return ''
  const type = attributeOf(sign, 'fldCharType')
  const last = fields.at(-1)
  if (type === 'begin') fields.push({ asks: '', isResult: false })
  else if (type === 'separate' && last) last.isResult = true
  else if (type === 'end') fields.pop()
  return ''
}

function ask(element: XmlElement, { fields }: Inline): string {
  const last = fields.at(-1)
  if (last && !last.isResult) last.asks += element.textContent ?? ''
  return ''
}

/** The signs that begin a field which is never closed: by what somebody deleted in Word, all behind it would be lost. */
export function openFields(root: XmlElement): ReadonlySet<XmlElement> {
  const begun: XmlElement[] = []
  for (const sign of root.getElementsByTagNameNS('*', 'fldChar')) {
    const type = attributeOf(sign, 'fldCharType')
    if (type === 'begin') begun.push(sign)
    else if (type === 'end') begun.pop()
  }
  return new Set(begun)
}

function isHidden(run: XmlElement): boolean {
  const vanish = firstIn(run, 'rPr', 'vanish')
  return vanish !== null && !['0', 'false', 'off'].includes(attributeOf(vanish, 'val') ?? '1')
}

const isPageEnd = (element: XmlElement): boolean =>
  ['page', 'column'].includes(attributeOf(element, 'type') ?? '')

function symbol(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16)
  if (Number.isNaN(code) || code > 0xffff) return ''
  return String.fromCharCode(code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code)
}

/** The number in an attribute of a child, such as the columns a cell spans. */
export function numberIn(element: XmlElement | null, name: string): number {
  const found = element === null ? null : (childrenOf(element, name)[0] ?? null)
  return Number.parseInt(attributeOf(found, 'val') ?? '', 10) || 0
}
