import { z } from 'zod'
import type { FigureBook } from '../figures/book.ts'
import type { Subject } from '../plan/figure-nouns.ts'
import type { Problem } from '../plan/problem.ts'
import { accountsTable } from './accounts-table.ts'
import { opening } from './figure-opening.ts'
import { seriesProblems, subjectProblems, unitProblems } from './figure-problems.ts'
import { figureShape, isLegibleFigure, yearsShape } from './figure-settings.ts'
import { figuresDataset } from './figures-dataset.ts'
import type { Given } from './given.ts'
import type { Made, Section } from './section.ts'
import { bookFor, shownOf } from './shown-figures.ts'
import { isUnknown, unknownBlocks } from './unknown-figures.ts'

const settings = z
  .strictObject({
    section: z.literal('accounts'),
    ...figureShape,
    years: yearsShape,
    subjects: z.array(z.string()).min(1).optional(),
    subject_head: z.string().default('会計名'),
    columns: z
      .array(
        z.strictObject({
          series: z.string(),
          head: z.string(),
          /** A head over this column and its neighbours that name the same. */
          under: z.string().optional(),
          width: z.number().min(4).max(200).optional(),
        }),
      )
      .min(1)
      .max(30),
  })
  .refine(isLegibleFigure, { error: 'size', path: ['size'] })

export type AccountsSettings = z.infer<typeof settings>

/** 決算: series side by side over the years, of one account or of several one below the other. */
export const accountsSection: Section<AccountsSettings> = { name: 'accounts', settings, problems, make }

function problems(given: Given, { columns, subjects, unit }: AccountsSettings): Problem[] {
  const ids = columns.map(({ series }) => series)
  return [
    ...columns.flatMap(({ series }, index) =>
      seriesProblems(given, `columns[${index + 1}].series`, [series]),
    ),
    ...subjectProblems(given, 'subjects', subjects ?? [], ids),
    ...unitProblems(given, ids, unit),
  ]
}

function make(given: Given, chosen: AccountsSettings): Made {
  const book = bookFor(given, chosen.lag)
  const series = [...new Set(chosen.columns.map((column) => column.series))]
  const subjects = subjectsOf(book, chosen, series)
  const shown = shownOf(given, book, chosen, { series, subjects, years: chosen.years })
  const id = `accounts-${subjects[0]?.subject ?? series[0]}`
  return {
    blocks: [
      ...opening(given, id, chosen),
      ...(isUnknown(shown) ? unknownBlocks(given, shown, chosen) : [accountsTable(given, shown, chosen, id)]),
    ],
    datasets: [figuresDataset(shown)],
  }
}

/** The subjects named, or those of the columns' series, the averages apart. */
function subjectsOf(book: FigureBook, { subjects }: AccountsSettings, series: readonly string[]): Subject[] {
  if (subjects !== undefined) return subjects.map(book.subject)
  const all = new Map(series.flatMap((id) => book.subjectsOf(id)).map((one) => [one.subject, one]))
  return [...all.values()]
    .filter(({ kind }) => kind !== 'average')
    .sort((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER))
}
