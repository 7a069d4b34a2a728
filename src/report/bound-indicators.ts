import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { isUnder } from '../plan/grouping.ts'
import type { Indicator } from '../plan/nouns.ts'
import { headingWord } from './bound-part.ts'
import { countedRows } from './counted-rows.ts'
import type { Given } from './given.ts'
import { valueIn, valuesOf } from './indicator-values.ts'
import { achievedWord, OPEN, WITHHELD } from './indicator-words.ts'
import { NONE } from './item-column.ts'

/**
 * `{{indicators}}` R6年度は、9の指標のうち6が目標を達成し、2が達成していない。1は未確定である。 Those of items outside the plan are not counted.
 */
export function indicatorsTold(given: Given, heading: string | null): string {
  const own = heading === null ? '' : `${headingWord(given, heading)}の`
  const indicators = countedRows(given, given.record.indicators).filter(
    (one) => heading === null || belongs(given, one, heading),
  )
  if (indicators.length === 0)
    return `${heading === null ? '計画' : headingWord(given, heading)}の取組に指標は定めていない。`
  const year = given.round.fiscal_year
  const words = indicators.map((indicator) => {
    const value = valueIn(valuesOf(given, indicator), year)
    if (value === undefined) return NONE
    const word = achievedWord(indicator, value)
    return word === NONE && value.state === 'withheld' ? WITHHELD : word
  })
  const count = (word: string) => words.filter((one) => one === word).length
  const rest = (word: string, told: string) => (count(word) === 0 ? '' : `${count(word)}は${told}。`)
  const label = fiscalYearLabel(year, given.municipality.municipality.writing.era)
  return [
    `${label}は、${own}${indicators.length}の指標のうち`,
    `${count('達成')}が目標を達成し、${count('未達成')}が達成していない。`,
    rest(OPEN, '未確定である'),
    rest(WITHHELD, `実績が${WITHHELD}である`),
    rest(NONE, 'この年度の目標がないか、記載がない'),
  ].join('')
}

function belongs({ record }: Given, { item, heading }: Indicator, path: string): boolean {
  const own = item === null ? { heading } : record.items.find(({ code }) => code === item)
  return own !== undefined && isUnder(own, path)
}
