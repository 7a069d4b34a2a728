import type { Cover } from '../paper.ts'
import type { Face } from '../pdf/fonts.ts'
import { edgeBeyond } from './grid.ts'
import { gap, heightOf, type Line } from './line.ts'
import { GROUP, STRONG } from './look.ts'
import { widthFor } from './measure.ts'
import { cellOn, type Stage, textLine } from './stage.ts'

/** The empty room above and below the title, as shares of what is left on the page. */
const ABOVE = 0.37
/** A spreadsheet's row is never taller. */
const TALLEST = 400

/** 表紙, on one page: for a meeting with the number of the paper, the meeting and whom to ask. */
export function layCover(cover: Cover, stage: Stage): Line[] {
  const { publisher, title, subtitles, asOf, issued, box, meeting = [], draft, contact = [] } = cover
  const say = (text: string, face: Face, size: number, more = 4) =>
    textLine(stage, [text], face, size, { more })
  const head = [
    ...(box === undefined ? [] : [boxLine(box, stage)]),
    ...meeting.map((line) => textLine(stage, [line], 'gothic', 11, { align: 'right' })),
  ]
  const middle = [
    rule(stage),
    gap(20),
    say(draft ? `${title}（案）` : title, 'bold', 26, 8),
    gap(12),
    ...subtitles.map((line) => say(line, 'gothic', 15)),
    gap(20),
    rule(stage),
    gap(10),
    ...(asOf === '' ? [] : [say(asOf, 'gothic', 12)]),
  ]
  const foot = [
    say(publisher, 'bold', 18),
    ...(issued === '' ? [] : [say(issued, 'gothic', 12)]),
    ...(contact.length === 0 ? [] : [gap(10), rule(stage)]),
    ...contact.map((line) => say(line, 'gothic', 10.5, 0)),
  ]
  const left = Math.max(0, stage.height - heightOf([...head, ...middle, ...foot]))
  return [...head, ...room(left * ABOVE), ...middle, ...room(left * (1 - ABOVE)), ...foot]
}

function boxLine(text: string, stage: Stage): Line {
  const last = stage.grid.length - 1
  const wanted = (stage.grid[last] ?? 0) - widthFor([text], 14, 'bold', stage.fonts) - 6
  const from = Math.max(0, edgeBeyond(stage.grid, wanted) - 1)
  const border = { top: GROUP, right: GROUP, bottom: GROUP, left: GROUP }
  const cell = cellOn(stage, [from, last], [text], 'bold', 14, { align: 'center', border })
  return { height: cell.needs + 6, cells: [cell], stays: false }
}

function rule(stage: Stage): Line {
  return textLine(stage, [], 'gothic', 8, { border: { bottom: STRONG } })
}

function room(height: number): Line[] {
  const count = Math.ceil(height / TALLEST)
  return Array.from({ length: count }, () => gap(height / count))
}
