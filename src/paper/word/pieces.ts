import type { MarkShape, Piece, Run } from '../paper.ts'
import { printFigure } from '../print.ts'
import { type Faces, rFonts } from './faces.ts'
import { escaped, tag, val } from './xml.ts'

/** What stands around a run of content: its type, and how far a schedule's arrow may reach. */
export type Setting = {
  faces: Faces
  /** Points. */
  size: number
  /** An arrow runs to the tab stop at its cell's end, has a fixed length within a line, or has no room for a line. */
  arrow: 'tab' | 'short' | 'bare'
}

export const INK = '1A1A1C'
export const GREY = '55555A'

/** Content as runs. Marks are letters in a box, schedules are words, a line and an arrow: all of it can be typed over. */
export function pieces(content: readonly Piece[], setting: Setting): string {
  return content.map((piece) => one(piece, setting)).join('')
}

function one(piece: Piece, setting: Setting): string {
  if (typeof piece === 'string') return textRun(piece)
  switch (piece.kind) {
    case 'figure':
      return textRun(printFigure(piece.value, piece.format))
    case 'strong':
      return textRun(piece.text, val('w:rStyle', 'Strong') + (piece.lined ? val('w:u', 'single') : ''))
    case 'minor':
      return textRun(piece.text, `${val('w:rStyle', 'Minor')}${sized(setting.size * 0.86)}`)
    case 'mark':
      return textRun(piece.symbol, markLook(piece.shape, setting))
    case 'run':
      return schedule(piece, setting)
    case 'break':
      return tag('w:r', {}, tag('w:br'))
  }
}

/** Text with its line ends; `look` are run properties in the schema's order. */
export function textRun(text: string, look = ''): string {
  if (text === '') return ''
  const properties = look === '' ? '' : tag('w:rPr', {}, look)
  const lines = text.replaceAll('\t', ' ').split(/\r\n?|\n/)
  const inner = lines.map((line) => (line === '' ? '' : `<w:t xml:space="preserve">${escaped(line)}</w:t>`))
  return tag('w:r', {}, properties, inner.join(tag('w:br')))
}

/** Half points, which Word sizes type in. */
export const sized = (points: number): string => {
  const halves = Math.round(points * 2)
  return val('w:sz', halves) + val('w:szCs', halves)
}

const BOXES: Record<MarkShape, string> = {
  full: 'single',
  half: 'single',
  outline: 'single',
  dash: '',
  unknown: 'dotted',
}

/** Told by its shape: white on black is done, grey is partly, an outline is not done, none is not yet due. */
function markLook(shape: MarkShape, { faces, size }: Setting): string {
  const box = BOXES[shape]
  return [
    rFonts(faces.gothic),
    tag('w:b'),
    shape === 'full' ? val('w:color', 'FFFFFF') : '',
    sized(size * 1.12),
    box === ''
      ? ''
      : tag('w:bdr', { 'w:val': box, 'w:sz': 6, 'w:space': shape === 'full' ? 0 : 1, 'w:color': INK }),
    shape === 'full' ? shade(INK) : shape === 'half' ? shade('CFD2D7') : '',
  ].join('')
}

const shade = (fill: string) => tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })

/** A line through blanks or a tab is a line that can be moved: thin is planned, dashed changed, double actual. */
const LINES: Record<Run['look'], string> = {
  planned: tag('w:strike'),
  changed: '',
  actual: tag('w:dstrike'),
}
const HEADS: Record<Run['look'], string> = { planned: '→', changed: '→', actual: '⇒' }

function schedule({ word, arrow, look, flag }: Run, setting: Setting): string {
  return [
    textRun(word),
    arrow ? line(look, setting) + textRun(HEADS[look]) : '',
    flag !== null && (arrow || word !== '') ? textRun(' ') : '',
    flag === null ? '' : textRun(flag, flagLook(setting)),
  ].join('')
}

function line(look: Run['look'], { arrow }: Setting): string {
  if (arrow === 'bare') return look === 'changed' ? textRun('…') : ''
  if (arrow === 'short') return look === 'changed' ? textRun('- - ') : textRun('　　', LINES[look])
  const properties = LINES[look] === '' ? '' : tag('w:rPr', {}, LINES[look])
  return tag('w:r', {}, properties, tag('w:tab'))
}

function flagLook({ faces, size }: Setting): string {
  const box = tag('w:bdr', { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': INK })
  return `${rFonts(faces.gothic)}${sized(size * 0.9)}${box}`
}
