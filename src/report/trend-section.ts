import { z } from 'zod'
import type { Block } from '../paper/paper.ts'
import type { Problem } from '../plan/problem.ts'
import { captionOf, opening } from './figure-opening.ts'
import { scaleProblems, seriesProblems, subjectProblems, unitProblems } from './figure-problems.ts'
import { figureShape, isLegibleFigure, yearsShape } from './figure-settings.ts'
import { figuresDataset } from './figures-dataset.ts'
import type { Given } from './given.ts'
import type { Made, Section } from './section.ts'
import { bookFor, type Shown, shownOf } from './shown-figures.ts'
import { linesOf, trendPlot } from './trend-plot.ts'
import { trendTable } from './trend-table.ts'
import { trendWords } from './trend-words.ts'
import { isUnknown, unknownBlocks } from './unknown-figures.ts'

const settings = z
  .strictObject({
    section: z.literal('trend'),
    ...figureShape,
    years: yearsShape,
    series: z.array(z.string()).min(1).max(8),
    subjects: z.array(z.string()).min(1).max(8).optional(),
    chart: z.enum(['line', 'stacked']).default('line'),
  })
  .refine(isLegibleFigure, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

/** 推移: series through the years as lines, or as parts of a whole a year, with their table. */
export const trendSection: Section<Settings> = { name: 'trend', settings, problems, make }

/** More lines than are told apart without colour. */
const MOST_LINES = 8

function problems(given: Given, { series, subjects, unit }: Settings): Problem[] {
  const lines = series.length * (subjects?.length ?? 1)
  return [
    ...(lines <= MOST_LINES
      ? []
      : [
          {
            where: 'subjects',
            what: `図の線が${lines}本になります。見分けられるのは${MOST_LINES}本までです`,
            doThis: '系列か対象を減らすか、章を分けてください',
          },
        ]),
    ...seriesProblems(given, 'series', series),
    ...subjectProblems(given, 'subjects', subjects ?? [], series),
    ...unitProblems(given, series, unit),
    ...scaleProblems(given, series, unit),
  ]
}

function make(given: Given, chosen: Settings): Made {
  const book = bookFor(given, chosen.lag)
  const subjects = (chosen.subjects ?? [book.own]).map(book.subject)
  const shown = shownOf(given, book, chosen, { series: chosen.series, subjects, years: chosen.years })
  const id = `trend-${chosen.series[0]}`
  return {
    blocks: [
      ...opening(given, id, chosen),
      ...(isUnknown(shown) ? unknownBlocks(given, shown, chosen) : [shownBlock(given, shown, chosen, id)]),
    ],
    datasets: [figuresDataset(shown)],
  }
}

/** A chart with its table; where nothing is known that could be drawn, the table alone. */
function shownBlock(given: Given, shown: Shown, chosen: Settings, id: string): Block {
  const caption = captionOf(given, chosen)
  const lines = linesOf(shown)
  const table = trendTable(shown, lines, chosen.size, id)
  if (lines.every(({ values }) => values.every((one) => one === null))) return { ...table, caption }
  return {
    kind: 'chart',
    id,
    caption,
    plot: trendPlot(shown, lines, chosen.chart),
    alternative: trendWords(shown, lines, caption),
    table,
  }
}
