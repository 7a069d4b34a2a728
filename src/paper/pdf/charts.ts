import { draw } from '../chart/draw.ts'
import { svgOf } from '../chart/svg.ts'
import type { Chart } from '../paper.ts'
import { cast } from './ink.ts'
import type { PrintedPage } from './tree.ts'

const MM = 25.4 / 72
/** A chart wider than this (pt) would only be emptier. */
const WIDEST = 600
/** What the caption takes above a drawing, in points. */
const CAPTION = 32

/** A chart as the template reads it: its drawings, each with what is spoken in its place. */
export type PrintedChart = {
  kind: 'chart'
  id: string
  caption: string
  drawings: { svg: string; width: number; alternative: string }[]
}

/** Draws a chart as wide as its page's text, in the letters of the type in use. */
export function printChart({ id, caption, plot, alternative }: Chart, page: PrintedPage): PrintedChart {
  const { margin } = page.setup
  const room = {
    width: Math.min(WIDEST, (page.width - margin.left - margin.right) / MM),
    height: (page.height - margin.top - margin.bottom) / MM - CAPTION,
  }
  const letters = (text: string, bold: boolean) => cast(text, bold ? 'bold' : 'gothic')
  return {
    kind: 'chart',
    id,
    caption: cast(caption),
    drawings: draw(plot, room).map((drawing, index) => ({
      svg: svgOf(drawing, null, letters),
      width: drawing.width,
      alternative: cast(index === 0 ? alternative : `${caption}（続き）：${drawing.holds.join('、')}`),
    })),
  }
}
