import { z } from 'zod'
import { type PageSettings, pageShape, sizeShape } from './section.ts'

/** The sections that print figures (figures/). */
export const FIGURE_SECTIONS: readonly string[] = ['accounts', 'trend', 'comparison', 'ranked', 'multiples']

/** Settings that every section of figures takes. */
export const figureShape = {
  /** Where left out, a section that opens no chapter and whose level is not 1 goes on on the page before. */
  page: pageShape.removeDefault().optional(),
  size: sizeShape,
  title: z.string(),
  /** 0: no heading, the caption alone. */
  level: z.int().min(0).max(3).default(1),
  /** A heading of the first level before the section, on a new page. */
  chapter: z.string().optional(),
  caption: z.string().optional(),
  /** How many fiscal years before the round's the last one shown is: accounts are settled in the year after. */
  lag: z.int().min(0).max(5).default(1),
  /** The unit printed, where it is not that of the series. */
  unit: z.string().optional(),
}

/** How many fiscal years are shown. */
export const yearsShape = z.int().min(1).max(30).default(5)

export type FigureSettings = {
  page?: PageSettings | undefined
  size: number
  title: string
  level: number
  chapter?: string | undefined
  caption?: string | undefined
  lag: number
  unit?: string | undefined
}

/** True where a section's type is large enough for its sheet; one that goes on on the page before counts as A4. */
export function isLegibleFigure({ size, page }: Pick<FigureSettings, 'size' | 'page'>): boolean {
  return size >= 9 || page?.size === 'A3'
}

/** Whose figures are shown. */
export const kindShape = z
  .enum(['ordinary', 'special', 'enterprise', 'municipality', 'department', 'other'])
  .default('department')
