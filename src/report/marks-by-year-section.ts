import { z } from 'zod'
import type { Block } from '../paper/paper.ts'
import { itemsAt } from '../plan/items-at.ts'
import { axisName, axisShape, questionOf } from './axis.ts'
import { sectionHeading } from './cells.ts'
import { fillIn, type Given } from './given.ts'
import { legendOf } from './legend.ts'
import { marksDataset } from './marks-dataset.ts'
import { marksItemsTable } from './marks-items-table.ts'
import { countedIn, marksTallyChart, marksTallyTable } from './marks-tally-table.ts'
import { notAskedLegend } from './not-asked.ts'
import { ratedRounds } from './rated-rounds.ts'
import { footOf, isLegible, type Made, pageOf, pageShape, type Section, sizeShape } from './section.ts'

const settings = z
  .strictObject({
    section: z.literal('marks-by-year'),
    page: pageShape,
    title: z.string().default('評価の推移'),
    /** A column a fiscal year (its last rated round), or a column a rated round. */
    by: z.enum(['year', 'round']).default('year'),
    size: sizeShape,
    ...axisShape,
  })
  .refine(isLegible, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

/** 評価の推移: the marks of all years, counted with what changed, then item by item. */
export const marksByYearSection: Section<Settings> = { name: 'marks-by-year', settings, make }

function make(given: Given, chosen: Settings): Made {
  const { plan } = given.record
  const { axis } = questionOf(plan, given.round, chosen)
  const scale = plan.scales[axis]
  const rounds = ratedRounds(given, chosen)
  const opening: Block[] = [
    pageOf(chosen.page, footOf(given), 'on'),
    sectionHeading('marks-by-year', fillIn(chosen.title, given)),
  ]
  if (scale === undefined || rounds.length === 0) {
    const none: Block = { kind: 'paragraph', content: ['評価した項目はまだない。'] }
    return { blocks: [...opening, none], datasets: [] }
  }
  const items = itemsAt(given.record, given.round)
  const counted = countedIn(given, rounds, chosen)
  const tally = marksTallyTable(given, scale, counted, chosen, `${axisName(plan, axis)}の推移`)
  return {
    blocks: [
      ...opening,
      legendOf(axisName(plan, axis), scale),
      marksTallyChart(given, scale, counted, chosen, tally),
      { kind: 'note', content: [notAskedLegend(given)] },
      marksItemsTable(given, scale, items, rounds, chosen),
    ],
    datasets: [marksDataset(given, items, rounds, chosen)],
  }
}
