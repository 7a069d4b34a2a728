import { z } from 'zod'
import type { Block, Chart } from '../paper/paper.ts'
import type { Problem } from '../plan/problem.ts'
import { captionOf, opening } from './figure-opening.ts'
import { seriesProblems, unitProblems } from './figure-problems.ts'
import { figureShape, isLegibleFigure, kindShape, yearsShape } from './figure-settings.ts'
import { figuresDataset } from './figures-dataset.ts'
import type { Given } from './given.ts'
import { type MeanOf, meansOf } from './multiples-means.ts'
import { multiplesTable } from './multiples-table.ts'
import { multiplesWords } from './multiples-words.ts'
import type { Made, Section } from './section.ts'
import { bookFor, digitsAt, type Shown, shortName, shownOf } from './shown-figures.ts'
import { subjectNoun } from './subject-head.ts'
import { axisOf, yearTicks } from './trend-plot.ts'
import { isUnknown, unknownBlocks } from './unknown-figures.ts'

const settings = z
  .strictObject({
    section: z.literal('multiples'),
    ...figureShape,
    years: yearsShape.removeDefault().default(3),
    series: z.string(),
    kind: kindShape,
    order: z.enum(['most', 'least']).default('most'),
    /** Over how many charts (①②) the subjects are spread. */
    parts: z.int().min(1).max(9).default(1),
    subject_head: z.string().optional(),
  })
  .refine(isLegibleFigure, { error: 'size', path: ['size'] })

export type MultiplesSettings = z.infer<typeof settings>

/** 小さな推移図: one series of many subjects, by their mean over the years, on one scale. */
export const multiplesSection: Section<MultiplesSettings> = { name: 'multiples', settings, problems, make }

function problems(given: Given, { series, unit }: MultiplesSettings): Problem[] {
  return [...seriesProblems(given, 'series', [series]), ...unitProblems(given, [series], unit)]
}

function make(given: Given, chosen: MultiplesSettings): Made {
  const book = bookFor(given, chosen.lag)
  const subjects = book.subjectsOf(chosen.series, chosen.kind)
  const shown = shownOf(given, book, chosen, { series: [chosen.series], subjects, years: chosen.years })
  const id = `multiples-${chosen.series}`
  return {
    blocks: [
      ...opening(given, id, chosen),
      ...(isUnknown(shown) ? unknownBlocks(given, shown, chosen) : partBlocks(given, shown, chosen, id)),
    ],
    datasets: [figuresDataset(shown)],
  }
}

const NUMBERS = '①②③④⑤⑥⑦⑧⑨'

/** The subjects in their order, spread evenly over the charts. */
function partBlocks(given: Given, shown: Shown, chosen: MultiplesSettings, id: string): Block[] {
  const means = meansOf(shown, chosen.order)
  const each = Math.ceil(means.length / chosen.parts)
  const count = Math.ceil(means.length / each)
  return Array.from({ length: count }, (_, index) => means.slice(index * each, (index + 1) * each)).flatMap(
    (part, index) => {
      const number = count === 1 ? '' : (NUMBERS[index] ?? '')
      const own = count === 1 ? id : `${id}-part${index + 1}`
      return partBlock(given, shown, chosen, part, {
        id: own,
        caption: `${captionOf(given, chosen)}${number}`,
      })
    },
  )
}

/** A chart of those of whom anything is known, with the table of all. */
function partBlock(
  given: Given,
  shown: Shown,
  chosen: MultiplesSettings,
  part: readonly MeanOf[],
  { id, caption }: Pick<Chart, 'id' | 'caption'>,
): Block[] {
  const [series] = shown.series
  if (series === undefined) return []
  const table = multiplesTable(given, shown, series, part, chosen, id)
  const holds = shown.subjects.flatMap(({ subject }) =>
    shown.years.flatMap((year) => digitsAt(shown, series, subject, year) ?? []),
  )
  const panels = part.flatMap(({ subject }) => {
    const values = shown.years.map((year) => digitsAt(shown, series, subject.subject, year))
    return values.every((one) => one === null) ? [] : [{ name: shortName(subject), values }]
  })
  if (panels.length === 0) return [{ ...table, caption }]
  return [
    {
      kind: 'chart',
      id,
      caption,
      plot: { shape: 'multiples', axis: { ...axisOf(shown, true), holds }, x: yearTicks(shown), panels },
      alternative: multiplesWords(shown, series, part, {
        caption,
        order: chosen.order,
        noun: subjectNoun(chosen.kind),
      }),
      table,
    },
  ]
}
