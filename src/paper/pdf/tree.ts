import type { Block, Cover, Heading, LegendEntry, PageSetup, Paper, Piece, Running, Table } from '../paper.ts'
import { type PrintedChart, printChart } from './charts.ts'
import { INSET } from './fit.ts'
import type { Face } from './fonts.ts'
import { cast, type Ink, inks } from './ink.ts'
import { layLines } from './lines.ts'
import { roomOf } from './seats.ts'
import { type PlacedCell, placeBody, placeHead, staysTogether } from './spans.ts'

const PAPER = { A4: [210, 297], A3: [297, 420] } as const

/** What a paper that begins without a setting is printed on. */
export const FIRST_PAGE: PageSetup = {
  kind: 'page',
  size: 'A4',
  orientation: 'portrait',
  margin: { top: 25, right: 25, bottom: 25, left: 25 },
  header: null,
  footer: { center: '{page}' },
  numbering: 'start',
}

/** Running text stands in lines of at most this many ems; the template draws the same. */
const LONGEST_LINE = 42
const BODY_SIZE = 10.5
const NOTE_SIZE = 9
const MM = 25.4 / 72

export type PrintedTable = Omit<Table, 'head' | 'groups'> & {
  /** Millimetres, or null where the table is as wide as the page's text. */
  width: number | null
  together: boolean
  head: PlacedCell[]
  body: PlacedCell[]
}

type PrintedCover = Omit<Cover, 'box'> & { box: string | null }

export type PrintedPage = { width: number; height: number; setup: PageSetup; blocks: PrintedBlock[] }

/** Told apart by `kind`, as the template does. */
export type PrintedBlock =
  | PrintedTable
  | PrintedCover
  | (Omit<Heading, 'level'> & { level: number })
  | Extract<Block, { kind: 'contents' }>
  | PrintedChart
  | { kind: 'paragraph' | 'note'; content: Ink[] }
  | { kind: 'list'; items: Ink[][] }
  | { kind: 'legend'; title: string; entries: (Omit<LegendEntry, 'sample'> & { sample: Ink[] })[] }

export type PrintedPaper = {
  title: string
  author: string
  body: Paper['body']
  issued: [number, number, number] | null
  inset: typeof INSET
  pages: PrintedPage[]
}

/** The tree as the template reads it: page runs with their blocks, figures as text, tables placed. */
export function printed(paper: Paper): PrintedPaper {
  const pages: PrintedPage[] = []
  let level = 0
  const blocks = paper.blocks.flatMap((block): Block[] =>
    block.kind === 'chart' ? [block, block.table] : [block],
  )
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'page') {
      pages.push(openPage(block))
      continue
    }
    if (pages.length === 0) pages.push(openPage(FIRST_PAGE))
    const page = pages.at(-1)
    if (!page) continue
    const print = printBlock(block, page, String(index), paper.body)
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
    body: paper.body,
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

/** A page of this setting, with nothing on it yet. */
export function openPage(setup: PageSetup): PrintedPage {
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

function printBlock(
  block: Exclude<Block, PageSetup>,
  page: PrintedPage,
  name: string,
  body: Face,
): PrintedBlock {
  switch (block.kind) {
    case 'table':
      return printTable(block, page, name, body)
    case 'chart':
      return printChart(block, page)
    case 'paragraph':
      return { ...block, content: prose(block.content, page, BODY_SIZE, body) }
    case 'note':
      return { ...block, content: prose(block.content, page, NOTE_SIZE, body) }
    case 'list':
      return { ...block, items: block.items.map((item) => prose(item, page, BODY_SIZE, body)) }
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
        subtitles: castAll(block.subtitles),
        asOf: cast(block.asOf),
        issued: cast(block.issued),
        box: block.box === undefined ? null : cast(block.box),
        meeting: castAll(block.meeting ?? []),
        draft: block.draft ?? false,
        contact: castAll(block.contact ?? []),
      }
    case 'heading':
      return { ...block, text: cast(block.text) }
    case 'contents':
      return { ...block, title: cast(block.title) }
  }
}

const castAll = (texts: readonly string[]) => texts.map((text) => cast(text))

/** Running text; a word longer than its line gets soft breaks, here too. */
function prose(content: readonly Piece[], page: PrintedPage, size: number, body: Face): Ink[] {
  const { margin } = page.setup
  const room = (page.width - margin.left - margin.right) / (size * MM)
  // Two ems for what a list or a note hangs its text from.
  return layLines(inks(content, body), Math.min(room, LONGEST_LINE) - 2, body).content
}

function printTable(table: Table, page: PrintedPage, name: string, body: Face): PrintedTable {
  const room = roomOf(table, page, body)
  const { groups: _, ...rest } = table
  const columns = table.columns.map((column, i) => ({
    ...column,
    width: column.width === null ? null : (room.widths[i] ?? column.width),
  }))
  return {
    ...rest,
    columns,
    caption: table.caption === null ? null : cast(table.caption),
    unit: table.unit === null ? null : cast(table.unit),
    notes: castAll(table.notes),
    rounding: table.rounding === null ? null : cast(table.rounding),
    source: table.source === null ? null : cast(table.source),
    width: columns.some(({ width }) => width === null)
      ? null
      : columns.reduce((total, { width }) => total + (width ?? 0), 0),
    together: staysTogether(table, room),
    head: placeHead(table, room),
    body: placeBody(table, name, room),
  }
}
