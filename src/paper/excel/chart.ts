import { draw } from '../chart/draw.ts'
import { chartPng } from '../chart/png.ts'
import { svgOf } from '../chart/svg.ts'
import type { Chart } from '../paper.ts'
import { cast } from '../pdf/ink.ts'
import { edgeBeyond } from './grid.ts'
import { gap, type Line } from './line.ts'
import { type Stage, textLine } from './stage.ts'

const MM = 25.4 / 72
/** A chart wider than this (pt) would only be emptier. */
const WIDEST = 600
/** Pixels for each point, as many as Word's: one picture serves both. */
const SCALE = 3
const CAPTION = 10.5
/** A picture stands on rows of about this height (pt), so that a screen scrolls past it smoothly. */
const ROW = 60

/** How wide a chart is drawn on pages of this width, in millimetres: an edge of the sheet's grid. */
export function chartWidth(width: number): number {
  return Math.min(WIDEST * MM, width)
}

/** A chart's caption and its drawings as pictures, each on whole rows; its table is laid below by whoever asks. */
export function layChart({ caption, plot, alternative }: Chart, stage: Stage): Line[] {
  const across = edgeBeyond(stage.grid, chartWidth(stage.width))
  const width = chartWidth(stage.width) / MM
  // Drawn as wide as in Word, and shown as wide as its columns are.
  const ratio = (stage.grid[across] ?? 0) / MM / width
  const head = textLine(stage, [caption], 'bold', CAPTION, { vertical: 'bottom' })
  const drawings = draw(plot, { width, height: (stage.height - head.height - 2 * ROW) / ratio })
  const letters = (text: string, isBold: boolean) => cast(text, isBold ? 'bold' : 'gothic')
  return [
    gap(9),
    { ...head, stays: true },
    ...drawings.flatMap((drawing, index): Line[] => {
      const png = chartPng(svgOf(drawing, null, letters), SCALE)
      const height = drawing.height * ratio
      const down = Math.max(1, Math.round(height / ROW))
      const said = index === 0 ? alternative : `${caption}（続き）：${drawing.holds.join('、')}`
      return Array.from({ length: down }, (_, row) => ({
        height: height / down,
        cells: [],
        stays: index === 0 || row > 0,
        ...(row === 0 ? { picture: { png, down, across, alternative: said } } : {}),
      }))
    }),
    gap(4, true),
  ]
}
