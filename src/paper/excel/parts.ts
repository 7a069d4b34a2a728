import type { Block, Heading, PageSetup, Paper } from '../paper.ts'
import { FIRST_PAGE } from '../pdf/tree.ts'
import { sheetNames } from './names.ts'

/** What becomes one sheet: its blocks, among them a page set-up where a page begins in its middle. */
export type Part = { name: string; setup: PageSetup; blocks: Block[] }

/**
 * A paper cut into sheets: a page set-up begins one where a heading, a cover or contents stand under it, or where it asks for
 * other paper, margins or running lines. Each bears the name of its heading.
 */
export function partsOf(paper: Paper): Part[] {
  const parts: Omit<Part, 'name'>[] = []
  let asked: PageSetup | null = null
  for (const block of paper.blocks) {
    if (block.kind === 'page') {
      asked = block
      continue
    }
    const last = parts.at(-1)
    if (last === undefined || (asked !== null && isApart(block, asked, last.setup)))
      parts.push({ setup: asked ?? FIRST_PAGE, blocks: [block] })
    else last.blocks.push(...(asked === null ? [] : [asked]), block)
    asked = null
  }
  if (parts.length === 0) parts.push({ setup: asked ?? FIRST_PAGE, blocks: [] })
  const names = sheetNames(
    parts.map(({ blocks }, index) => titleOf(blocks, parts[index + 1]?.blocks[0], paper.title)),
  )
  return parts.map((part, index) => ({ ...part, name: names[index] ?? '' }))
}

function isApart(block: Block, asked: PageSetup, current: PageSetup): boolean {
  if (['heading', 'cover', 'contents'].includes(block.kind) || asked.numbering === 'start') return true
  const told = ({ size, orientation, margin, header, footer }: PageSetup) =>
    JSON.stringify([size, orientation, margin, header, footer])
  return told(asked) !== told(current)
}

/** A chapter's first section names its sheet where the next one has a sheet of its own: 4.1, 4.2. */
function titleOf(blocks: readonly Block[], next: Block | undefined, title: string): string {
  const [first, second] = blocks
  if (first?.kind === 'cover') return '表紙'
  if (first?.kind === 'contents') return first.title
  const isParted = first?.kind === 'heading' && first.level === 1 && isSection(second) && isSection(next)
  const heading = isParted ? second : blocks.find((block): block is Heading => block.kind === 'heading')
  if (heading !== undefined)
    return heading.number === null ? heading.text : `${heading.number} ${heading.text}`
  const named = blocks.find((block) => block.kind === 'table' || block.kind === 'chart')
  return named?.caption ?? title
}

function isSection(block: Block | undefined): block is Heading {
  return block?.kind === 'heading' && block.level === 2
}
