import type { Running } from '../paper.ts'
import { textWidth } from '../pdf/fonts.ts'
import type { PrintedPage } from '../pdf/tree.ts'
import { Footer, Header, type ISectionOptions, PageNumber, Paragraph, TextRun } from './docx.ts'
import { MM, twips } from './lengths.ts'
import { tabRun, textRun } from './pieces.ts'

const SIZE = 8.5
/** How far running text stands from the body, as a share of the margin; what a line of it takes (mm). */
const DESCENT = 0.3
const LINE = 4.2
const GAP = 4

/** The room of a page's text in millimetres. */
export function textRoom({ width, height, setup: { margin } }: PrintedPage): {
  width: number
  height: number
} {
  return { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
}

/** A section's setting. Every one names its own running lines: one that named none would go on with those before it. */
export function sectionOf(page: PrintedPage): Omit<ISectionOptions, 'children'> {
  const { setup } = page
  const { margin } = setup
  const isLandscape = setup.orientation === 'landscape'
  const distance = (one: number) => twips(Math.max(one * (1 - DESCENT) - LINE, 5))
  return {
    headers: { default: new Header({ children: lines('Header', setup.header, page) }) },
    footers: { default: new Footer({ children: lines('Footer', setup.footer, page) }) },
    properties: {
      type: 'nextPage',
      page: {
        // The library turns a landscape page itself.
        size: {
          width: twips(isLandscape ? page.height : page.width),
          height: twips(isLandscape ? page.width : page.height),
          orientation: isLandscape ? 'landscape' : 'portrait',
        },
        margin: {
          top: twips(margin.top),
          right: twips(margin.right),
          bottom: twips(margin.bottom),
          left: twips(margin.left),
          header: distance(margin.top),
          footer: distance(margin.bottom),
          gutter: 0,
        },
        pageNumbers: setup.numbering === 'start' ? { start: 1 } : {},
      },
    },
  }
}

/** Left, in the middle, right, by tab stops. What does not fit beside the others stands on a line of its own. */
function lines(style: 'Header' | 'Footer', running: Running | null, page: PrintedPage): Paragraph[] {
  const numbered = page.setup.numbering !== 'off'
  const said = (text: string | undefined) =>
    text === undefined || (text.includes('{page}') && !numbered) ? '' : text
  const [left, center, right] = [said(running?.left), said(running?.center), said(running?.right)]
  if (left + center + right === '') return [new Paragraph({ style })]
  const room = textRoom(page).width
  const wide = (text: string) => textWidth('gothic', text.replace('{page}', '999')) * SIZE * MM + GAP
  const beside = Math.max(wide(left), wide(right)) * 2 + wide(center) <= room + GAP
  const between = wide(left) + wide(center) + wide(right) <= room + GAP
  const middle = beside || !between ? room / 2 : wide(left) + (room - wide(left) - wide(right)) / 2
  const tabStops = [
    { position: twips(middle), type: 'center' },
    { position: twips(room), type: 'right' },
  ] as const
  const rest = [center, right].flatMap((text) => [tabRun(), ...runs(text)])
  if (beside || between) return [new Paragraph({ style, tabStops, children: [...runs(left), ...rest] })]
  return [new Paragraph({ style, children: runs(left) }), new Paragraph({ style, tabStops, children: rest })]
}

function runs(text: string): TextRun[] {
  return text
    .split('{page}')
    .flatMap((one, at) => [
      ...(at > 0 ? [new TextRun({ children: [PageNumber.CURRENT] })] : []),
      ...textRun(one),
    ])
}
