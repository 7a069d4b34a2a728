import type { Look } from '../../files/xlsx-look.ts'
import type { OfficeFonts } from '../office-fonts.ts'
import type { PageSetup, Piece } from '../paper.ts'
import type { Face } from '../pdf/fonts.ts'
import { contentIn } from './content.ts'
import { between, type Grid } from './grid.ts'
import type { Line, Placed } from './line.ts'
import { plainLook } from './look.ts'
import { heightFor } from './measure.ts'

/** What the blocks of a sheet are laid on. */
export type Stage = {
  grid: Grid
  setup: PageSetup
  /** What its pages hold beside their margins, in millimetres. */
  width: number
  height: number
  body: Face
  fonts: OfficeFonts
}

/** What an indented cell leaves free at its side, in millimetres. */
const INDENT = 3

/** A cell over some columns of the grid. */
export function cellOn(
  stage: Stage,
  [from, to]: readonly [number, number],
  pieces: readonly Piece[],
  face: Face,
  size: number,
  given: Partial<Look> = {},
): Placed {
  const { content, look } = contentIn(pieces, face, plainLook(face, size, given))
  const width = between(stage.grid, from, to) - (look.isIndented ? INDENT : 0)
  return {
    from,
    to,
    down: 1,
    content,
    look,
    needs: heightFor(pieces, width, size, face, stage.fonts),
  }
}

/** A line with one text over some columns: as tall as it needs, and some points more. */
export function textLine(
  stage: Stage,
  pieces: readonly Piece[],
  face: Face,
  size: number,
  given: Partial<Look> & { to?: number; more?: number } = {},
): Line {
  const { to = stage.grid.length - 1, more = 0, ...look } = given
  const cell = cellOn(stage, [0, to], pieces, face, size, look)
  return { height: cell.needs + more, cells: [cell], stays: false }
}
