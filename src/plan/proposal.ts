import { achievementOf, proposedMark, rateForElapsed, shareOf } from './achievement.ts'
import type { Indicator, IndicatorValue } from './nouns.ts'
import type { PlanRecord, Proposal } from './plan.ts'

type Recorded = Pick<PlanRecord, 'plan' | 'indicatorValues'>

/** The symbol that one value of an indicator proposes on the proposal's axis; null where it proposes none. */
export function proposedFor(
  record: Recorded,
  { by, steps }: Proposal,
  indicator: Indicator,
  value: IndicatorValue,
): string | null {
  const rate = by === 'elapsed' ? elapsedRate(record, indicator, value) : achievementOf(indicator, value).rate
  return proposedMark(rate, steps)
}

/** The rate of the value against the target of the whole plan, seen against the years gone by. */
function elapsedRate(record: Recorded, indicator: Indicator, value: IndicatorValue): number | null {
  if (value.fiscal_year === 'plan') return null
  const share = shareOf(indicator, { ...value, target: planTarget(record, indicator) })
  return rateForElapsed(share, record.plan, value.fiscal_year)
}

/** The target over the whole period; where none is recorded, that of the plan's last year. */
function planTarget({ plan, indicatorValues }: Recorded, { id }: Indicator): string | null {
  const targetOf = (year: IndicatorValue['fiscal_year']) =>
    indicatorValues.findLast(
      ({ indicator, fiscal_year, target }) => indicator === id && fiscal_year === year && target !== null,
    )?.target ?? null
  return targetOf('plan') ?? targetOf(plan.to)
}
