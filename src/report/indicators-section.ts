import { z } from 'zod'
import { indicatorsTold } from './bound-indicators.ts'
import { sectionHeading } from './cells.ts'
import { countedRows } from './counted-rows.ts'
import { fillIn, type Given } from './given.ts'
import { indicatorsDataset } from './indicators-dataset.ts'
import { indicatorsTable } from './indicators-table.ts'
import { footOf, isLegible, type Made, pageOf, pageShape, type Section, sizeShape } from './section.ts'

const settings = z
  .strictObject({
    section: z.literal('indicators'),
    page: pageShape,
    title: z.string().default('指標の達成状況'),
    size: sizeShape,
  })
  .refine(isLegible, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

/** 指標: baseline, targets, measured values and rates of achievement, year by year up to the round's. */
export const indicatorsSection: Section<Settings> = { name: 'indicators', settings, make }

function make(given: Given, chosen: Settings): Made {
  const has = given.record.indicators.length > 0
  return {
    blocks: [
      pageOf(chosen.page, footOf(given), 'on'),
      sectionHeading('indicators', fillIn(chosen.title, given)),
      { kind: 'paragraph', content: [has ? sentence(given) : '指標は定めていない。'] },
      ...(has ? [indicatorsTable(given, chosen.size)] : []),
    ],
    datasets: [indicatorsDataset(given)],
  }
}

/** As a writer's `{{indicators}}` tells it; those of items outside the plan stand in the table, but are not counted. */
function sentence(given: Given): string {
  const { indicators } = given.record
  const outside = indicators.length - countedRows(given, indicators).length
  const told = indicatorsTold(given, null)
  return outside === 0 ? told : `${told}計画外の取組の${outside}の指標は、数に含めていない。`
}
