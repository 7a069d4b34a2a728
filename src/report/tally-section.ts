import { z } from 'zod'
import type { Block } from '../paper/paper.ts'
import { tellsDone } from '../plan/scale.ts'
import { axisShape } from './axis.ts'
import { sectionHeading } from './cells.ts'
import { doneTable } from './done-table.ts'
import { fillIn, type Given } from './given.ts'
import { legendOf } from './legend.ts'
import { marksTable } from './marks-table.ts'
import { footOf, type Made, pageOf, pageShape, type Section } from './section.ts'
import { doneSentence } from './sentences.ts'
import { countRounds } from './tally-count.ts'
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
  const scale = given.record.plan.scales[counts[0]?.question.axis ?? '']
  if (scale === undefined) return { blocks: [], datasets: [] }
  const sentence = doneSentence(given, 'paper', chosen)
  const blocks: Block[] = [
    pageOf(chosen.page, footOf(given), 'on'),
    sectionHeading('tally', fillIn(chosen.title, given)),
    ...(sentence === null ? [] : [{ kind: 'paragraph', content: [sentence] } satisfies Block]),
    legendOf('記号の意味', scale),
    marksTable(given, scale, counts, chosen.level),
    ...(tellsDone(scale) ? [doneTable(given, scale, counts, chosen.level)] : []),
  ]
  return { blocks, datasets: [tallyDataset(given, chosen)] }
}
