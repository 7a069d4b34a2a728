import type { IBorderOptions, ISpacingProperties } from './docx.ts'

/** Millimetres in twips (twentieths of a point), in which Word measures pages and cells. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)

/** Points in twips. */
export const pt = (points: number): number => Math.round(points * 20)

/** Points in half points, in which Word sizes type. */
export const halves = (points: number): number => Math.round(points * 2)

/** Millimetres in one point. */
export const MM = 25.4 / 72

/** Type sizes and lines in points, as in the PDF. `line` is from line to line in ems. */
export const BODY = { size: 10.5, line: 1.75, longest: 42 } as const
export const TABLE_LINE = 1.45
export const SMALL_LINE = 1.55

/** Space above and below a paragraph, in points. */
export const gap = (before: number, after: number): ISpacingProperties => ({
  before: pt(before),
  after: pt(after),
})

/** Lines at least so far apart, in ems of this size; more where a picture or another typeface needs more. */
export function lines(size: number, ems: number, before = 0, after = 0): ISpacingProperties {
  return { ...gap(before, after), line: pt(size * ems), lineRule: 'atLeast' }
}

export const INK = '1A1A1C'
export const GREY = '55555A'

/** Lines of tables and boxes: eighths of a point, colour. */
export const STRONG = { style: 'single', size: 8, color: INK } as const satisfies IBorderOptions
export const GROUP = { style: 'single', size: 4, color: INK } as const satisfies IBorderOptions
export const HAIR = { style: 'single', size: 2, color: '8C8C92' } as const satisfies IBorderOptions
export const VERTICAL = { style: 'single', size: 2, color: 'C4C4C9' } as const satisfies IBorderOptions
