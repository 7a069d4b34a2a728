/** Millimetres in twips (twentieths of a point), in which Word measures pages and cells. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)

/** Points in twips. */
export const pt = (points: number): number => Math.round(points * 20)

/** Points in English metric units, in which drawings are measured. */
export const emu = (points: number): number => Math.round(points * 12700)

/** Millimetres in one point. */
export const MM = 25.4 / 72

/** Type sizes and lines in points, as in the PDF. `line` is from line to line in ems. */
export const BODY = { size: 10.5, line: 1.75, longest: 42 } as const
export const TABLE_LINE = 1.45
export const SMALL_LINE = 1.55
