import { z } from 'zod'
import type { Block } from '../paper/paper.ts'
import { type Scale, tellsDone } from '../plan/scale.ts'
import { axisShape, questionOf } from './axis.ts'
import { sectionHeading } from './cells.ts'
import { doneTable } from './done-table.ts'
import { fillIn, type Given, nameOf } from './given.ts'
import { legendOf } from './legend.ts'
import { marksTable } from './marks-table.ts'
import { narrativeOf, textProblems } from './narrative-section.ts'
import { proseBlocks } from './prose-blocks.ts'
import { footOf, type Made, pageOf, pageShape, roomOf, type Section } from './section.ts'
import { doneSentence } from './sentences.ts'
import { tallyChart } from './tally-chart.ts'
import { type Count, countRounds } from './tally-count.ts'
import { tallyDataset } from './tally-dataset.ts'

const settings = z.strictObject({
  section: z.literal('tally'),
  page: pageShape,
  title: z.string(),
  level: z.int().min(1).max(5).default(1),
  text: z.string().optional(),
  chart: z.boolean().default(false),
  ...axisShape,
})

type Settings = z.infer<typeof settings>

/**
 * 集計: the marks of this round and the one before by heading, then the done share over both bases. A narrative may stand in
 * the place of the opening sentence, and a stacked bar over the table of marks.
 */
export const tallySection: Section<Settings> = {
  name: 'tally',
  settings,
  problems: (given, { text }) => (text === undefined ? [] : textProblems(given, text)),
  make,
}

function make(given: Given, chosen: Settings): Made {
  const counts = countRounds(given, chosen)
  const scale = given.record.plan.scales[questionOf(given.record.plan, given.round, chosen).axis]
  if (scale === undefined) return { blocks: [], datasets: [] }
  const blocks: Block[] = [
    pageOf(chosen.page, footOf(given), 'on'),
    sectionHeading('tally', fillIn(chosen.title, given)),
    ...opening(given, counts, chosen),
    ...(counts.length === 0 ? [] : tables(given, scale, counts, chosen)),
  ]
  return { blocks, datasets: [tallyDataset(given, chosen)] }
}

function opening(given: Given, counts: Count[], chosen: Settings): Block[] {
  const { text } = chosen
  if (text !== undefined) return proseBlocks(given, narrativeOf(given, text), `narrative-${text}`, 2)
  return [doneSentence(given, 'paper', chosen), notRatedYet(given, counts)].flatMap((told): Block[] =>
    told === null ? [] : [{ kind: 'paragraph', content: [told] }],
  )
}

function tables(given: Given, scale: Scale, counts: Count[], chosen: Settings): Block[] {
  const { level, page } = chosen
  const marks = marksTable(given, scale, counts, level, roomOf(page))
  const now = counts.find(({ round }) => round.id === given.round.id)
  const chart = chosen.chart && now !== undefined ? tallyChart(given, scale, now, counts, marks) : null
  return [
    legendOf('記号の意味', scale),
    chart ?? marks,
    ...(tellsDone(scale) ? [doneTable(given, scale, counts, level)] : []),
  ]
}

/** Said where the report's own round has no columns in the tables. */
function notRatedYet(given: Given, counts: readonly Count[]): string | null {
  if (counts.some(({ round }) => round.id === given.round.id)) return null
  return `${nameOf(given.round, given.municipality.municipality.writing.era)}に評価した項目はない。`
}
