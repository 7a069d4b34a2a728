import { z } from 'zod'
import type { Block } from '../paper/paper.ts'
import { type Scale, tellsDone } from '../plan/scale.ts'
import { axisShape, questionOf } from './axis.ts'
import { sectionHeading } from './cells.ts'
import { doneTable } from './done-table.ts'
import { fillIn, type Given, nameOf } from './given.ts'
import { legendOf } from './legend.ts'
import { marksTable } from './marks-table.ts'
import { footOf, type Made, pageOf, pageShape, roomOf, type Section } from './section.ts'
import { doneSentence } from './sentences.ts'
import { type Count, countRounds } from './tally-count.ts'
import { tallyDataset } from './tally-dataset.ts'

const settings = z.strictObject({
  section: z.literal('tally'),
  page: pageShape,
  title: z.string(),
  level: z.int().min(1).max(5).default(1),
  ...axisShape,
})

type Settings = z.infer<typeof settings>

/** 集計: the marks of this round and the one before by heading, then the done share over both bases. */
export const tallySection: Section<Settings> = { name: 'tally', settings, make }

function make(given: Given, chosen: Settings): Made {
  const counts = countRounds(given, chosen)
  const scale = given.record.plan.scales[questionOf(given.record.plan, given.round, chosen).axis]
  if (scale === undefined) return { blocks: [], datasets: [] }
  const sentence = doneSentence(given, 'paper', chosen)
  const blocks: Block[] = [
    pageOf(chosen.page, footOf(given), 'on'),
    sectionHeading('tally', fillIn(chosen.title, given)),
    ...[sentence, notRatedYet(given, counts)].flatMap((told): Block[] =>
      told === null ? [] : [{ kind: 'paragraph', content: [told] }],
    ),
    ...(counts.length === 0 ? [] : tables(given, scale, counts, chosen)),
  ]
  return { blocks, datasets: [tallyDataset(given, chosen)] }
}

function tables(given: Given, scale: Scale, counts: Count[], { level, page }: Settings): Block[] {
  return [
    legendOf('記号の意味', scale),
    marksTable(given, scale, counts, level, roomOf(page)),
    ...(tellsDone(scale) ? [doneTable(given, scale, counts, level)] : []),
  ]
}

/** Said where the report's own round has no columns in the tables. */
function notRatedYet(given: Given, counts: readonly Count[]): string | null {
  if (counts.some(({ round }) => round.id === given.round.id)) return null
  return `${nameOf(given.round, given.municipality.municipality.writing.era)}に評価した項目はない。`
}
