import { z } from 'zod'
import type { FigureBook } from '../figures/book.ts'
import type { Subject } from '../plan/figure-nouns.ts'
import type { Problem } from '../plan/problem.ts'
import { opening } from './figure-opening.ts'
import { seriesProblems, subjectProblems, unitProblems } from './figure-problems.ts'
import { figureShape, isLegibleFigure, kindShape, yearsShape } from './figure-settings.ts'
import { figuresDataset } from './figures-dataset.ts'
import type { Given } from './given.ts'
import { rankedTable } from './ranked-table.ts'
import { rankedYears, standsIn } from './ranked-years.ts'
import type { Made, Section } from './section.ts'
import { bookFor, shownOf } from './shown-figures.ts'
import { isUnknown, unknownBlocks } from './unknown-figures.ts'

const settings = z
  .strictObject({
    section: z.literal('ranked'),
    ...figureShape,
    years: yearsShape,
    series: z.string(),
    kind: kindShape,
    order: z.enum(['most', 'least']).default('most'),
    /** Down to which rank they stand in each year; all of them unless given. */
    top: z.int().min(1).max(100).optional(),
    /** The subject that bears the mean, in the last row. */
    average: z.string().optional(),
    rank: z.boolean().default(false),
    subject_head: z.string().optional(),
    value_head: z.string().optional(),
  })
  .refine(isLegibleFigure, { error: 'size', path: ['size'] })

export type RankedSettings = z.infer<typeof settings>

/** 順位表: each year's subjects by their value, years side by side. */
export const rankedSection: Section<RankedSettings> = { name: 'ranked', settings, problems, make }

function problems(given: Given, { series, average, unit }: RankedSettings): Problem[] {
  const named = average === undefined ? [] : [average]
  return [
    ...seriesProblems(given, 'series', [series]),
    ...subjectProblems(given, 'average', named, [series]),
    ...unitProblems(given, [series], unit),
  ]
}

function make(given: Given, chosen: RankedSettings): Made {
  const book = bookFor(given, chosen.lag)
  const subjects = subjectsOf(book, chosen)
  const shown = shownOf(given, book, chosen, { series: [chosen.series], subjects, years: chosen.years })
  const years = rankedYears(given, shown, chosen)
  const id = `ranked-${chosen.series}`
  return {
    blocks: [
      ...opening(given, id, chosen),
      ...(isUnknown(shown)
        ? unknownBlocks(given, shown, chosen)
        : rankedTable(given, shown, years, chosen, id)),
    ],
    datasets: [figuresDataset(shown, (_, subject, year) => standsIn(years, subject, year))],
  }
}

function subjectsOf(book: FigureBook, { series, kind, average }: RankedSettings): Subject[] {
  const own = book.subjectsOf(series, kind).filter(({ subject }) => subject !== average)
  return average === undefined ? own : [...own, book.subject(average)]
}
