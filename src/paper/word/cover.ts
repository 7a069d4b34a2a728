import type { Cover } from '../paper.ts'
import { textWidth } from '../pdf/fonts.ts'
import type { PrintedPage } from '../pdf/tree.ts'
import type { IParagraphOptions } from './docx.ts'
import { GROUP, halves, INK, MM, pt, STRONG, twips } from './lengths.ts'
import { tabRun, textRun } from './pieces.ts'
import { textRoom } from './sections.ts'

/** Points between a rule of the cover and what stands beside it. */
const AIR = 24

/** 表紙: the title between two rules, a third of the way down; publisher and day at the foot. */
export function coverFlow(cover: Cover, page: PrintedPage): IParagraphOptions[] {
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
type Line = { look: IParagraphOptions; text: string; size: number; around: number }

const heightOf = ({ text, size, around }: Line, width: number): number =>
  Math.ceil(Math.max(1, (textWidth('bold', text) * size) / width)) * size * 1.6 + around

function spaced([first, ...rest]: Line[], before: number): IParagraphOptions[] {
  if (first === undefined) return []
  const look = { ...first.look, spacing: { ...first.look.spacing, before: pt(before) } }
  return [look, ...rest.map((one) => one.look)]
}

function meetingFlow({ box, meeting = [] }: Cover): Line[] {
  const border = { style: 'single', size: 8, space: 4, color: INK } as const
  return [
    ...(box === undefined
      ? []
      : [
          line(box, 14, {
            alignment: 'right',
            children: textRun(` ${box} `, { bold: true, size: halves(14), border }),
          }),
        ]),
    ...meeting.map((text) => line(text, 12, { alignment: 'right' })),
  ]
}

function titleFlow({ title, draft, subtitles, asOf }: Cover): Line[] {
  const whole = draft ? `${title}（案）` : title
  const rule = { ...STRONG, space: AIR }
  const last = subtitles.length - 1
  return [
    line(whole, 30, {
      style: 'Title',
      border: last < 0 ? { top: rule, bottom: rule } : { top: rule },
      around: last < 0 ? 2 * AIR : AIR,
      after: 14,
    }),
    ...subtitles.map((text, at) =>
      line(text, 15, {
        style: 'Subtitle',
        ...(at === last ? { border: { bottom: rule }, around: AIR } : {}),
      }),
    ),
    ...(asOf === '' ? [] : [line(asOf, 12, { before: AIR + 12, around: AIR + 12 })]),
  ]
}

function footFlow({ publisher, issued, contact = [] }: Cover, width: number): Line[] {
  const name = textRun(publisher, { bold: true, size: halves(18) })
  return [
    line(publisher, 18, {
      children: [...name, tabRun(), ...textRun(issued)],
      tabStops: [{ position: width, type: 'right' }],
    }),
    ...contact.map((text, at) =>
      line(text, 10.5, {
        children: textRun(text, { size: halves(10.5) }),
        ...(at === 0 ? { before: 16, border: { top: { ...GROUP, space: 8 } }, around: 28 } : {}),
      }),
    ),
  ]
}

/** A paragraph's looks; space before, after and around it in points. */
type Given = IParagraphOptions & { around?: number; before?: number; after?: number }

function line(text: string, size: number, { around = 0, before, after, ...look }: Given): Line {
  const spacing = {
    ...(before === undefined ? {} : { before: pt(before) }),
    ...(after === undefined ? {} : { after: pt(after) }),
  }
  return {
    look: { style: 'CoverText', children: textRun(text), spacing, ...look },
    text,
    size,
    around: around + (after ?? 0),
  }
}
