import type { Running } from '../paper.ts'
import { textWidth } from '../pdf/fonts.ts'
import type { PrintedPage } from '../pdf/tree.ts'
import { MM, twips } from './lengths.ts'
import { type Paragraph, paragraph } from './paragraph.ts'
import { textRun } from './pieces.ts'
import { part, R, tag, val, W } from './xml.ts'

const SIZE = 8.5
/** How far running text stands from the body, as a share of the margin; what a line of it takes (mm). */
const DESCENT = 0.3
const LINE = 4.2
const GAP = 4

/** A running line as a part of the package; sections that say the same share it. */
export type RunningPart = { name: string; kind: 'header' | 'footer'; xml: string }

/** The room of a page's text in millimetres. */
export function textRoom({ width, height, setup: { margin } }: PrintedPage): {
  width: number
  height: number
} {
  return { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
}

/** A section's setting; its running lines are put among `parts`. */
export function sectionXml(page: PrintedPage, parts: RunningPart[]): string {
  const { setup } = page
  const { margin } = setup
  const distance = (one: number) => twips(Math.max(one * (1 - DESCENT) - LINE, 5))
  return tag(
    'w:sectPr',
    {},
    reference('header', setup.header, page, parts),
    reference('footer', setup.footer, page, parts),
    val('w:type', 'nextPage'),
    tag('w:pgSz', {
      'w:w': twips(page.width),
      'w:h': twips(page.height),
      'w:orient': setup.orientation === 'landscape' ? 'landscape' : null,
    }),
    tag('w:pgMar', {
      'w:top': twips(margin.top),
      'w:right': twips(margin.right),
      'w:bottom': twips(margin.bottom),
      'w:left': twips(margin.left),
      'w:header': distance(margin.top),
      'w:footer': distance(margin.bottom),
      'w:gutter': 0,
    }),
    setup.numbering === 'start' ? tag('w:pgNumType', { 'w:start': 1 }) : '',
  )
}

/** Every section names its own lines: one that named none would go on with those before it. */
function reference(
  kind: RunningPart['kind'],
  running: Running | null,
  page: PrintedPage,
  parts: RunningPart[],
): string {
  const inner = lines(kind, running, page)
  const xml = part(tag(kind === 'header' ? 'w:hdr' : 'w:ftr', { 'xmlns:w': W, 'xmlns:r': R }, inner))
  const found = parts.find((one) => one.kind === kind && one.xml === xml)
  const name = found?.name ?? `${kind}${parts.filter((one) => one.kind === kind).length + 1}`
  if (!found) parts.push({ name, kind, xml })
  return tag(`w:${kind}Reference`, { 'w:type': 'default', 'r:id': name })
}

/** Left, in the middle, right, by tab stops. What does not fit beside the others stands on a line of its own. */
function lines(kind: RunningPart['kind'], running: Running | null, page: PrintedPage): string {
  const style = kind === 'header' ? 'Header' : 'Footer'
  const numbered = page.setup.numbering !== 'off'
  const said = (text: string | undefined) =>
    text === undefined || (text.includes('{page}') && !numbered) ? '' : text
  const [left, center, right] = [said(running?.left), said(running?.center), said(running?.right)]
  if (left + center + right === '') return paragraph({ style, runs: '' })
  const room = textRoom(page).width
  const wide = (text: string) => textWidth('gothic', text.replace('{page}', '999')) * SIZE * MM + GAP
  const beside = Math.max(wide(left), wide(right)) * 2 + wide(center) <= room + GAP
  const between = wide(left) + wide(center) + wide(right) <= room + GAP
  const middle = beside || !between ? room / 2 : wide(left) + (room - wide(left) - wide(right)) / 2
  const stops: Paragraph['tabs'] = [
    { at: twips(middle), kind: 'center' },
    { at: twips(room), kind: 'right' },
  ]
  const rest = [center, right].map((text) => tag('w:r', {}, tag('w:tab')) + runs(text)).join('')
  if (beside || between) return paragraph({ style, tabs: stops, runs: runs(left) + rest })
  return paragraph({ style, runs: runs(left) }) + paragraph({ style, tabs: stops, runs: rest })
}

function runs(text: string): string {
  return text
    .split('{page}')
    .map((one) => textRun(one))
    .join(field('PAGE', '1'))
}

/** A field that Word keeps, with what it shows until then. */
export function field(code: string, shown: string): string {
  return `${fieldSign('begin')}${instruction(code)}${fieldSign('separate')}${textRun(shown)}${fieldSign('end')}`
}

export function fieldSign(type: 'begin' | 'separate' | 'end'): string {
  return tag('w:r', {}, tag('w:fldChar', { 'w:fldCharType': type }))
}

export function instruction(code: string): string {
  return tag('w:r', {}, `<w:instrText xml:space="preserve"> ${code} </w:instrText>`)
}

/** A line of no height that ends a section where no paragraph could. */
export const SECTION_END: Paragraph = { style: 'TableEnd', runs: '' }
