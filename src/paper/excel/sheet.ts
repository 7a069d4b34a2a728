import type { OfficeFonts } from '../office-fonts.ts'
import type { Block, Table } from '../paper.ts'
import type { Face } from '../pdf/fonts.ts'
import { openPage } from '../pdf/tree.ts'
import { type Listed, layContents, layHeading, layList, layNote, layParagraph } from './blocks.ts'
import { chartWidth, layChart } from './chart.ts'
import { layCover } from './cover.ts'
import { type Grid, gridOf } from './grid.ts'
import { layLegend } from './legend.ts'
import { gap, heightOf, held, type Line } from './line.ts'
import { type Paged, paged } from './pages.ts'
import type { Part } from './parts.ts'
import type { Stage } from './stage.ts'
import { layTable, sameHead, tableEdges } from './table.ts'

const MM = 25.4 / 72
/** Pixels and other machines' fonts make a page a little shorter. */
const SURE = 0.97
/** The edges that a cover and contents ask for where no table gives any, in shares of the width. */
const SPLITS = [0.75, 0.9]
/** Head rows stay in sight on the screen where no more than this (pt) is above them, and rows enough below. */
const MOST_FROZEN = 200
const LEAST_BELOW = 400
/** Between two tables that bear no captions (pt). */
const BETWEEN = 9
/** Shares of a page. */
const SHORT_TABLE = 1 / 2
const SHORT_CHART = 3 / 4

export type LaidSheet = Paged & { grid: Grid; isFrozen: boolean }

/** A part of a paper laid out as a sheet; `listed` are the headings of the whole paper. */
export function laySheet(part: Part, listed: readonly Listed[], body: Face, fonts: OfficeFonts): LaidSheet {
  const { setup, blocks } = part
  const page = openPage(setup)
  const width = page.width - setup.margin.left - setup.margin.right
  const height = ((page.height - setup.margin.top - setup.margin.bottom) / MM) * SURE
  const stage: Stage = { grid: gridFor(part, width, body), setup, width, height, body, fonts }
  const run = lastRun(blocks)
  const lines: Line[] = []
  let before: Block['kind'] | null = null
  for (const block of blocks) {
    const isRun = run.includes(block)
    const isFirst = block === run[0]
    const laid = isRun ? ownHead(layBlock(block, listed, stage), isFirst) : layBlock(block, listed, stage)
    const isNext = before !== null && isTable(before) && isTable(block.kind) && laid.above.length === 0
    const above = isNext ? [gap(BETWEEN)] : laid.above
    const own = together([...above, ...laid.head, ...laid.body], block, height)
    const [first, ...rest] = before === 'heading' || before === 'legend' ? held(own) : own
    if (first) lines.push(before === 'page' ? { ...first, stays: false, begins: true } : first, ...rest)
    before = block.kind
  }
  const cut = paged(lines, height)
  const above = lines.slice(0, lines.findLastIndex(({ repeats }) => repeats) + 1)
  const isFrozen = heightOf(above) <= MOST_FROZEN && heightOf(lines) - heightOf(above) > LEAST_BELOW
  return { ...cut, grid: stage.grid, isFrozen }
}

const isTable = (kind: Block['kind']): boolean => kind === 'table' || kind === 'chart'

type Laid = { above: Line[]; head: Line[]; body: Line[] }

function layBlock(block: Block, listed: readonly Listed[], stage: Stage): Laid {
  const plain = (body: Line[]): Laid => ({ above: [], head: [], body })
  switch (block.kind) {
    case 'page':
      return plain([])
    case 'cover':
      return plain(layCover(block, stage))
    case 'contents':
      return plain(layContents(block, listed, stage))
    case 'heading':
      return plain(layHeading(block, stage))
    case 'paragraph':
      return plain(layParagraph(block.content, stage))
    case 'list':
      return plain(layList(block.items, stage))
    case 'note':
      return plain(layNote(block.content, stage))
    case 'legend':
      return plain(layLegend(block, stage))
    case 'table': {
      const { above, head, body, below } = layTable(block, stage)
      return { above, head, body: [...body, ...below] }
    }
    case 'chart': {
      const { above, head, body, below } = layTable(block.table, stage)
      return { above: [...layChart(block, stage), ...above], head, body: [...body, ...below] }
    }
  }
}

/** A table of no more than half a page stays whole; so does a chart with its table where both are on one page. */
function together(lines: Line[], { kind }: Block, height: number): Line[] {
  const share = kind === 'table' ? SHORT_TABLE : kind === 'chart' ? SHORT_CHART : 0
  return heightOf(lines) <= height * share
    ? lines.map((line, index) => (index === 0 ? line : { ...line, stays: true }))
    : lines
}

/** The head is repeated by the sheet: rows need none of their own, and later tables none at all. */
function ownHead({ above, head, body }: Laid, isFirst: boolean): Laid {
  return {
    above,
    head: isFirst ? head.map((line) => ({ ...line, repeats: true })) : [],
    body: body.map(({ head: _, ...line }) => line),
  }
}

/**
 * The tables whose head the sheet repeats: its last one, and those of the same head right before it, apart by headings and
 * notes alone. A sheet can repeat one head only, and on every page behind it.
 */
function lastRun(blocks: readonly Block[]): Block[] {
  const run: Extract<Block, { kind: 'table' | 'chart' }>[] = []
  for (const block of blocks.toReversed()) {
    if (block.kind === 'table' || block.kind === 'chart') {
      const next = run[0]
      if (next !== undefined && !(isBare(block) && isBare(next) && sameHead(block, next))) break
      run.unshift(block)
    } else if (run.length > 0 && block.kind !== 'heading' && block.kind !== 'note') break
  }
  return run
}

function isBare(block: Block): block is Table {
  return block.kind === 'table' && block.caption === null && block.unit === null
}

/** One grid for the tables of a sheet, those with most rows first; then for charts, prose and contents. */
function gridFor({ setup, blocks }: Part, width: number, body: Face): Grid {
  const tables = blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : [],
  )
  const rows = ({ groups }: Table) => groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const edges = tables.toSorted((a, b) => rows(b) - rows(a)).map((table) => tableEdges(table, setup, body))
  if (blocks.some(({ kind }) => kind === 'chart')) edges.push([0, chartWidth(width)])
  if (edges.length === 0) edges.push([0, ...SPLITS.map((share) => width * share), width])
  return gridOf(width, edges)
}
