import type { Cell, Column, Piece, Run, Tone } from '../paper.ts'
import { textWidth } from '../pdf/fonts.ts'
import { plainText } from '../print.ts'
import { type IParagraphOptions, type IShadingAttributesProperties, Paragraph, TableCell } from './docx.ts'
import type { Faces } from './faces.ts'
import { GROUP, MM, STRONG, twips } from './lengths.ts'
import { pieces } from './pieces.ts'
import type { Placed } from './rows.ts'
import { tableStyle } from './table-styles.ts'

export type CellPlace = {
  /** Twips; ems of the table's type. */
  width: number
  ems: number
  size: number
  faces: Faces
  align: Column['align']
  isHead: boolean
  /** Its row stands below the one it begins in. */
  continues: boolean
  closesHead: boolean
  opensGroup: boolean
}

const INSET = 1.2

/** A cell of one row; of a cell over several rows Word wants one in each. */
export function tableCell({ cell, colSpan, rowSpan, isCut }: Placed, place: CellPlace): TableCell {
  const tone = cell.tone ?? (place.isHead ? 'head' : 'plain')
  const content = place.continues ? { ...cell, content: [] } : cell
  return new TableCell({
    columnSpan: colSpan,
    ...(rowSpan > 1 ? { verticalMerge: place.continues ? 'continue' : 'restart' } : {}),
    ...(place.closesHead ? { borders: { bottom: STRONG } } : {}),
    ...(place.opensGroup ? { borders: { top: GROUP } } : {}),
    ...SHADES[tone],
    verticalAlign: cell.header === 'group' || isCut ? 'top' : 'center',
    children: paragraphsOf(content, tone, place).map((one) => new Paragraph(one)),
  })
}

type Shade = { shading?: IShadingAttributesProperties }
const filled = (fill: string): Shade => ({ shading: { type: 'clear', color: 'auto', fill } })

/**
 * A tone's ground. A pattern, not a colour, tells years to come, as in the PDF; the marks and words in cells tell the rest.
 */
export const SHADES: Record<Tone, Shade> = {
  plain: {},
  group: {},
  'this-year': {},
  head: filled('E1E7EF'),
  total: filled('EFF2F6'),
  carried: filled('D9D9DC'),
  later: { shading: { type: 'thinDiagStripe', color: 'C9C9CE', fill: 'FFFFFF' } },
}

/** A schedule's lines are paragraphs of their own: each arrow runs to a stop that says how it is drawn. */
function paragraphsOf(cell: Cell, tone: Tone, place: CellPlace): IParagraphOptions[] {
  const { size, faces, isHead } = place
  const strong = tone === 'group' || tone === 'total' || cell.header === 'group'
  const style = tableStyle(isHead ? 'Head' : strong ? 'Strong' : cell.header ? 'Side' : 'Text', size)
  const alignment = cell.align ?? (isHead ? 'center' : place.align)
  if (!cell.content.some((piece) => arrowOf(piece) !== null))
    return [{ style, alignment, children: pieces(cell.content, { faces, size, arrow: 'bare' }) }]
  const room = place.ems - (2 * INSET) / (size * MM)
  const usual = { style, alignment: 'left' } as const
  return linesOf(cell.content).map((line) => {
    const look = line.map(arrowOf).find((one) => one !== null)
    if (look === undefined || look === null || !reaches(line, room))
      return { ...usual, children: pieces(line, { faces, size, arrow: 'bare' }) }
    const stop = { position: place.width - twips(2 * INSET), type: 'right' } as const
    const tabStops = [look === 'changed' ? { ...stop, leader: 'hyphen' as const } : stop]
    return { ...usual, tabStops, children: pieces(line, { faces, size, arrow: 'tab' }) }
  })
}

const arrowOf = (piece: Piece): Run['look'] | null =>
  typeof piece === 'object' && piece.kind === 'run' && piece.arrow ? piece.look : null

function linesOf(content: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const piece of content)
    if (typeof piece === 'object' && piece.kind === 'break') lines.push([])
    else lines.at(-1)?.push(piece)
  return lines
}

/** Whether the words of a schedule leave its arrow a line of at least an em. */
function reaches(line: readonly Piece[], room: number): boolean {
  const words = line.map((piece) => textWidth('gothic', plainText([piece])))
  return words.reduce((sum, width) => sum + width, 0) + 1.5 <= room
}
