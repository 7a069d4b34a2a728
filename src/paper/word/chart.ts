import { draw } from '../chart/draw.ts'
import { chartPng } from '../chart/png.ts'
import { svgOf } from '../chart/svg.ts'
import type { Chart } from '../paper.ts'
import type { PrintedPage } from '../pdf/tree.ts'
import { ImageRun, type IParagraphOptions } from './docx.ts'
import { MM } from './lengths.ts'
import { textRun } from './pieces.ts'
import { textRoom } from './sections.ts'

/** A chart wider than this (pt) would only be emptier; what its caption takes above a drawing (pt). As in the PDF. */
const WIDEST = 600
const CAPTION = 36

/** Pixels for each point of a drawing's PNG: 216 to the inch. */
const DENSITY = 3
/** In the pixels in which the library measures pictures. */
const POINT = 96 / 72

/** A chart's caption and drawings. Its table is printed after them. */
export function chartFlow(chart: Chart, page: PrintedPage): IParagraphOptions[] {
  const room = textRoom(page)
  const size = { width: Math.min(WIDEST, room.width / MM), height: room.height / MM - CAPTION }
  const pictures = draw(chart.plot, size).map((drawing, index): IParagraphOptions => {
    const { width, height, holds } = drawing
    const svg = svgOf(drawing, null).replace('<svg ', `<svg width="${width}" height="${height}" `)
    const description = index === 0 ? chart.alternative : `${chart.caption}（続き）：${holds.join('、')}`
    const picture = new ImageRun({
      type: 'svg',
      data: Buffer.from(svg),
      fallback: { type: 'png', data: chartPng(svg, DENSITY) },
      transformation: { width: width * POINT, height: height * POINT },
      altText: { name: chart.caption, description },
    })
    return { style: 'Picture', keepNext: true, children: [picture] }
  })
  return [{ style: 'Caption', children: textRun(chart.caption) }, ...pictures]
}
