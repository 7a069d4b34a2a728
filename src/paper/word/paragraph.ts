import { tag, val } from './xml.ts'

export type Tab = { at: number; kind: 'left' | 'center' | 'right'; leader?: 'dot' | 'hyphen' }

/** A paragraph as it is put together; lengths are twips. `section` is the setting of the pages that end with it. */
export type Paragraph = {
  style: string
  runs: string
  keepNext?: boolean
  newPage?: boolean
  tabs?: readonly Tab[]
  before?: number
  after?: number
  left?: number
  right?: number
  hanging?: number
  align?: 'left' | 'center' | 'right'
  noIndent?: boolean
  /** Its sides that bear a rule, as XML. */
  borders?: string
  section?: string
}

/** What a document's body is a row of; tables and contents are XML already. */
export type Flow = Paragraph | { xml: string }

/** A paragraph as XML, its properties in the order that the schema asks for. */
export function paragraph(one: Paragraph): string {
  const properties = [
    val('w:pStyle', one.style),
    one.keepNext ? tag('w:keepNext') : '',
    one.newPage ? tag('w:pageBreakBefore') : '',
    one.borders ? tag('w:pBdr', {}, one.borders) : '',
    tabs(one.tabs ?? []),
    spacing(one),
    indent(one),
    one.align ? val('w:jc', one.align) : '',
    one.section ?? '',
  ]
  return tag('w:p', {}, tag('w:pPr', {}, ...properties), one.runs)
}

function tabs(stops: readonly Tab[]): string {
  if (stops.length === 0) return ''
  const all = stops.map(({ at, kind, leader }) =>
    tag('w:tab', { 'w:val': kind, 'w:leader': leader ?? null, 'w:pos': at }),
  )
  return tag('w:tabs', {}, ...all)
}

function spacing({ before, after }: Paragraph): string {
  if (before === undefined && after === undefined) return ''
  return tag('w:spacing', { 'w:before': before ?? null, 'w:after': after ?? null })
}

function indent({ left, right, hanging, noIndent }: Paragraph): string {
  if (left === undefined && right === undefined && hanging === undefined && !noIndent) return ''
  return tag('w:ind', {
    'w:left': left ?? null,
    'w:right': right ?? null,
    'w:hanging': hanging ?? null,
    'w:firstLineChars': noIndent ? 0 : null,
    'w:firstLine': noIndent ? 0 : null,
  })
}
