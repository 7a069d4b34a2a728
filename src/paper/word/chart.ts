import { draw } from '../chart/draw.ts'
import { svgOf } from '../chart/svg.ts'
import type { Chart } from '../paper.ts'
import type { PrintedPage } from '../pdf/tree.ts'
import { emu, MM } from './lengths.ts'
import type { Paragraph } from './paragraph.ts'
import { textRun } from './pieces.ts'
import { textRoom } from './sections.ts'
import { tag } from './xml.ts'

/** A chart wider than this (pt) would only be emptier; what its caption takes above a drawing (pt). As in the PDF. */
const WIDEST = 600
const CAPTION = 36

/** A drawing of a paper: `name` is that of its two files, and with what stands before it names it in the text. */
export type Picture = { name: string; svg: string; width: number; height: number }

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main'
const SVG_BLIP = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}'

/** A chart's caption and drawings; the drawings are put among `pictures`. Its table is printed after it. */
export function chartFlow(chart: Chart, page: PrintedPage, pictures: Picture[]): Paragraph[] {
  const room = textRoom(page)
  const size = { width: Math.min(WIDEST, room.width / MM), height: room.height / MM - CAPTION }
  const drawings = draw(chart.plot, size).map((drawing, index): Paragraph => {
    const { width, height, holds } = drawing
    const svg = svgOf(drawing, null).replace('<svg ', `<svg width="${width}" height="${height}" `)
    const picture = { name: `chart${pictures.length + 1}`, svg, width, height }
    pictures.push(picture)
    const heard = index === 0 ? chart.alternative : `${chart.caption}（続き）：${holds.join('、')}`
    return { style: 'Picture', runs: drawingRun(picture, pictures.length, heard), keepNext: true }
  })
  return [{ style: 'Caption', runs: textRun(chart.caption) }, ...drawings]
}

/** A picture in its line: the drawing for Word since 2016, the PNG for others. */
function drawingRun({ name, width, height }: Picture, id: number, heard: string): string {
  const [cx, cy] = [emu(width), emu(height)]
  const blip = tag(
    'a:blip',
    { 'r:embed': `${name}png` },
    tag(
      'a:extLst',
      {},
      tag('a:ext', { uri: SVG_BLIP }, tag('asvg:svgBlip', { 'xmlns:asvg': SVG, 'r:embed': `${name}svg` })),
    ),
  )
  const picture = tag(
    'pic:pic',
    { 'xmlns:pic': PIC },
    tag('pic:nvPicPr', {}, tag('pic:cNvPr', { id, name, descr: heard }), tag('pic:cNvPicPr')),
    tag('pic:blipFill', {}, blip, tag('a:stretch', {}, tag('a:fillRect'))),
    tag(
      'pic:spPr',
      {},
      tag('a:xfrm', {}, tag('a:off', { x: 0, y: 0 }), tag('a:ext', { cx, cy })),
      tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst')),
    ),
  )
  const inline = tag(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    tag('wp:extent', { cx, cy }),
    tag('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    tag('wp:docPr', { id, name, descr: heard }),
    tag('wp:cNvGraphicFramePr', {}, tag('a:graphicFrameLocks', { 'xmlns:a': A, noChangeAspect: 1 })),
    tag('a:graphic', { 'xmlns:a': A }, tag('a:graphicData', { uri: PIC }, picture)),
  )
  return tag('w:r', {}, tag('w:drawing', {}, inline))
}
