import { z } from 'zod'
import type { Block, Dataset, PageSetup } from '../paper/paper.ts'
import type { Problem } from '../plan/problem.ts'
import type { Given } from './given.ts'

export type Made = { blocks: Block[]; datasets: Dataset[] }

/** A section: its name in plan.yaml, the settings it takes there, and how it is made. One file each. */
export type Section<Settings> = {
  name: string
  settings: z.ZodType<Settings>
  /** Settings that name what the plan does not have; `where` is the setting's name. */
  problems?: (given: Given, settings: Settings) => Problem[]
  make: (given: Given, settings: Settings) => Made
}

/** A section whose settings have been read: they are held against the plan, then it is made. */
export type ReadySection = {
  problems: (given: Given) => Problem[]
  make: (given: Given) => Made
}

/** Page settings that any section takes: `page: {size: A3, orientation: landscape}`; margins in mm. */
export const pageShape = z
  .strictObject({
    size: z.enum(['A4', 'A3']).default('A4'),
    orientation: z.enum(['portrait', 'landscape']).default('portrait'),
    margin: z.number().min(5).max(60).optional(),
  })
  .default({ size: 'A4', orientation: 'portrait' })

/** Type size of a table in points: 9 or more, 8 on A3 (DESIGN 3). */
export const sizeShape = z.number().min(8).max(14).default(9)

/** True where a section's type is large enough for its sheet. */
export function isLegible({ size, page }: { size: number; page: PageSettings }): boolean {
  return size >= 9 || page.size === 'A3'
}

export type PageSettings = z.infer<typeof pageShape>

/** The page set-up a section opens with; its running foot bears the report's name and the page number. */
export function pageOf(
  settings: PageSettings,
  foot: { left: string; right?: string } | null,
  numbering: PageSetup['numbering'],
): PageSetup {
  const margin = marginOf(settings)
  return {
    kind: 'page',
    size: settings.size,
    orientation: settings.orientation,
    margin: { top: margin, right: margin, bottom: margin + 4, left: margin },
    header: null,
    footer:
      foot === null
        ? null
        : { left: foot.left, center: '{page}', ...(foot.right ? { right: foot.right } : {}) },
    numbering,
  }
}

function marginOf({ margin, orientation }: PageSettings): number {
  return margin ?? (orientation === 'landscape' ? 14 : 22)
}

/** The width in mm that such a page leaves between its margins. */
export function roomOf(settings: PageSettings): number {
  const [short, long] = settings.size === 'A3' ? [297, 420] : [210, 297]
  return (settings.orientation === 'landscape' ? long : short) - 2 * marginOf(settings)
}

/** The running foot of a paper's pages. */
export function footOf(given: Given): { left: string } {
  return { left: given.paper.title }
}
