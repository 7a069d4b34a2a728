import type { Block, Chart, Dataset, Table } from '../paper/paper.ts'

/** What a paper's blocks get from standing together: numbers of headings, tables and pages, and names of their own. */
export function numbered(blocks: Block[]): Block[] {
  return numberPages(numberCaptions(numberHeadings(distinctIds(blocks))))
}

/** 1, 1.1, 1.1.1 in the order of the headings; one that bears a number of its own, or none, is passed over. */
function numberHeadings(blocks: Block[]): Block[] {
  const counts = [0, 0, 0]
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.bare || block.number !== null) return block
    counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1
    counts.fill(0, block.level)
    return { ...block, number: counts.slice(0, block.level).join('.') }
  })
}

/** 図表1, 図表2 before the captions of charts, and of tables that bear one. */
function numberCaptions(blocks: Block[]): Block[] {
  let count = 0
  return blocks.map((block): Block => {
    if ((block.kind !== 'table' && block.kind !== 'chart') || block.caption === null) return block
    count += 1
    return { ...block, caption: `図表${count} ${block.caption}` } satisfies Table | Chart
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

/**
 * A section may stand twice in a paper, on two axes: what bears a name the second time bears `-2`, or the next
 * number that nothing else bears (`items-2` is the place of heading 2).
 */
function distinctIds(blocks: Block[]): Block[] {
  const headings = namingOf(blocks.flatMap((one) => (one.kind === 'heading' ? [one.id] : [])))
  const tables = namingOf(
    blocks.flatMap((one) => (one.kind === 'table' || one.kind === 'chart' ? [one.id] : [])),
  )
  return blocks.map((block): Block => {
    if (block.kind === 'heading') return { ...block, id: headings(block.id) }
    if (block.kind === 'table') return { ...block, id: tables(block.id) }
    if (block.kind !== 'chart') return block
    // Its table is called as it is.
    const id = tables(block.id)
    return { ...block, id, table: { ...block.table, id } }
  })
}

/** The same for datasets; one that a second section gives alike is given once. */
export function distinct(datasets: Dataset[]): Dataset[] {
  const different = [...new Map(datasets.map((one) => [JSON.stringify(one), one])).values()]
  const named = namingOf(different.map(({ name }) => name))
  return different.map((one) => ({ ...one, name: named(one.name) }))
}

/** Gives each name as it comes, and one of its own where it has come before. */
function namingOf(names: readonly string[]): (name: string) => string {
  const wanted = new Set(names)
  const given = new Set<string>()
  return (name) => {
    let own = name
    for (let count = 2; given.has(own) || (own !== name && wanted.has(own)); count++) own = `${name}-${count}`
    given.add(own)
    return own
  }
}
