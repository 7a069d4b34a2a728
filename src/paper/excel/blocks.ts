import type { Block, Heading, Piece } from '../paper.ts'
import { headingText } from '../print.ts'
import { edgeBeyond } from './grid.ts'
import { gap, type Line } from './line.ts'
import { DOTS, STRONG } from './look.ts'
import { cellOn, type Stage, textLine } from './stage.ts'

const BODY = 10.5
const NOTE = 9
const HEADINGS = { 1: { size: 16, above: 0 }, 2: { size: 13, above: 6 }, 3: { size: 11, above: 6 } } as const
/** Running text stands in lines of at most 42 characters, as in PDF (mm). */
const LONGEST = 42 * BODY * (25.4 / 72)

/** A heading with the place that contents lead to. */
export function layHeading(heading: Heading, stage: Stage): Line[] {
  const { id, level } = heading
  const { size, above } = HEADINGS[level]
  const border = level === 1 ? { bottom: STRONG } : {}
  const line = textLine(stage, [headingText(heading)], 'bold', size, { vertical: 'bottom', border, more: 4 })
  return [...(above > 0 ? [gap(above)] : []), { ...line, stays: above > 0, anchor: id }, gap(6, true)]
}

/** A paragraph; its first line is indented unless it says so itself. */
export function layParagraph(content: readonly Piece[], stage: Stage): Line[] {
  const first = content[0]
  const isIndented = typeof first === 'string' && first.startsWith('　')
  const pieces = isIndented ? content : ['　', ...content]
  return [textLine(stage, pieces, stage.body, BODY, { to: proseEdge(stage), vertical: 'top' }), gap(3, true)]
}

export function layList(items: readonly (readonly Piece[])[], stage: Stage): Line[] {
  const to = proseEdge(stage)
  return items.map((item) => textLine(stage, ['・', ...item], stage.body, BODY, { to, vertical: 'top' }))
}

export function layNote(content: readonly Piece[], stage: Stage): Line[] {
  const first = content[0]
  const bears = typeof first === 'string' && /^[（(]?[※注資]|^[（(]/.test(first)
  return [textLine(stage, bears ? content : ['※ ', ...content], stage.body, NOTE, { vertical: 'top' })]
}

/** A heading with the page it stands on when the whole workbook is printed; null where pages bear no number. */
export type Listed = Heading & { page: number | null }

/** 目次: every heading with its page; it leads to its place. */
export function layContents(
  { title, depth }: Extract<Block, { kind: 'contents' }>,
  headings: readonly Listed[],
  stage: Stage,
): Line[] {
  const last = stage.grid.length - 1
  const listed = headings.filter(({ level }) => level <= depth)
  const lines = listed.map(({ id, level, number, text, page }): Line => {
    const words = `${'　'.repeat((level - 1) * 2)}${number === null ? '' : `${number}　`}${text}`
    const border = { bottom: DOTS }
    const face = level === 1 ? 'bold' : 'gothic'
    const name = cellOn(stage, [0, last - 1], [words], face, BODY, { border })
    const place = cellOn(stage, [last - 1, last], [page === null ? '' : String(page)], face, BODY, {
      align: 'right',
      border,
    })
    return {
      height: name.needs + (level === 1 ? 8 : 2),
      cells: [{ ...name, goesTo: id }, place],
      stays: false,
    }
  })
  return [
    textLine(stage, [title], 'bold', HEADINGS[1].size, { border: { bottom: STRONG }, more: 4 }),
    gap(6, true),
    ...lines,
  ]
}

function proseEdge(stage: Stage): number {
  return edgeBeyond(stage.grid, Math.min(LONGEST, stage.width))
}
