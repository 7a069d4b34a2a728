import { z } from 'zod'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { sectionHeading } from './cells.ts'
import { fillIn, type Given } from './given.ts'
import { columnShape } from './item-column.ts'
import { itemsTable } from './items-table.ts'
import { answerColumnProblems } from './round-columns.ts'
import { footOf, isLegible, type Made, pageOf, pageShape, type Section, sizeShape } from './section.ts'

const settings = z
  .strictObject({
    section: z.literal('outside'),
    page: pageShape,
    title: z.string(),
    columns: z.array(columnShape).min(1).max(30),
    size: sizeShape,
  })
  .refine(isLegible, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

/** 実施計画以外の実施状況: the items outside the plan of this round's fiscal year; none, and the section says so. */
export const outsideSection: Section<Settings> = {
  name: 'outside',
  settings,
  problems: (given, { columns }) => answerColumnProblems(given, columns),
  make,
}

function make(given: Given, chosen: Settings): Made {
  const year = given.round.fiscal_year
  const items = given.record.items.filter(({ fiscal_year }) => fiscal_year === year)
  const label = fiscalYearLabel(year, given.municipality.municipality.writing.era)
  return {
    blocks: [
      pageOf(chosen.page, footOf(given), 'on'),
      sectionHeading('outside', fillIn(chosen.title, given)),
      {
        kind: 'paragraph',
        content: [
          items.length === 0
            ? `${label}に該当する取組はない。`
            : `${label}に、計画の項目のほかに行った取組は、次のとおりである。`,
        ],
      },
      ...(items.length === 0
        ? []
        : [
            itemsTable(given, items, {
              id: 'outside',
              caption: null,
              columns: chosen.columns,
              size: chosen.size,
              notes: [],
            }),
          ]),
    ],
    datasets: [],
  }
}
