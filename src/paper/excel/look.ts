import type { Font, Look, Rule } from '../../files/xlsx-look.ts'
import { OFFICE_FACES, type OfficeFonts } from '../office-fonts.ts'
import type { MarkShape, Run, Tone } from '../paper.ts'
import type { Face } from '../pdf/fonts.ts'

const INK = '1A1A1C'
const GREY = '55555A'
export const STRONG: Rule = { weight: 'medium', color: INK }
export const GROUP: Rule = { weight: 'thin', color: INK }
export const HAIR: Rule = { weight: 'thin', color: '8C8C92' }
export const DOTS: Rule = { weight: 'dotted', color: '8C8C92' }
export const UPRIGHT: Rule = { weight: 'thin', color: 'C4C4C9' }

/** The type of some text, in BIZ UD until `setIn` says another; `minor` is smaller and grey. */
export function fontOf(face: Face, size: number, isMinor = false): Font {
  return {
    name: OFFICE_FACES['biz-ud'][face === 'mincho' ? 'mincho' : 'gothic'].name,
    isSerif: face === 'mincho',
    size: isMinor ? Math.max(8, Math.round(size * 0.9 * 2) / 2) : size,
    isBold: face === 'bold',
    isLined: false,
    color: isMinor ? GREY : INK,
  }
}

/** The same type from the typefaces that the office has. */
export function setIn(fonts: OfficeFonts, font: Font): Font {
  return { ...font, name: OFFICE_FACES[fonts][font.isSerif ? 'mincho' : 'gothic'].name }
}

/** A cell without border or fill. */
export function plainLook(face: Face, size: number, given: Partial<Look> = {}): Look {
  return {
    font: fontOf(face, size),
    fill: null,
    border: {},
    align: 'left',
    vertical: 'center',
    isIndented: false,
    isShrunk: false,
    ...given,
  }
}

const FILLS: Partial<Record<Tone, Look['fill']>> = {
  head: { pattern: 'solid', color: 'E1E7EF' },
  total: { pattern: 'solid', color: 'EFF2F6' },
  carried: { pattern: 'solid', color: 'D9D9DC' },
  later: { pattern: 'hatch', color: 'C9C9CE' },
}

export function fillOf(tone: Tone | undefined): Look['fill'] {
  return (tone && FILLS[tone]) ?? null
}

const OUTLINE: Rule = { weight: 'medium', color: INK }
const box = (rule: Rule) => ({ top: rule, right: rule, bottom: rule, left: rule })

/** A cell that holds a mark alone is the mark: filled, hatched, outlined, bare or dotted. A wall of black would be the rest. */
const MARKS: Record<MarkShape, { fill: Look['fill']; rule: Rule | null }> = {
  full: { fill: { pattern: 'solid', color: 'BFC3C9' }, rule: OUTLINE },
  half: { fill: { pattern: 'hatch', color: '9A9AA0' }, rule: OUTLINE },
  outline: { fill: null, rule: OUTLINE },
  dash: { fill: null, rule: null },
  unknown: { fill: null, rule: { weight: 'dotted', color: INK } },
}

export function markLook(look: Look, shape: MarkShape): Look {
  const { fill, rule } = MARKS[shape]
  return {
    ...look,
    font: fontOf('bold', look.font.size + 2),
    fill: fill ?? look.fill,
    border: rule === null ? look.border : box(rule),
    vertical: 'center',
  }
}

const STRETCHES: Record<Run['look'], Rule> = {
  planned: { weight: 'thin', color: INK },
  changed: { weight: 'dashed', color: INK },
  actual: { weight: 'thick', color: INK },
}

/** A stretch of a schedule is underlined as it is drawn: thin as planned, dashed as changed, thick as it went. */
export function runLook(look: Look, run: Run['look']): Look {
  return {
    ...look,
    font: { ...look.font, isBold: run === 'actual' },
    border: { ...look.border, bottom: STRETCHES[run] },
  }
}
