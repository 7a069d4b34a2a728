import type { Cell, Column, Piece, Run, Tone } from '../paper.ts'
import { textWidth } from '../pdf/fonts.ts'
import { plainText } from '../print.ts'
import type { Faces } from './faces.ts'
import { MM, twips } from './lengths.ts'
import { type Paragraph, paragraph, type Tab } from './paragraph.ts'
import { pieces } from './pieces.ts'
import type { Placed } from './rows.ts'
import { GROUP, STRONG, side } from './rules.ts'
import { tableStyle } from './table-styles.ts'
import { tag, val } from './xml.ts'

export type CellPlace = {
  /** Twips; ems of the table's type. */
  width: number
  ems: number
  size: number
  faces: Faces
  align: Column['align']
  keepNext: boolean
  isHead: boolean
  /** Its row stands below the one it begins in. */
  continues: boolean
  closesHead: boolean
  opensGroup: boolean
}

const INSET = 1.2

/** A cell of one row; of a cell over several rows Word wants one in each. */
export function cellXml(found: Placed, place: CellPlace): string {
  const { cell, colSpan, rowSpan } = found
  const tone = cell.tone ?? (place.isHead ? 'head' : 'plain')
  const properties = tag(
    'w:tcPr',
    {},
    tag('w:tcW', { 'w:w': place.width, 'w:type': 'dxa' }),
    colSpan > 1 ? val('w:gridSpan', colSpan) : '',
    rowSpan > 1 ? tag('w:vMerge', { 'w:val': place.continues ? 'continue' : 'restart' }) : '',
    borders(place),
    SHADES[tone],
    val('w:vAlign', cell.header === 'group' || found.isCut ? 'top' : 'center'),
  )
  const content = place.continues ? { ...cell, content: [] } : cell
  return tag('w:tc', {}, properties, ...paragraphsOf(content, tone, place).map(paragraph))
}

function borders({ closesHead, opensGroup }: CellPlace): string {
  if (closesHead) return tag('w:tcBorders', {}, side('bottom', STRONG))
  return opensGroup ? tag('w:tcBorders', {}, side('top', GROUP)) : ''
}

/** A pattern, not a colour, tells years to come, as in the PDF; the marks and words in cells tell the rest. */
const SHADES: Record<Tone, string> = {
  plain: '',
  group: '',
  'this-year': '',
  head: shade('clear', 'auto', 'E1E7EF'),
  total: shade('clear', 'auto', 'EFF2F6'),
  carried: shade('clear', 'auto', 'D9D9DC'),
  later: shade('thinDiagStripe', 'C9C9CE', 'FFFFFF'),
}

function shade(pattern: string, color: string, fill: string): string {
  return tag('w:shd', { 'w:val': pattern, 'w:color': color, 'w:fill': fill })
}

/** A tone's ground, for a sample in a legend. */
export const shadeOf = (tone: Tone): string => SHADES[tone]

/** A schedule's lines are paragraphs of their own: each arrow runs to a stop that says how it is drawn. */
function paragraphsOf(cell: Cell, tone: Tone, place: CellPlace): Paragraph[] {
  const { size, faces, isHead } = place
  const strong = tone === 'group' || tone === 'total' || cell.header === 'group'
  const kind = isHead ? 'Head' : strong ? 'Strong' : cell.header ? 'Side' : 'Text'
  const usual = { style: tableStyle(kind, size), keepNext: place.keepNext }
  const align = cell.align ?? (isHead ? 'center' : place.align)
  if (!cell.content.some((piece) => arrowOf(piece) !== null))
    return [{ ...usual, align, runs: pieces(cell.content, { faces, size, arrow: 'bare' }) }]
  const room = place.ems - (2 * INSET) / (size * MM)
  return linesOf(cell.content).map((line) => {
    const look = line.map(arrowOf).find((one) => one !== null)
    if (look === undefined || look === null || !reaches(line, room))
      return { ...usual, align: 'left', runs: pieces(line, { faces, size, arrow: 'bare' }) }
    const stop: Tab = { at: place.width - twips(2 * INSET), kind: 'right' }
    const tabs = [look === 'changed' ? { ...stop, leader: 'hyphen' as const } : stop]
    return { ...usual, align: 'left', runs: pieces(line, { faces, size, arrow: 'tab' }), tabs }
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
