import type { Look } from '../../files/xlsx-look.ts'
import type { WrittenContent } from '../../files/xlsx-write.ts'

/** A cell of a sheet on the columns of its grid: `to` is the first one it does not cover. */
export type Placed = {
  from: number
  to: number
  down: number
  content: WrittenContent
  look: Look
  /** How tall its content is, in points. */
  needs: number
  /** The heading it leads to, by id. */
  goesTo?: string
}

/** A row of a sheet. */
export type Line = {
  /** Points. */
  height: number
  cells: Placed[]
  /** Never the first one on a page: it belongs to what stands above. */
  stays: boolean
  /** The sheet repeats it on every page behind it. */
  repeats?: boolean
  /** A page begins here, whatever fits. */
  begins?: boolean
  /** The heading that stands here, by id. */
  anchor?: string
  /** A picture that covers so many lines and columns from here. */
  picture?: { png: Uint8Array; down: number; across: number; alternative: string }
  /** A row of a table: the lines of its head, to be said again where a page begins. */
  head?: Line[]
}

/** An empty line. */
export function gap(height: number, stays = false): Line {
  return { height, cells: [], stays }
}

/** The lines with the first one held to what stands above. */
export function held(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => (index === 0 ? { ...line, stays: true } : line))
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0)
}
