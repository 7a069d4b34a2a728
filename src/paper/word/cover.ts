import type { Cover } from '../paper.ts'
import { textWidth } from '../pdf/fonts.ts'
import type { PrintedPage } from '../pdf/tree.ts'
import { MM, pt, twips } from './lengths.ts'
import type { Paragraph } from './paragraph.ts'
import { INK, sized, textRun } from './pieces.ts'
import { GROUP, STRONG, side } from './rules.ts'
import { textRoom } from './sections.ts'
import { tag } from './xml.ts'

/** Points between a rule of the cover and what stands beside it. */
const AIR = 24

/** 表紙: the title between two rules, a third of the way down; publisher and day at the foot. */
export function coverFlow(cover: Cover, page: PrintedPage): Paragraph[] {
  const room = textRoom(page)
  const top = meetingFlow(cover)
  const titled = titleFlow(cover)
  const foot = footFlow(cover, twips(room.width))
  const inPoints = room.width / MM
  const high = [...top, ...titled, ...foot].reduce((sum, one) => sum + heightOf(one, inPoints), 0)
  // The last of it is left: another typeface may take one line more.
  const left = Math.max(0, room.height / MM - high - 24)
  return [...top.map(({ look }) => look), ...spaced(titled, left / 2.7), ...spaced(foot, (left * 1.7) / 2.7)]
}

/** A paragraph with what it takes to know how high it stands: its text, size in points, space around it. */
type Line = { look: Paragraph; text: string; size: number; around: number }

const heightOf = ({ text, size, around }: Line, width: number): number =>
  Math.ceil(Math.max(1, (textWidth('bold', text) * size) / width)) * size * 1.6 + around

function spaced([first, ...rest]: Line[], before: number): Paragraph[] {
  if (first === undefined) return []
  const look = { ...first.look, before: pt(before) }
  return [look, ...rest.map((one) => one.look)]
}

function meetingFlow({ box, meeting = [] }: Cover): Line[] {
  const border = tag('w:bdr', { 'w:val': 'single', 'w:sz': 8, 'w:space': 4, 'w:color': INK })
  const boxLook = `${tag('w:b')}${sized(14)}${border}`
  return [
    ...(box === undefined ? [] : [line(box, 14, { align: 'right', runs: textRun(` ${box} `, boxLook) })]),
    ...meeting.map((text) => line(text, 12, { align: 'right' })),
  ]
}

function titleFlow({ title, draft, subtitles, asOf }: Cover): Line[] {
  const whole = draft ? `${title}（案）` : title
  const ruled = { top: side('top', STRONG, AIR), bottom: side('bottom', STRONG, AIR) }
  const last = subtitles.length - 1
  return [
    line(whole, 30, {
      style: 'Title',
      borders: last < 0 ? ruled.top + ruled.bottom : ruled.top,
      around: last < 0 ? 2 * AIR : AIR,
      after: 14,
    }),
    ...subtitles.map((text, at) =>
      line(text, 15, {
        style: 'Subtitle',
        ...(at === last ? { borders: ruled.bottom, around: AIR } : {}),
      }),
    ),
    ...(asOf === '' ? [] : [line(asOf, 12, { before: AIR + 12, around: AIR + 12 })]),
  ]
}

function footFlow({ publisher, issued, contact = [] }: Cover, width: number): Line[] {
  const name = textRun(publisher, `${tag('w:b')}${sized(18)}`)
  const runs = name + tag('w:r', {}, tag('w:tab')) + textRun(issued)
  return [
    line(publisher, 18, { runs, tabs: [{ at: width, kind: 'right' }] }),
    ...contact.map((text, at) =>
      line(text, 10.5, {
        runs: textRun(text, sized(10.5)),
        ...(at === 0 ? { before: 16, borders: side('top', GROUP, 8), around: 28 } : {}),
      }),
    ),
  ]
}

type Given = {
  style?: string
  runs?: string
  borders?: string
  around?: number
  before?: number
  after?: number
  align?: 'right'
  tabs?: Paragraph['tabs']
}

function line(text: string, size: number, given: Given): Line {
  const { style = 'CoverText', runs = textRun(text), borders, around = 0, before, after, align, tabs } = given
  return {
    look: {
      style,
      runs,
      ...(borders === undefined ? {} : { borders }),
      ...(before === undefined ? {} : { before: pt(before) }),
      ...(after === undefined ? {} : { after: pt(after) }),
      ...(align === undefined ? {} : { align }),
      ...(tabs === undefined ? {} : { tabs }),
    },
    text,
    size,
    around: around + (after ?? 0),
  }
}
