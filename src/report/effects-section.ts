import { z } from 'zod'
import type { Block, Piece } from '../paper/paper.ts'
import { isMoney } from '../plan/effect.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { Effect } from '../plan/nouns.ts'
import { measureTold } from './bound-effect.ts'
import { sectionHeading } from './cells.ts'
import { countedRows } from './counted-rows.ts'
import { effectLines, effectsSoFar, measuresOf } from './effect-lines.ts'
import { effectYearsTable } from './effect-years-table.ts'
import { effectsDataset, effectTotalsDataset } from './effects-dataset.ts'
import { effectsTable } from './effects-table.ts'
import { fillIn, type Given } from './given.ts'
import { otherEffectsTable } from './other-effects-table.ts'
import { footOf, isLegible, type Made, pageOf, pageShape, type Section, sizeShape } from './section.ts'

const settings = z
  .strictObject({
    section: z.literal('effects'),
    page: pageShape,
    title: z.string().default('財政効果額'),
    size: sizeShape,
  })
  .refine(isLegible, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

/** 財政効果額: of the round's year by item and kind, over the years, and what is not counted in money. */
export const effectsSection: Section<Settings> = { name: 'effects', settings, make }

function make(given: Given, { page, title, size }: Settings): Made {
  const effects = effectsSoFar(given)
  const counted = countedRows(given, effects)
  const money = measuresOf(effects).filter(isMoney)
  const other = effects.filter(({ measure }) => !isMoney(measure))
  const hasOther = effectLines(given, other).length > 0
  const blocks: Block[] = [
    ...money.flatMap((measure): Block[] => [
      { kind: 'paragraph', content: sentence(given, measure, counted) },
      effectsTable(given, measure, effects, size),
      ...(measuresOf(counted).includes(measure) ? [effectYearsTable(given, measure, counted, size)] : []),
    ]),
    ...(hasOther ? [otherEffectsTable(given, other, size)] : []),
  ]
  const none: Block = { kind: 'paragraph', content: ['効果額の記録はない。'] }
  return {
    blocks: [
      pageOf(page, footOf(given), 'on'),
      sectionHeading('effects', fillIn(title, given)),
      ...(blocks.length === 0 ? [none] : blocks),
    ],
    datasets: [effectsDataset(given, effects), effectTotalsDataset(given, counted)],
  }
}

/** As a writer's `{{effect}}` tells it; where the year has only effects that no sum takes in, the table is announced. */
function sentence(given: Given, measure: string, effects: readonly Effect[]): Piece[] {
  const label = fiscalYearLabel(given.round.fiscal_year, given.municipality.municipality.writing.era)
  const told = measureTold(given, `${label}に新たに生じた財政効果額`, effects, measure, 'single-year')
  return told.length === 0 ? [`${label}の財政効果額は、次のとおりである。`] : told
}
