import type { MarkShape, Piece, Run } from '../paper.ts'
import { printFigure } from '../print.ts'
import { type IRunPropertiesOptions, Tab, TextRun } from './docx.ts'
import { type Faces, fontOf } from './faces.ts'
import { GROUP, halves, INK } from './lengths.ts'

/** What stands around a run of content: its type, and how far a schedule's arrow may reach. */
export type Setting = {
  faces: Faces
  /** Points. */
  size: number
  /** An arrow runs to the tab stop at its cell's end, has a fixed length within a line, or has no room for a line. */
  arrow: 'tab' | 'short' | 'bare'
}

/** Content as runs. Marks are letters in a box, schedules are words, a line and an arrow: all of it can be typed over. */
export function pieces(content: readonly Piece[], setting: Setting): TextRun[] {
  return content.flatMap((piece) => one(piece, setting))
}

function one(piece: Piece, setting: Setting): TextRun[] {
  if (typeof piece === 'string') return textRun(piece)
  switch (piece.kind) {
    case 'figure':
      return textRun(printFigure(piece.value, piece.format))
    case 'strong':
      return textRun(piece.text, {
        style: 'Strong',
        ...(piece.lined ? { underline: { type: 'single' } } : {}),
      })
    case 'minor':
      return textRun(piece.text, { style: 'Minor', size: halves(setting.size * 0.86) })
    case 'mark':
      return textRun(piece.symbol, markLook(piece.shape, setting))
    case 'run':
      return schedule(piece, setting)
    case 'break':
      return [new TextRun({ break: 1 })]
  }
}

/** What XML 1.0 cannot hold, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to leave out
const UNHOLDABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu

/** Text with its line ends. */
export function textRun(text: string, look: IRunPropertiesOptions = {}): TextRun[] {
  if (text === '') return []
  const lines = text
    .replaceAll('\t', ' ')
    .replace(UNHOLDABLE, '')
    .split(/\r\n?|\n/)
  return lines.map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 ? { break: 1 } : {}) }))
}

export const tabRun = (look: IRunPropertiesOptions = {}): TextRun =>
  new TextRun({ ...look, children: [new Tab()] })

const BOXES: Record<MarkShape, 'single' | 'dotted' | null> = {
  full: 'single',
  half: 'single',
  outline: 'single',
  dash: null,
  unknown: 'dotted',
}

/** Told by its shape: white on black is done, grey is partly, an outline is not done, none is not yet due. */
function markLook(shape: MarkShape, { faces, size }: Setting): IRunPropertiesOptions {
  const box = BOXES[shape]
  const fill = shape === 'full' ? INK : shape === 'half' ? 'CFD2D7' : null
  return {
    font: fontOf(faces.gothic),
    bold: true,
    size: halves(size * 1.12),
    ...(shape === 'full' ? { color: 'FFFFFF' } : {}),
    ...(box ? { border: { style: box, size: 6, space: shape === 'full' ? 0 : 1, color: INK } } : {}),
    ...(fill ? { shading: { type: 'clear', color: 'auto', fill } } : {}),
  }
}

/** A line through blanks or a tab is a line that can be moved: thin is planned, dashed changed, double actual. */
const LINES: Record<Run['look'], IRunPropertiesOptions> = {
  planned: { strike: true },
  changed: {},
  actual: { doubleStrike: true },
}
const HEADS: Record<Run['look'], string> = { planned: '→', changed: '→', actual: '⇒' }

function schedule({ word, arrow, look, flag }: Run, setting: Setting): TextRun[] {
  const arrows = arrow ? [...line(look, setting), ...textRun(HEADS[look])] : []
  if (flag === null) return [...textRun(word), ...arrows]
  const between = arrow || word !== '' ? textRun(' ') : []
  return [...textRun(word), ...arrows, ...between, ...textRun(flag, flagLook(setting))]
}

function line(look: Run['look'], { arrow }: Setting): TextRun[] {
  if (arrow === 'bare') return look === 'changed' ? textRun('…') : []
  if (arrow === 'short') return look === 'changed' ? textRun('- - ') : textRun('　　', LINES[look])
  return [tabRun(LINES[look])]
}

function flagLook({ faces, size }: Setting): IRunPropertiesOptions {
  return { font: fontOf(faces.gothic), size: halves(size * 0.9), border: GROUP }
}
