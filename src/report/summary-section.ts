import { z } from 'zod'
import type { Block, Piece } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import { asOfLabel } from '../plan/as-of.ts'
import { axisName, axisShape, questionOf } from './axis.ts'
import { doneTold } from './bound-done.ts'
import { effectTold } from './bound-effect.ts'
import { indicatorsTold } from './bound-indicators.ts'
import { fillIn, type Given } from './given.ts'
import { footOf, type Made, pageOf, pageShape, type Section } from './section.ts'
import { countDone } from './sentences.ts'
import { type LateItem, lateHeight, lateItems, lateTable } from './summary-late.ts'
import {
  chartHeight,
  linesIn,
  NOTE_HEIGHT,
  pageRoom,
  type Room,
  rowHeight,
  TABLE_HEIGHT,
  TITLE_HEIGHT,
  textHeight,
} from './summary-room.ts'
import { foldedTally, headingWidth, summaryTable } from './summary-tally.ts'
import { tallyChart } from './tally-chart.ts'
import { countRounds, headingName } from './tally-count.ts'
import { tallyDataset } from './tally-dataset.ts'

const settings = z.strictObject({
  section: z.literal('summary'),
  page: pageShape,
  title: z.string().default('進捗の要点（{round}）'),
  /** How many late items are told, where the page holds them. */
  most: z.int().min(1).max(20).default(5),
  /** Late is what is due and not done; `partly`: what is done in part, too. */
  late: z.enum(['open', 'partly']).default('open'),
  ...axisShape,
})

type Settings = z.infer<typeof settings>

/** 要点: one page, always: how much is done, by heading, what is late and why, effects and indicators in a line each. */
export const summarySection: Section<Settings> = { name: 'summary', settings, make }

/** Headings beyond these are told together; fewer where the page has no room for as many and for what is late. */
const MOST_HEADINGS = 8
const LEAST_HEADINGS = 2
/** So many late items are rather told than headings. */
const BEFORE_HEADINGS = 2

function make(given: Given, chosen: Settings): Made {
  const room = pageRoom(chosen.page)
  const opening = openingBlocks(given, chosen)
  const closing = closingLines(given)
  const late = lateItems(given, chosen)
  const fixed =
    opening.height +
    closing.reduce((sum, line) => sum + textHeight(linesIn(plainText(line), 10.5, 148), 10.5), 2)
  const wanted = late
    .slice(0, Math.min(BEFORE_HEADINGS, chosen.most))
    .reduce((sum, one) => sum + lateHeight(given, one, room.width), late.length === 0 ? 8 : LATE_HEIGHT)
  const tally = tallyPart(given, chosen, { ...room, height: room.height - fixed - wanted })
  return {
    blocks: [
      pageOf(chosen.page, footOf(given), 'on'),
      ...opening.blocks,
      ...tally.blocks,
      ...lateBlocks(given, late, chosen, { ...room, height: room.height - fixed - tally.height }),
      { kind: 'list', items: closing },
    ],
    datasets: [tallyDataset(given, { ...chosen, level: 1 })],
  }
}

/** The table of late items without its rows. */
const LATE_HEIGHT = TABLE_HEIGHT + NOTE_HEIGHT + rowHeight(2, 9)

type Part = { blocks: Block[]; height: number }

/** The sentence stands large, as what the page is about. */
function openingBlocks(given: Given, chosen: Settings): Part {
  const { municipality, round, record } = given
  const sentence = doneTold(given, {
    heading: null,
    base: ['all'],
    axis: chosen.axis,
    assessor: chosen.assessor,
  })
  const asOf = asOfLabel(round, municipality.municipality.writing.era)
  const about = [record.plan.title, ...(asOf === null ? [] : [asOf])].join('　')
  const title = fillIn(chosen.title, given)
  const { width } = pageRoom(chosen.page)
  return {
    blocks: [
      { kind: 'heading', level: 1, id: 'summary', number: null, bare: true, text: title },
      { kind: 'paragraph', content: [about] },
      { kind: 'heading', level: 2, id: 'summary-done', number: null, bare: true, text: sentence },
    ],
    height:
      TITLE_HEIGHT * linesIn(title, 16, width) +
      textHeight(linesIn(about, 10.5, 148), 10.5) +
      textHeight(linesIn(sentence, 13, width), 13) +
      5,
  }
}

/** With as many headings as fit; where even the fewest do not, without the chart. */
function tallyPart(given: Given, chosen: Settings, room: Room): Part {
  for (let most = MOST_HEADINGS; most >= LEAST_HEADINGS; most--) {
    const part = countedPart(given, chosen, room.width, most)
    if (part.height <= room.height) return part
  }
  const least = countedPart(given, chosen, room.width, LEAST_HEADINGS)
  const bare = least.blocks.flatMap((block): Block[] =>
    block.kind === 'chart' ? [{ ...block.table, caption: block.caption }] : [block],
  )
  return { blocks: bare, height: least.height - least.chart }
}

function countedPart(given: Given, chosen: Settings, width: number, most: number): Part & { chart: number } {
  const { plan } = given.record
  const { axis } = questionOf(plan, given.round, chosen)
  const scale = plan.scales[axis]
  const now = countRounds(given, { ...chosen, level: 1 }).find(({ round }) => round.id === given.round.id)
  if (scale === undefined || now === undefined) return { blocks: [], height: 0, chart: 0 }
  const all = foldedTally(given, scale, now.all, most)
  const table = summaryTable(given, scale, all, `${plan.levels[0] ?? ''}ごとの${axisName(plan, axis)}`)
  const count = { ...now, all }
  const chart = tallyChart(given, scale, count, [count], table)
  const rows = all.groups.map((row) => linesIn(headingName(row), 9, headingWidth(scale, width)))
  const drawn = chart?.plot.shape === 'stacked' ? chartHeight(rows.length, chart.plot.parts, width) : 0
  const told = [2, ...rows, 1].reduce((sum, lines) => sum + rowHeight(lines, 9), TABLE_HEIGHT)
  return { blocks: [chart ?? table], height: drawn + told, chart: drawn }
}

function lateBlocks(given: Given, late: readonly LateItem[], chosen: Settings, room: Room): Block[] {
  const told = (text: string): Block => ({ kind: 'paragraph', content: [text] })
  const part = countDone(given, chosen, { heading: null, base: 'all' })
  if (part === 'unknown') return [told('評価の記号の意味は出典に記載がなく、遅れている項目は示せない。')]
  if (part === 'unrated') return []
  if (late.length === 0) return [told('遅れている項目はない。')]
  let left = room.height - LATE_HEIGHT
  const shown: LateItem[] = []
  for (const one of late.slice(0, chosen.most)) {
    left -= lateHeight(given, one, room.width)
    if (left < 0) break
    shown.push(one)
  }
  return shown.length === 0
    ? [told(`遅れている項目は、${late.length}項目である。`)]
    : [lateTable(given, late, shown)]
}

/** Effects and indicators, a line each. */
function closingLines(given: Given): Piece[][] {
  return [
    [{ kind: 'strong', text: '財政効果' }, '　', ...effectTold(given, { heading: null, way: 'single-year' })],
    [{ kind: 'strong', text: '指標' }, '　', indicatorsTold(given, null)],
  ]
}
