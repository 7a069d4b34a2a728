import type { Block, Table } from '../paper.ts'
import { headingText, plainText } from '../print.ts'
import type { Line } from './book.ts'
import { type PaperRow, type PaperTable, paperTable } from './paper-table.ts'
import { commonOf } from './sequences.ts'

/** What a line of the own file is in its paper: the section it stands in, and the row of a table that it is. */
export type Said = {
  /** The heading with its number, as printed. */
  section: string
  table: PaperTable | null
  /** Null for a line below a table or between its rows that the table itself does not have. */
  row: PaperRow | null
  /** A line of the contents, whose page is not to be compared. */
  isContents: boolean
}

/** What is looked for in a file, letter by letter without blanks and signs, which every form writes its own way. */
type Expected = Said & { letters: string }

/**
 * What each line of a file of our own is in the paper it was made of. Lines that the paper's blocks do not tell (a cover, a
 * legend) are known by what stands before them.
 */
export function saidIn(blocks: readonly Block[], lines: readonly Line[], before: string): Said[] {
  const expected = expectedOf(blocks, before)
  const pairs = commonOf(
    expected.map(({ letters }) => letters),
    lines.map(({ cells }) => lettersOf(cells.map(({ text }) => text))),
  )
  let last: Said = { section: startOf(blocks, before), table: null, row: null, isContents: false }
  return pairs.flatMap(({ own, their }): Said[] => {
    const found = own === null ? undefined : expected[own]
    if (their === null) return []
    if (found === undefined) return [{ ...last, row: null }]
    last = found
    return [found]
  })
}

/** The section that the last of some blocks stand in. */
export function sectionAfter(blocks: readonly Block[], before: string): string {
  const heading = blocks.findLast((block) => block.kind === 'heading')
  return heading === undefined ? before : headingText(heading)
}

function startOf([first]: readonly Block[], before: string): string {
  if (first?.kind === 'page') return before
  return first?.kind === 'cover' ? '表紙' : before
}

function expectedOf(blocks: readonly Block[], before: string): Expected[] {
  let section = before
  const text = (content: string): Expected => ({
    section,
    table: null,
    row: null,
    isContents: false,
    letters: lettersOf([content]),
  })
  const ofBlock = (block: Block): Expected[] => {
    switch (block.kind) {
      case 'page':
      case 'legend':
        return []
      case 'cover':
        section = '表紙'
        return [text(block.draft ? `${block.title}（案）` : block.title)]
      case 'contents':
        section = block.title
        return [{ ...text(block.title), isContents: true }]
      case 'heading':
        section = headingText(block)
        return [text(section)]
      case 'paragraph':
      case 'note':
        return [text(plainText(block.content))]
      case 'list':
        return block.items.map((item) => text(plainText(item)))
      case 'table':
        return ofTable(block, block.caption, text)
      case 'chart':
        return [text(block.caption), ...ofTable(block.table, block.caption, text)]
    }
  }
  return blocks.flatMap(ofBlock)
}

function ofTable(block: Table, caption: string | null, text: (content: string) => Expected): Expected[] {
  const table = paperTable(block, caption ?? '')
  const above = block.caption === null ? [] : [text(`${block.caption}${block.unit ?? ''}`)]
  return [
    ...above,
    ...table.rows
      .filter(({ cells }) => cells.length > 0)
      .map((row) => ({ ...text(row.cells.map((cell) => cell.text).join('')), table, row })),
  ]
}

/** Only letters, digits and marks stay: blanks, arrows and signs before notes are each form's own. */
function lettersOf(texts: readonly string[]): string {
  return texts
    .join('')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}○△×◎●▲□◇―-]/gu, '')
}
