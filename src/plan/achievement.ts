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

export type Achievement = {
  /** %, half-up to one digit; null where the rule gives none or the figures leave it without meaning. */
  rate: number | null
  /** Null while nobody can say: a value is missing or the judgement is pending. */
  achieved: boolean | null
}

/** The achievement of one recorded value against its target, by the indicator's rule. A person's judgement comes first. */
export function achievementOf(
  indicator: Pick<Indicator, 'rule' | 'direction' | 'baseline'>,
  value: Pick<IndicatorValue, 'target' | 'actual' | 'judged'>,
): Achievement {
  const rule = ruleOf(indicator)
  const target = value.target === null ? null : new Big(value.target)
  const actual = value.actual === null ? null : new Big(value.actual)
  const rate = target === null || actual === null ? null : rateBy(rule, actual, target, indicator.baseline)
  return { rate, achieved: judgement(value) ?? reached(indicator, rule, actual, target) }
}

/** The rule that an indicator is worked out by; where none is recorded, as its direction asks. */
export function ruleOf({ rule, direction }: Pick<Indicator, 'rule' | 'direction'>): AchievementRule {
  return rule ?? (direction === 'within' ? 'within' : 'ratio')
}

function judgement({ judged }: Pick<IndicatorValue, 'judged'>): boolean | null {
  return judged === null || judged === 'pending' ? null : judged === 'achieved'
}

function reached(
  { direction }: Pick<Indicator, 'direction'>,
  rule: AchievementRule,
  actual: Big | null,
  target: Big | null,
): boolean | null {
  if (rule === 'judged' || actual === null || target === null) return null
  const lessIsBetter = direction === 'less' || direction === 'within' || rule === 'within'
  return lessIsBetter ? actual.lte(target) : actual.gte(target)
}

function rateBy(rule: AchievementRule, actual: Big, target: Big, baseline: string | null): number | null {
  const [kind, capped] = rule.split('_')
  const share = shareBy(kind ?? '', actual, target, baseline)
  if (share === null) return null
  const rate = share.times(100).round(1, Big.roundHalfUp).toNumber()
  return capped === undefined ? rate : Math.min(rate, 100)
}

/** Null where the division means nothing: by zero, by a negative amount, or from a base that is the target already. */
function shareBy(kind: string, actual: Big, target: Big, baseline: string | null): Big | null {
  switch (kind) {
    case 'ratio':
      return target.lte(0) ? null : actual.div(target)
    case 'inverse':
      return actual.lte(0) || target.lt(0) ? null : target.div(actual)
    case 'progress': {
      if (baseline === null) return null
      const way = target.minus(baseline)
      return way.eq(0) ? null : actual.minus(baseline).div(way)
    }
    default:
      return null
  }
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
 * The rate seen against the time gone by: 40 % of a five-year target after two years is 100 % of what was to be expected.
 * `year` and the plan's years are fiscal years, both ends included; %, half-up to one digit.
 */
export function rateForElapsed(
  rate: number | null,
  { from, to }: { from: number; to: number },
  year: number,
): number | null {
  const gone = Math.min(year, to) - from + 1
  if (rate === null || gone <= 0) return null
  return new Big(rate)
    .times(to - from + 1)
    .div(gone)
    .round(1, Big.roundHalfUp)
    .toNumber()
}
