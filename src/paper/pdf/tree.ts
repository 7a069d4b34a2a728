import type { Block, Cover, Heading, LegendEntry, PageSetup, Paper, Running, Table } from '../paper.ts'
import { INSET } from './fit.ts'
import { cast, type Ink, inks } from './ink.ts'
import { type PlacedCell, placeBody, placeHead, staysTogether } from './spans.ts'

const PAPER = { A4: [210, 297], A3: [297, 420] } as const

const FIRST_PAGE: PageSetup = {
  kind: 'page',
  size: 'A4',
  orientation: 'portrait',
  margin: { top: 25, right: 25, bottom: 25, left: 25 },
  header: null,
  footer: { center: '{page}' },
  numbering: 'start',
}

/** Head, running lines and captions take this much of a page's height before rows begin, in millimetres. */
const HEAD_ROOM = 25

export type PrintedTable = Omit<Table, 'head' | 'groups'> & {
  /** Millimetres, or null where the table is as wide as the page's text. */
  width: number | null
  together: boolean
  head: PlacedCell[]
  body: PlacedCell[]
}

export type PrintedPage = { width: number; height: number; setup: PageSetup; blocks: PrintedBlock[] }

/** Told apart by `kind`, as the template does. */
export type PrintedBlock =
  | PrintedTable
  | Cover
  | (Omit<Heading, 'level'> & { level: number })
  | Extract<Block, { kind: 'contents' }>
  | { kind: 'paragraph' | 'note'; content: Ink[] }
  | { kind: 'list'; items: Ink[][] }
  | { kind: 'legend'; title: string; entries: (Omit<LegendEntry, 'sample'> & { sample: Ink[] })[] }

export type PrintedPaper = {
  title: string
  author: string
  issued: [number, number, number] | null
  inset: typeof INSET
  pages: PrintedPage[]
}

/** The tree as the template reads it: page runs with their blocks, figures as text, tables placed. */
export function printed(paper: Paper): PrintedPaper {
  const pages: PrintedPage[] = []
  let level = 0
  for (const [index, block] of paper.blocks.entries()) {
    if (block.kind === 'page') {
      pages.push(openPage(block))
      continue
    }
    if (pages.length === 0) pages.push(openPage(FIRST_PAGE))
    const page = pages.at(-1)
    if (!page) continue
    const print = printBlock(block, page, String(index))
    if (print.kind !== 'heading') page.blocks.push(print)
    else {
      // PDF/UA refuses a paper whose headings skip a level.
      level = Math.min(print.level, level + 1)
      page.blocks.push({ ...print, level })
    }
  }
  return {
    title: cast(paper.title),
    author: paper.author,
    issued: day(paper.issued),
    inset: INSET,
    pages: pages.length === 0 ? [openPage(FIRST_PAGE)] : pages,
  }
}

/** Every body cell of a printed paper that heads its row or rows, in reading order, among all body cells. */
export function rowHeads(paper: PrintedPaper): boolean[] {
  return paper.pages
    .flatMap((page) => page.blocks)
    .filter((block) => block.kind === 'table' && 'body' in block)
    .flatMap((table) => table.body)
    .map(({ header, part }) => (header === 'row' || header === 'group') && !part?.before)
}

function openPage(setup: PageSetup): PrintedPage {
  const [short, long] = PAPER[setup.size]
  const [width, height] = setup.orientation === 'portrait' ? [short, long] : [long, short]
  const running = { header: castRunning(setup.header), footer: castRunning(setup.footer) }
  return { width, height, setup: { ...setup, ...running }, blocks: [] }
}

function castRunning(running: Running | null): Running | null {
  if (!running) return null
  return Object.fromEntries(Object.entries(running).map(([place, text]) => [place, cast(text)]))
}

function day(issued: string | null): [number, number, number] | null {
  const [year, month, date] = (issued ?? '').split('-').map(Number)
  return year && month ? [year, month, date ?? 1] : null
}

function printBlock(block: Exclude<Block, PageSetup>, page: PrintedPage, name: string): PrintedBlock {
  switch (block.kind) {
    case 'table':
      return printTable(block, page, name)
    case 'paragraph':
    case 'note':
      return { ...block, content: inks(block.content) }
    case 'list':
      return { ...block, items: block.items.map(inks) }
    case 'legend':
      return {
        ...block,
        title: cast(block.title),
        entries: block.entries.map((entry) => ({
          ...entry,
          sample: inks(entry.sample),
          label: cast(entry.label),
          meaning: entry.meaning === null ? null : cast(entry.meaning),
        })),
      }
    case 'cover':
      return {
        ...block,
        publisher: cast(block.publisher),
        title: cast(block.title),
        subtitles: block.subtitles.map(cast),
        asOf: cast(block.asOf),
        issued: cast(block.issued),
      }
    case 'heading':
      return { ...block, text: cast(block.text) }
    case 'contents':
      return { ...block, title: cast(block.title) }
  }
}

function printTable(table: Table, page: PrintedPage, name: string): PrintedTable {
  const { margin } = page.setup
  const text = page.width - margin.left - margin.right
  const fixed = table.columns.reduce((total, column) => total + (column.width ?? 0), 0)
  const open = table.columns.filter((column) => column.width === null).length
  const room = {
    widths: table.columns.map((column) => column.width ?? Math.max(text - fixed, 0) / open),
    height: page.height - margin.top - margin.bottom - HEAD_ROOM,
  }
  const { groups: _, ...rest } = table
  return {
    ...rest,
    caption: table.caption === null ? null : cast(table.caption),
    unit: table.unit === null ? null : cast(table.unit),
    notes: table.notes.map(cast),
    rounding: table.rounding === null ? null : cast(table.rounding),
    source: table.source === null ? null : cast(table.source),
    width: open > 0 ? null : fixed,
    together: staysTogether(table, room),
    head: placeHead(table),
    body: placeBody(table, name, room),
  }
}
