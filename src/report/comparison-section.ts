import { z } from 'zod'
import type { Block } from '../paper/paper.ts'
import type { Series } from '../plan/figure-nouns.ts'
import type { Problem } from '../plan/problem.ts'
import { comparisonTable } from './comparison-table.ts'
import { comparisonWords } from './comparison-words.ts'
import { captionOf, opening } from './figure-opening.ts'
import { seriesProblems, subjectProblems, unitProblems } from './figure-problems.ts'
import { figureShape, isLegibleFigure } from './figure-settings.ts'
import { figuresDataset } from './figures-dataset.ts'
import type { Given } from './given.ts'
import type { Made, Section } from './section.ts'
import { bookFor, digitsAt, rankedAt, type Shown, shortName, shownOf, yearLabel } from './shown-figures.ts'
import { axisOf } from './trend-plot.ts'
import { isUnknown, unknownBlocks } from './unknown-figures.ts'

const settings = z
  .strictObject({
    section: z.literal('comparison'),
    ...figureShape,
    series: z.string(),
    subjects: z.array(z.string()).min(1).optional(),
    /** Which end of the scale stands first. */
    order: z.enum(['most', 'least']).default('most'),
  })
  .refine(isLegibleFigure, { error: 'size', path: ['size'] })

export type ComparisonSettings = z.infer<typeof settings>

/** 団体比較: one series among bodies in one year, ranked, the own one marked. */
export const comparisonSection: Section<ComparisonSettings> = { name: 'comparison', settings, problems, make }

function problems(given: Given, { series, subjects, unit }: ComparisonSettings): Problem[] {
  return [
    ...seriesProblems(given, 'series', [series]),
    ...subjectProblems(given, 'subjects', subjects ?? [], [series]),
    ...unitProblems(given, [series], unit),
  ]
}

function make(given: Given, chosen: ComparisonSettings): Made {
  const book = bookFor(given, chosen.lag)
  const bodies = chosen.subjects?.map(book.subject) ?? book.subjectsOf(chosen.series, 'municipality')
  const subjects = [
    ...bodies.filter(({ kind }) => kind !== 'average'),
    ...book.subjectsOf(chosen.series, 'average'),
  ]
  const shown = shownOf(given, book, chosen, { series: [chosen.series], subjects, years: 1 })
  const id = `comparison-${chosen.series}`
  return {
    blocks: [
      ...opening(given, id, chosen),
      ...(isUnknown(shown) ? unknownBlocks(given, shown, chosen) : shownBlocks(given, shown, chosen, id)),
    ],
    datasets: [figuresDataset(shown)],
  }
}

/** A chart with its table; where no body's value is known, the table alone. */
function shownBlocks(given: Given, shown: Shown, chosen: ComparisonSettings, id: string): Block[] {
  const { book, subjects } = shown
  const [series] = shown.series
  const [year] = shown.years
  if (series === undefined || year === undefined) return []
  const bodies = subjects.filter(({ kind }) => kind !== 'average').map(({ subject }) => subject)
  const order = rankedAt(shown, series, year, { subjects: bodies, order: chosen.order })
  const average = averageOf(shown, series, year)
  const caption = `${captionOf(given, chosen)}（${yearLabel(shown, year)}）`
  const table = comparisonTable(shown, series, year, { order, size: chosen.size, id })
  if (order.length === 0) return [{ ...table, caption }]
  const bars = order.map(({ subject, digits }) => ({
    name: shortName(book.subject(subject)),
    value: digits,
    own: subject === book.own,
  }))
  const rule = average && { name: shortName(book.subject(average.subject)), value: average.digits }
  return [
    {
      kind: 'chart',
      id,
      caption,
      plot: { shape: 'bar', axis: axisOf(shown, !liesClose(order)), bars, rule },
      alternative: comparisonWords(shown, series, order, average, { caption, order: chosen.order }),
      table,
    },
  ]
}

/**
 * Whether the values lie so close together (none below seven tenths of the greatest) that bars, which must begin at zero,
 * would all look alike: then points stand on a scale of their own, and it says so.
 */
function liesClose(order: readonly { digits: string }[]): boolean {
  const values = order.map(({ digits }) => Number(digits))
  return Math.min(...values) > 0.7 * Math.max(...values)
}

/** The average that was recorded, if one was; none is worked out. */
function averageOf(shown: Shown, series: Series, year: number): { subject: string; digits: string } | null {
  const [own] = shown.subjects.flatMap(({ subject, kind }) => {
    const digits = kind === 'average' ? digitsAt(shown, series, subject, year) : null
    return digits === null ? [] : [{ subject, digits }]
  })
  return own ?? null
}
