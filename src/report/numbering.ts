import type { Block, Dataset, Table } from '../paper/paper.ts'

/** What a paper's blocks get from standing together: numbers of headings, tables and pages, and names of their own. */
export function numbered(blocks: Block[]): Block[] {
  return numberPages(numberTables(numberHeadings(distinctIds(blocks))))
}

/** 1, 1.1, 1.1.1 in the order of the headings. */
function numberHeadings(blocks: Block[]): Block[] {
  const counts = [0, 0, 0]
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1
    counts.fill(0, block.level)
    return { ...block, number: counts.slice(0, block.level).join('.') }
  })
}

/** 図表1, 図表2 before the captions of tables that bear one. */
function numberTables(blocks: Block[]): Block[] {
  let count = 0
  return blocks.map((block): Block => {
    if (block.kind !== 'table' || block.caption === null) return block
    count += 1
    return { ...block, caption: `図表${count} ${block.caption}` } satisfies Table
  })
}

/** Pages count from the first section behind the contents, or from the paper's first; what stands before bears no number. */
function numberPages(blocks: Block[]): Block[] {
  const contents = blocks.findIndex(({ kind }) => kind === 'contents')
  const counted = blocks.flatMap((block, index) =>
    block.kind === 'page' && block.numbering !== 'off' && index > contents ? [index] : [],
  )
  return blocks.map((block, index) => {
    if (block.kind !== 'page' || block.numbering === 'off') return block
    if (index < contents) return { ...block, numbering: 'off' }
    return { ...block, numbering: index === counted[0] ? 'start' : 'on' }
  })
}

/** A section may stand twice in a paper, on two axes: what bears a name the second time bears `-2`. */
function distinctIds(blocks: Block[]): Block[] {
  const [headings, tables] = [new Map<string, number>(), new Map<string, number>()]
  return blocks.map((block) => {
    if (block.kind === 'heading') return { ...block, id: distinctName(block.id, headings) }
    return block.kind === 'table' ? { ...block, id: distinctName(block.id, tables) } : block
  })
}

/** The same for datasets; one that a second section gives alike is given once. */
export function distinct(datasets: Dataset[]): Dataset[] {
  const seen = new Map<string, number>()
  const different = new Map(datasets.map((one) => [JSON.stringify(one), one]))
  return [...different.values()].map((one) => ({ ...one, name: distinctName(one.name, seen) }))
}

function distinctName(name: string, seen: Map<string, number>): string {
  const count = (seen.get(name) ?? 0) + 1
  seen.set(name, count)
  return count === 1 ? name : `${name}-${count}`
}
