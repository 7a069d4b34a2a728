import { z } from 'zod'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { sectionHeading } from './cells.ts'
import { countedRows } from './counted-rows.ts'
import { fillIn, type Given } from './given.ts'
import { valuesOf } from './indicator-values.ts'
import { achievedWord, OPEN, WITHHELD } from './indicator-words.ts'
import { indicatorsDataset } from './indicators-dataset.ts'
import { indicatorsTable } from './indicators-table.ts'
import { NONE } from './item-column.ts'
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

/**
 * 「R6年度は、9の指標のうち6が目標を達成し、2が達成していない。1は未確定である。」 Those of items outside the plan stand in the table, but are
 * not counted.
 */
function sentence(given: Given): string {
  const year = given.round.fiscal_year
  const label = fiscalYearLabel(year, given.municipality.municipality.writing.era)
  const indicators = countedRows(given, given.record.indicators)
  const outside = given.record.indicators.length - indicators.length
  const left = outside === 0 ? '' : `計画外の取組の${outside}の指標は、数に含めていない。`
  if (indicators.length === 0) return `計画の取組に指標は定めていない。${left}`
  const words = indicators.map((indicator) => {
    const value = valuesOf(given, indicator).findLast(({ fiscal_year }) => fiscal_year === year)
    if (value === undefined) return NONE
    const word = achievedWord(indicator, value)
    return word === NONE && value.state === 'withheld' ? WITHHELD : word
  })
  const count = (word: string) => words.filter((one) => one === word).length
  const rest = (word: string, told: string) => (count(word) === 0 ? '' : `${count(word)}は${told}。`)
  const told = `${count('達成')}が目標を達成し、${count('未達成')}が達成していない。`
  const others = [
    rest(OPEN, '未確定である'),
    rest(WITHHELD, `実績が${WITHHELD}である`),
    rest(NONE, 'この年度の目標がないか、記載がない'),
  ].join('')
  return `${label}は、${indicators.length}の指標のうち${told}${others}${left}`
}
