import type { Block, Heading, PageSetup, Paper } from '../paper.ts'
import { textWidth } from '../pdf/fonts.ts'
import { FIRST_PAGE, openPage, type PrintedPage } from '../pdf/tree.ts'
import { plainText } from '../print.ts'
import { chartFlow, type Picture } from './chart.ts'
import { contentsXml, type Marked, titleOf } from './contents.ts'
import { coverFlow } from './cover.ts'
import type { Faces } from './faces.ts'
import { legendParagraph } from './legend.ts'
import { BODY, MM } from './lengths.ts'
import { type Item, pagesOf } from './pages.ts'
import { type Flow, paragraph } from './paragraph.ts'
import { textRun } from './pieces.ts'
import { proseFlow } from './prose.ts'
import { type RunningPart, SECTION_END, sectionXml, textRoom } from './sections.ts'
import { CAPTION, printTable } from './table.ts'
import { tag } from './xml.ts'

/** A paper's body as XML, with what it points to in other parts of the package. */
export type Body = { xml: string; pictures: Picture[]; running: RunningPart[] }

type Pages = ReadonlyMap<string, number>
/** What a block becomes. Contents wait until the pages are known. */
type Printed = { flow: Flow[] | ((pages: Pages) => Flow[]); items: Item[] }
type Sheet = { page: PrintedPage; blocks: Printed[]; items: Item[] }

/** What is known of a paper while its blocks are printed. */
type Draft = { paper: Paper; faces: Faces; headings: Marked[]; pictures: Picture[] }

/** Prints the blocks, each page setting as a section. */
export function bodyOf(paper: Paper, faces: Faces): Body {
  const draft: Draft = { paper, faces, headings: marked(paper), pictures: [] }
  const sheets = sheetsOf(draft)
  const pages = pagesOf(sheets)
  const running: RunningPart[] = []
  const xml = sheets.map(({ page, blocks }, at) => {
    const flow = blocks.flatMap(({ flow }) => (typeof flow === 'function' ? flow(pages) : flow))
    const section = sectionXml(page, running)
    const open = opened(flow)
    return at === sheets.length - 1 ? `${flowXml(open)}${section}` : flowXml(closed(open, section))
  })
  return { xml: xml.join(''), pictures: draft.pictures, running }
}

/** The paper's headings, none more than a level below the one before it, with marks for the contents to point to. */
function marked({ blocks }: Paper): Marked[] {
  let level = 0
  return blocks
    .filter((block): block is Heading => block.kind === 'heading')
    .map((heading, at) => {
      level = Math.min(heading.level, level + 1)
      return { heading: { ...heading, level: levelOf(level) }, mark: `_Toc${100000001 + at}` }
    })
}

const levelOf = (level: number): Heading['level'] => (level <= 1 ? 1 : level === 2 ? 2 : 3)

function sheetsOf(draft: Draft): Sheet[] {
  const sheets: Sheet[] = []
  const open = (setup: PageSetup): Sheet => {
    const sheet = { page: openPage(setup), blocks: [], items: [] }
    sheets.push(sheet)
    return sheet
  }
  let title = draft.paper.title
  for (const block of draft.paper.blocks) {
    if (block.kind === 'page') {
      open(block)
      continue
    }
    if (block.kind === 'heading') title = block.text
    const sheet = sheets.at(-1) ?? open(FIRST_PAGE)
    for (const printed of printBlock(block, sheet.page, draft, title)) {
      sheet.blocks.push(printed)
      sheet.items.push(...printed.items)
    }
  }
  if (sheets.length === 0) open(FIRST_PAGE)
  return sheets
}

function printBlock(
  block: Exclude<Block, PageSetup>,
  page: PrintedPage,
  draft: Draft,
  title: string,
): Printed[] {
  const { faces, headings, pictures } = draft
  const room = textRoom(page)
  switch (block.kind) {
    case 'cover':
      return [{ flow: coverFlow(block, page), items: [{ height: room.height, keepNext: false }] }]
    case 'contents': {
      const rows = headings.filter(({ heading }) => heading.level <= block.depth).length
      const flow = (pages: Pages) => [{ xml: contentsXml(block, headings, pages, page) }]
      return [{ flow, items: [{ height: 15 + rows * LINE, keepNext: false }] }]
    }
    case 'heading':
      return [printHeading(block, headings)]
    case 'table':
      return [printTable(block, page, faces, block.caption ?? title)]
    case 'chart': {
      const before = pictures.length
      const flow = chartFlow(block, page, pictures)
      const drawn = pictures.slice(before).map(({ height }) => ({ height: height * MM, keepNext: true }))
      const items = [{ ...CAPTION, keepNext: true }, ...drawn]
      return [{ flow, items }, printTable(block.table, page, faces, `${block.caption}（表）`)]
    }
    case 'legend': {
      const text = block.entries.map(
        ({ sample, label, meaning }) => plainText(sample) + label + (meaning ?? ''),
      )
      const lines = linesOf(`${block.title}${text.join('　　')}`, 9, room.width)
      return [{ flow: [legendParagraph(block, faces)], items: [{ height: lines * 5.6 + 5, keepNext: true }] }]
    }
    case 'paragraph':
    case 'note':
      return [{ flow: proseFlow(block, page, faces), items: [prose(plainText(block.content), room.width)] }]
    case 'list': {
      const items = block.items.map((item) => prose(plainText(item), room.width))
      return [{ flow: proseFlow(block, page, faces), items }]
    }
  }
}

function printHeading({ id }: Heading, headings: readonly Marked[]): Printed {
  const at = headings.findIndex(({ heading }) => heading.id === id)
  const found = headings[at]
  if (!found) return { flow: [], items: [] }
  const { heading, mark } = found
  const [start, end] = [
    tag('w:bookmarkStart', { 'w:id': at, 'w:name': mark }),
    tag('w:bookmarkEnd', { 'w:id': at }),
  ]
  const runs = `${start}${textRun(titleOf(heading))}${end}`
  return {
    flow: [{ style: `Heading${heading.level}`, runs }],
    items: [{ id, ...HEADINGS[heading.level], keepNext: true }],
  }
}

/** Millimetres: a line of running text, a heading with the space around it. */
const LINE = BODY.size * BODY.line * MM
const HEADINGS = {
  1: { height: 22, lead: 7.4 },
  2: { height: 16.5, lead: 6.7 },
  3: { height: 13.2, lead: 5.2 },
} as const

function prose(text: string, width: number): Item {
  const room = Math.min(width, BODY.longest * BODY.size * MM)
  return { height: linesOf(text, BODY.size, room) * LINE, keepNext: false }
}

function linesOf(text: string, size: number, width: number): number {
  const lines = text.split('\n').map((line) => Math.ceil((textWidth('gothic', line) * size * MM + 4) / width))
  return lines.reduce((sum, count) => sum + Math.max(1, count), 0)
}

/** What begins a section begins at its very top. */
function opened([first, ...rest]: readonly Flow[]): Flow[] {
  if (first === undefined) return []
  const isSpaced = 'style' in first && /^(Heading|Caption)/.test(first.style)
  return [isSpaced ? { ...first, before: 0 } : first, ...rest]
}

/** A section's setting stands in its last paragraph; after anything else a line of no height bears it. */
function closed(flow: readonly Flow[], section: string): Flow[] {
  const last = flow.at(-1)
  if (last === undefined || 'xml' in last) return [...flow, { ...SECTION_END, section }]
  return [...flow.slice(0, -1), { ...last, section }]
}

function flowXml(flow: readonly Flow[]): string {
  return flow.map((one) => ('xml' in one ? one.xml : paragraph(one))).join('')
}
