import type { Font } from '../../files/xlsx-look.ts'
import { heightOf, type Line, type Placed } from './line.ts'
import { HAIR } from './look.ts'
import { PITCH } from './measure.ts'

/** The lines of a sheet with what is said again at the top of a page, and the lines that begin one. */
export type Paged = { lines: Line[]; breaks: number[] }

const CONTINUED = '（続き）'
/** A mark or a number is told by itself. */
const SHORTEST_CONTINUED = 4
/** Taller text is not said again: it runs on over the page's end. Raised rows may move a page's end; soon none moves. */
const MOST_RAISED = 80
const ROUNDS = 4

/**
 * Cuts lines into pages of this height (points): where a line may begin one, before what would not fit. A table whose head the
 * sheet does not repeat bears it again there, and a cell over rows of two pages says its text on both.
 */
export function paged(given: readonly Line[], height: number): Paged {
  let lines = given
  let starts = startsOf(lines, height)
  for (let round = 0; round < ROUNDS; round += 1) {
    const missing = missingAt(lines, starts)
    if (missing.size === 0) break
    lines = lines.map((line, row) => ({ ...line, height: line.height + (missing.get(row) ?? 0) }))
    starts = startsOf(lines, height)
  }
  const cut = cutAt(lines, starts)
  const breaks: number[] = []
  const all: Line[] = []
  for (const [index, line] of cut.entries()) {
    if (starts.has(index)) {
      breaks.push(all.length)
      if (saysHead(lines, index, starts)) all.push(...(line.head ?? []))
    }
    all.push(line)
  }
  return { lines: all, breaks }
}

/** What rows must be taller (points) so that a cell on two pages can say its text on both: the last one of each part. */
function missingAt(lines: readonly Line[], starts: ReadonlySet<number>): Map<number, number> {
  const missing = new Map<number, number>()
  for (const [row, line] of lines.entries())
    for (const cell of line.cells) {
      const edges = edgesOf(row, cell, starts)
      if (edges.length === 2 || cell.content.kind === 'empty') continue
      const short = edges
        .slice(0, -1)
        .map((from, i) => needsOf(cell, i) - heightOf(lines.slice(from, edges[i + 1])))
      if (short.some((points) => points > MOST_RAISED)) continue
      for (const [i, points] of short.entries()) {
        const end = (edges[i + 1] ?? 0) - 1
        if (points > 0.1) missing.set(end, Math.max(missing.get(end) ?? 0, points))
      }
    }
  return missing
}

/** What a part of a cell needs: one line more where it says that it goes on. */
function needsOf({ needs, look }: Placed, part: number): number {
  return part === 0 ? needs : needs + look.font.size * PITCH
}

/** The lines that begin a page, by their index. */
function startsOf(lines: readonly Line[], height: number): Set<number> {
  const starts = new Set<number>()
  let used = 0
  let atTop = 0
  const turn = (index: number) => {
    starts.add(index)
    used = atTop + heightOf(lines[index]?.head ?? [])
  }
  for (const [from, to] of unitsOf(lines)) {
    const unit = lines.slice(from, to)
    const isFirst = from === 0
    if (!isFirst && (unit[0]?.begins || used + heightOf(unit) > height)) turn(from)
    const isTall = used + heightOf(unit) > height
    for (const [offset, line] of unit.entries()) {
      if (isTall && offset > 0 && used + line.height > height && used > 0) turn(from + offset)
      used += line.height
      if (line.repeats) atTop += line.height
    }
  }
  return starts
}

/** Runs of lines that stay together: from one that may begin a page up to the next. */
function unitsOf(lines: readonly Line[]): [number, number][] {
  const firsts = lines.flatMap(({ stays }, index) => (stays && index > 0 ? [] : [index]))
  return firsts.map((from, i) => [from, firsts[i + 1] ?? lines.length])
}

/** Whether the head is said again: where rows go on, and no cell must stand across it. */
function saysHead(lines: readonly Line[], index: number, starts: ReadonlySet<number>): boolean {
  if (lines[index]?.head !== lines[index - 1]?.head) return false
  return crossing(lines, index).every(({ row, cell }) => isCut(lines, row, cell, starts))
}

function crossing(lines: readonly Line[], index: number): { row: number; cell: Placed }[] {
  return lines
    .slice(0, index)
    .flatMap((line, row) => line.cells.flatMap((cell) => (row + cell.down > index ? [{ row, cell }] : [])))
}

/** The lines with every cell cut that stands on two pages and whose text fits on each. */
function cutAt(lines: readonly Line[], starts: ReadonlySet<number>): Line[] {
  const cut: Line[] = lines.map((line) => ({ ...line, cells: [] }))
  for (const [row, line] of lines.entries())
    for (const cell of line.cells) {
      const edges = isCut(lines, row, cell, starts) ? edgesOf(row, cell, starts) : [row, row + cell.down]
      for (const [i, from] of edges.slice(0, -1).entries()) {
        const down = (edges[i + 1] ?? from + 1) - from
        const part = starts.has(from + down) ? closed({ ...cell, down }) : { ...cell, down }
        cut[from]?.cells.push(i === 0 ? part : again(part))
      }
    }
  return cut
}

/** What ends on a page is ruled there. */
function closed(cell: Placed): Placed {
  const { border } = cell.look
  return border.top === undefined
    ? cell
    : { ...cell, look: { ...cell.look, border: { ...border, bottom: HAIR } } }
}

function edgesOf(row: number, { down }: Placed, starts: ReadonlySet<number>): number[] {
  const inside = Array.from({ length: down - 1 }, (_, i) => row + 1 + i).filter((index) => starts.has(index))
  return [row, ...inside, row + down]
}

function isCut(lines: readonly Line[], row: number, cell: Placed, starts: ReadonlySet<number>): boolean {
  const edges = edgesOf(row, cell, starts)
  return edges
    .slice(0, -1)
    .every(
      (from, i) => cell.content.kind === 'empty' || heightOf(lines.slice(from, edges[i + 1])) >= cell.needs,
    )
}

function again(cell: Placed): Placed {
  const { content, look } = cell
  const { goesTo: _, ...rest } = cell
  if (content.kind !== 'text') return rest
  const length = content.runs.reduce((sum, { text }) => sum + text.length, 0)
  if (length < SHORTEST_CONTINUED) return rest
  const font: Font = { ...look.font, isBold: false, size: Math.max(8, look.font.size - 1) }
  return { ...rest, content: { ...content, runs: [...content.runs, { text: CONTINUED, font }] } }
}
