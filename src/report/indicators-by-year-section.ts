import { z } from 'zod'
import type { Block } from '../paper/paper.ts'
import { indicatorsTold } from './bound-indicators.ts'
import { sectionHeading } from './cells.ts'
import { fillIn, type Given, yearsSoFar } from './given.ts'
import { indicatorsDataset } from './indicators-dataset.ts'
import { ratesChart } from './indicators-rates-chart.ts'
import { indicatorsYearsTable } from './indicators-years-table.ts'
import { footOf, isLegible, type Made, pageOf, pageShape, type Section, sizeShape } from './section.ts'

const settings = z
  .strictObject({
    section: z.literal('indicators-by-year'),
    page: pageShape,
    title: z.string().default('指標の推移'),
    /** The small charts of the rates over the table. */
    chart: z.boolean().default(true),
    size: sizeShape,
  })
  .refine(isLegible, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

/** 指標の推移: every indicator from its baseline to the round's year, a column a year. */
export const indicatorsByYearSection: Section<Settings> = { name: 'indicators-by-year', settings, make }

function make(given: Given, { page, title, chart, size }: Settings): Made {
  const { indicators } = given.record
  const opening: Block[] = [
    pageOf(page, footOf(given), 'on'),
    sectionHeading('indicators-by-year', fillIn(title, given)),
  ]
  if (indicators.length === 0) {
    const none: Block = { kind: 'paragraph', content: ['指標は定めていない。'] }
    return { blocks: [...opening, none], datasets: [indicatorsDataset(given)] }
  }
  const years = yearsSoFar(given)
  const rates = chart ? ratesChart(given, years, size) : null
  return {
    blocks: [
      ...opening,
      { kind: 'paragraph', content: [indicatorsTold(given, null)] },
      indicatorsYearsTable(given, years, size),
      ...(rates === null ? [] : [rates]),
    ],
    datasets: [indicatorsDataset(given)],
  }
}
