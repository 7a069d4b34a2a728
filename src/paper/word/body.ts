import type { Block, Heading, PageSetup, Paper } from '../paper.ts'
import { FIRST_PAGE, openPage, type PrintedPage } from '../pdf/tree.ts'
import { headingText } from '../print.ts'
import { chartFlow } from './chart.ts'
import { contentsFlow } from './contents.ts'
import { coverFlow } from './cover.ts'
import { FileChild, type IParagraphOptions, type ISectionOptions, Paragraph } from './docx.ts'
import type { Faces } from './faces.ts'
import { legendParagraph } from './legend.ts'
import { textRun } from './pieces.ts'
import { proseFlow } from './prose.ts'
import { sectionOf } from './sections.ts'
import { tableFlow } from './table.ts'

/** What a block becomes. */
type Flow = IParagraphOptions | FileChild
type Sheet = { page: PrintedPage; flow: Flow[] }

/** Prints the blocks, each page setting as a section. */
export function sectionsOf(paper: Paper, faces: Faces): ISectionOptions[] {
  return sheetsOf(paper, faces).map(({ page, flow }) => ({
    ...sectionOf(page),
    children: opened(flow).map((one) => (one instanceof FileChild ? one : new Paragraph(one))),
  }))
}

function sheetsOf(paper: Paper, faces: Faces): Sheet[] {
  const sheets: Sheet[] = []
  const open = (setup: PageSetup): Sheet => {
    const sheet = { page: openPage(setup), flow: [] }
    sheets.push(sheet)
    return sheet
  }
  const under: Under = { title: paper.title, level: 0 }
  for (const block of paper.blocks)
    if (block.kind === 'page') open(block)
    else {
      const { page, flow } = sheets.at(-1) ?? open(FIRST_PAGE)
      flow.push(...flowOf(block, page, faces, under))
    }
  if (sheets.length === 0) open(FIRST_PAGE)
  return sheets
}

/** The last heading before a block: its text, and the level it was printed at. */
type Under = { title: string; level: number }

function flowOf(
  block: Exclude<Block, PageSetup>,
  page: PrintedPage,
  faces: Faces,
  under: Under,
): readonly Flow[] {
  switch (block.kind) {
    case 'cover':
      return coverFlow(block, page)
    case 'contents':
      return contentsFlow(block)
    case 'heading':
      return [headingParagraph(block, under)]
    case 'table':
      return tableFlow(block, page, faces, block.caption ?? under.title)
    case 'chart':
      return [...chartFlow(block, page), ...tableFlow(block.table, page, faces, `${block.caption}（表）`)]
    case 'legend':
      return [legendParagraph(block, faces)]
    case 'paragraph':
    case 'note':
    case 'list':
      return proseFlow(block, page, faces)
  }
}

/** A heading with its number before it, no more than a level below the one before. */
function headingParagraph(heading: Heading, under: Under): IParagraphOptions {
  under.title = heading.text
  under.level = Math.min(heading.level, under.level + 1)
  return { style: `Heading${under.level}`, children: textRun(headingText(heading)) }
}

/** What begins a section begins at its very top. */
function opened([first, ...rest]: readonly Flow[]): Flow[] {
  if (first === undefined) return []
  const isSpaced = !(first instanceof FileChild) && /^(Heading|Caption)/.test(first.style ?? '')
  return [isSpaced ? { ...first, spacing: { ...first.spacing, before: 0 } } : first, ...rest]
}
