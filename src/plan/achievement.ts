import Big from 'big.js'
import type { Indicator, IndicatorValue } from './nouns.ts'

/**
 * How an indicator's rate of achievement is worked out; `_capped` never tells more than 100 %.
 * ratio: actual ÷ target. inverse: target ÷ actual (the less the better). progress: (actual − base) ÷ (target − base).
 * within: the actual value is not above the target; it has no rate. judged: a person judges; it has no rate.
 */
export const ACHIEVEMENT_RULES = [
  'ratio',
  'ratio_capped',
  'inverse',
  'inverse_capped',
  'progress',
  'progress_capped',
  'within',
  'judged',
] as const

export type AchievementRule = (typeof ACHIEVEMENT_RULES)[number]

export const ACHIEVEMENT_NAMES: Record<AchievementRule, string> = {
  ratio: '実績値÷目標値',
  ratio_capped: '実績値÷目標値（100％を上限とする）',
  inverse: '目標値÷実績値',
  inverse_capped: '目標値÷実績値（100％を上限とする）',
  progress: '（実績値－基準値）÷（目標値－基準値）',
  progress_capped: '（実績値－基準値）÷（目標値－基準値）（100％を上限とする）',
  within: '目標値以内',
  judged: '判定による',
}

type Achievement = {
  /** %, half-up to one digit; null where the rule gives none or the figures leave it without meaning. */
  rate: number | null
  /** Null while nobody can say: a value is missing or the judgement is pending. */
  achieved: boolean | null
}

/** What an indicator's rate is worked out from. */
type Ruled = Pick<Indicator, 'rule' | 'direction' | 'baseline'>
type Measured = Pick<IndicatorValue, 'target' | 'actual'>

/** The achievement of one recorded value against its target, by the indicator's rule. A person's judgement comes first. */
export function achievementOf(
  indicator: Ruled,
  value: Measured & Pick<IndicatorValue, 'judged'>,
): Achievement {
  const share = shareOf(indicator, value)
  return {
    rate: share && percentOf(share.part, share.whole),
    achieved: judgement(value) ?? reached(indicator, value),
  }
}

/** The rule that an indicator is worked out by; where none is recorded, as its direction asks. */
export function ruleOf({ rule, direction }: Pick<Indicator, 'rule' | 'direction'>): AchievementRule {
  if (rule !== null) return rule
  return direction === 'within' ? 'within' : direction === 'less' ? 'inverse' : 'ratio'
}

function judgement({ judged }: Pick<IndicatorValue, 'judged'>): boolean | null {
  return judged === null || judged === 'pending' ? null : judged === 'achieved'
}

function reached(indicator: Ruled, { actual, target }: Measured): boolean | null {
  if (ruleOf(indicator) === 'judged' || actual === null || target === null) return null
  const [value, goal] = [new Big(actual), new Big(target)]
  return lessIsBetter(indicator, goal) ? value.lte(goal) : value.gte(goal)
}

/**
 * As the rule counts, so that no rate below 100 % is called achieved; where the rule has no way of its own, as the
 * direction says. The two never contradict: what would is refused at the door (exchange/indicator-rules.ts).
 */
function lessIsBetter(indicator: Ruled, target: Big): boolean {
  const { direction, baseline } = indicator
  const [kind] = ruleOf(indicator).split('_')
  if (kind === 'ratio') return false
  if (kind === 'inverse' || kind === 'within') return true
  if (kind === 'progress' && baseline !== null && !target.eq(baseline)) return target.lt(baseline)
  return direction === 'less' || direction === 'within'
}

/** An exact share, the whole above zero: it is rounded once, when it is told as a rate. */
type Share = { part: Big; whole: Big }

/** What of the target has been reached, by the indicator's rule; null where it gives none or has no meaning. */
export function shareOf(indicator: Ruled, { actual, target }: Measured): Share | null {
  if (actual === null || target === null) return null
  const [kind = '', capped] = ruleOf(indicator).split('_')
  const share = shareBy(kind, new Big(actual), new Big(target), indicator.baseline)
  return share !== null && capped !== undefined && share.part.gt(share.whole)
    ? { ...share, part: share.whole }
    : share
}

/** Null where the division means nothing: by zero, by a negative amount, or from a base that is the target already. */
function shareBy(kind: string, actual: Big, target: Big, baseline: string | null): Share | null {
  switch (kind) {
    case 'ratio':
      return target.lte(0) ? null : { part: actual, whole: target }
    case 'inverse':
      return actual.lte(0) || target.lt(0) ? null : { part: target, whole: actual }
    case 'progress': {
      if (baseline === null) return null
      const [gone, way] = [actual.minus(baseline), target.minus(baseline)]
      if (way.eq(0)) return null
      return way.gt(0) ? { part: gone, whole: way } : { part: gone.neg(), whole: way.neg() }
    }
    default:
      return null
  }
}

/** A division that rounds once, half-up to the one digit that rates have. */
const Rate = Big()
Rate.DP = 1
Rate.RM = Big.roundHalfUp

function percentOf(part: Big, whole: Big): number {
  return new Rate(part).times(100).div(whole).toNumber()
}

/** A step of a ladder: from this rate on, the mark is proposed. */
export type Threshold = { mark: string; at_least: number }

/** The mark that a rate proposes; null without a rate or below every step. It is a proposal: a person decides. */
export function proposedMark(rate: number | null, thresholds: readonly Threshold[]): string | null {
  if (rate === null) return null
  const best = thresholds.toSorted((a, b) => b.at_least - a.at_least).find(({ at_least }) => rate >= at_least)
  return best?.mark ?? null
}

/**
 * The rate of a share seen against the time gone by: 40 % of a five-year target after two years is 100 % of what
 * was to be expected. `year` and the plan's years are fiscal years, both ends included; %, half-up to one digit.
 */
export function rateForElapsed(
  share: Share | null,
  { from, to }: { from: number; to: number },
  year: number,
): number | null {
  const gone = Math.min(year, to) - from + 1
  if (share === null || gone <= 0) return null
  return percentOf(share.part.times(to - from + 1), share.whole.times(gone))
}
