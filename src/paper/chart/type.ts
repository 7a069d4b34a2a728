import { surelyBreaks } from '../pdf/breaks.ts'
import { evenEnds } from '../pdf/even.ts'
import { textWidth } from '../pdf/fonts.ts'
import type { TextNode } from './drawing.ts'

/** Type sizes in points of print: nothing in a chart is smaller than 8. */
export const SIZE = { name: 9, value: 8.5, tick: 8 } as const

/** From the middle of a line of Japanese type down to its base line, and from line to line, in ems. */
const MIDDLE = 0.37
export const LINE = 1.2

type Setting = Partial<Pick<TextNode, 'size' | 'anchor' | 'bold' | 'ink'>>

const FULL_WIDTH = /[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60]/

/** A text whose line has its middle at `y`. */
export function textAt(x: number, y: number, text: string, setting: Setting = {}): TextNode {
  const { size = SIZE.value, anchor = 'start', bold = false, ink = 'ink' } = setting
  return { kind: 'text', x, y: y + size * MIDDLE, text, size, anchor, bold, ink }
}

/** Lines of text one under the other, their middle at `y`. */
export function linesAt(x: number, y: number, lines: readonly string[], setting: Setting = {}): TextNode[] {
  const step = (setting.size ?? SIZE.value) * LINE
  return lines.map((line, i) => textAt(x, y + (i - (lines.length - 1) / 2) * step, line, setting))
}

/**
 * How wide a text is set, in points; never less than it is in another Japanese type, which a page may have to be shown in
 * (brackets and kana are narrower in ours).
 */
export function wide(text: string, size: number, bold = false): number {
  let ems = 0
  for (const letter of text)
    ems += Math.max(FULL_WIDTH.test(letter) ? 1 : 0, textWidth(bold ? 'bold' : 'gothic', letter))
  return ems * size
}

/** The widest of some texts, in points; 0 for none. */
export function widest(texts: readonly string[], size: number, bold = false): number {
  return Math.max(0, ...texts.map((text) => wide(text, size, bold)))
}

/** A name in lines of at most this width (pt): even ones, ended between words; filled, and torn, where no such lines fit. */
export function wrapped(text: string, width: number, size: number, bold = false): string[] {
  const characters = [...text]
  const ends = evenEnds(
    characters,
    characters.map((one) => wide(one, size, bold)),
    width,
  )
  if (ends === null) return filled(characters, width, size, bold)
  const cuts = [0, ...ends, characters.length]
  return cuts.slice(0, -1).map((cut, i) => characters.slice(cut, cuts[i + 1]).join(''))
}

function filled(characters: readonly string[], width: number, size: number, bold: boolean): string[] {
  const lines: string[] = []
  let rest = [...characters]
  while (wide(rest.join(''), size, bold) > width) {
    let fits = rest.length
    while (fits > 1 && wide(rest.slice(0, fits).join(''), size, bold) > width) fits--
    let end = fits
    while (end > 1 && !surelyBreaks(rest[end - 1] ?? '', rest[end] ?? '')) end--
    const cut = end > 1 || fits === 1 ? end : fits
    lines.push(rest.slice(0, cut).join('').trimEnd())
    rest = rest.slice(cut)
    if (rest.length === 0) return lines
  }
  return [...lines, rest.join('')]
}
