import type { Piece } from '../paper/paper.ts'
import type { BoundSettings } from '../plan/bound-settings.ts'
import {
  accumulated,
  continuing,
  type EffectTotals,
  effectRate,
  isMoney,
  singleYear,
} from '../plan/effect.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { isUnder } from '../plan/grouping.ts'
import type { Effect } from '../plan/nouns.ts'
import { headingWord } from './bound-part.ts'
import { countedRows } from './counted-rows.ts'
import { effectsSoFar, measuresOf } from './effect-lines.ts'
import { amount, rate } from './figures.ts'
import type { Given } from './given.ts'

type Way = BoundSettings['way']

/** By each way of counting: the sum, which effects are in it, and what it is called around the year and the heading. */
const WAYS: Record<
  Way,
  {
    sum: (effects: readonly Effect[], year: number) => EffectTotals[]
    holds: (effect: Effect, year: number) => boolean
    before: string
    behind: string
  }
> = {
  'single-year': {
    sum: singleYear,
    holds: ({ fiscal_year }, year) => fiscal_year === year,
    before: 'に新たに生じた',
    behind: '',
  },
  continuing: {
    sum: continuing,
    holds: (effect, year) => effect.fiscal_year === year || effect.continuing,
    before: 'の',
    behind: '（前年度までに始まり継続するものを含む）',
  },
  accumulated: {
    sum: accumulated,
    holds: () => true,
    before: 'までの',
    behind: 'の累計（継続するものを含む）',
  },
}

/**
 * `{{effect}}` R6年度に新たに生じた財政効果額は、計画29,450千円に対し、実績44,670千円（151.7％）である。 A sentence for each measure of money;
 * effects of items outside the plan are left out, as in every sum.
 */
export function effectTold(given: Given, { heading, way }: Pick<BoundSettings, 'heading' | 'way'>): Piece[] {
  const year = given.round.fiscal_year
  const effects = countedRows(given, effectsSoFar(given)).filter(
    (effect) => isMoney(effect.measure) && (heading === null || belongs(given, effect, heading)),
  )
  const own = heading === null ? '' : `${headingWord(given, heading)}の`
  const label = fiscalYearLabel(year, given.municipality.municipality.writing.era)
  const { before, behind } = WAYS[way]
  const told = measuresOf(effects).flatMap((measure) =>
    measureTold(given, `${label}${before}${own}財政効果額${behind}`, effects, measure, way),
  )
  return told.length === 0 ? [`${label}の${own}財政効果額の記録はない。`] : told
}

function belongs({ record }: Given, { item, heading }: Effect, path: string): boolean {
  const own = item === null ? { heading } : record.items.find(({ code }) => code === item)
  return own !== undefined && isUnder(own, path)
}

/** What `effects` of one measure of money come to in the round's year, as `label` calls it; nothing where none are counted. */
export function measureTold(
  given: Given,
  label: string,
  effects: readonly Effect[],
  measure: string,
  way: Way,
): Piece[] {
  const { fiscal_year: year } = given.round
  const rows = effects.filter((one) => one.measure === measure)
  const { sum, holds } = WAYS[way]
  const [total] = sum(rows, year)
  if (total === undefined) return []
  const open = rows.filter((one) => one.fund === null && one.actual === null && holds(one, year))
  return sentence(given, label, total, open.length)
}

/** `open`: how many effects give no actual amount; then the sum is of the others, and no rate is told. */
function sentence(given: Given, label: string, sum: EffectTotals, open: number): Piece[] {
  const { planned, actual, measure } = sum
  if (planned === null && actual === null) return [`${label}は、出典に記載がない。`]
  if (actual === null)
    return [`${label}は、計画`, amount(given, planned), `${measure}に対し、実績の記載がない。`]
  const left = open === 0 ? '' : `実績には、記載のない${open}件を含まない。`
  if (planned === null) return [`${label}は、実績`, amount(given, actual), `${measure}である。${left}`]
  const share = open === 0 ? effectRate(sum) : null
  return [
    `${label}は、計画`,
    amount(given, planned),
    `${measure}に対し、実績`,
    amount(given, actual),
    measure,
    ...(share === null ? [] : ['（', rate(given, share), '）']),
    `である。${left}`,
  ]
}
