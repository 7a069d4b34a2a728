import type { Piece } from '../paper/paper.ts'
import { achievementOf, ruleOf } from '../plan/achievement.ts'
import type { Indicator, IndicatorValue } from '../plan/nouns.ts'
import { amount } from './figures.ts'
import type { Given } from './given.ts'
import { NONE, NOT_IN_SOURCE } from './item-column.ts'

/** Printed where a value will be known later. */
export const OPEN = '未確定'

/** Printed where a value is known, but not to the public. */
export const WITHHELD = '非公表'

/** The baseline with the time it is of; a judged indicator without one has none, elsewhere it is unknown. */
export function baselinePieces(given: Given, indicator: Indicator): Piece[] {
  const { baseline, baseline_at } = indicator
  if (baseline === null && ruleOf(indicator) === 'judged') return [NONE]
  return [
    amount(given, baseline),
    ...(baseline_at === null
      ? []
      : ([{ kind: 'break' }, { kind: 'minor', text: `（${baseline_at}）` }] as const)),
  ]
}

/** A target that a judged indicator does not have is none; elsewhere it is unknown. */
export function targetPiece(
  given: Given,
  indicator: Indicator,
  { target, state }: Pick<IndicatorValue, 'target' | 'state'>,
): Piece {
  return target === null && (state === 'none' || ruleOf(indicator) === 'judged')
    ? NONE
    : amount(given, target)
}

/** The measured value, and how sure it is; without one, why there is none. */
export function actualPieces(
  given: Given,
  indicator: Indicator,
  { actual, state, judged }: IndicatorValue,
): Piece[] {
  if (actual === null) {
    if (state === 'forecast' || state === 'provisional') return [OPEN]
    if (state === 'withheld') return [WITHHELD]
    const isNone = state === 'none' || (ruleOf(indicator) === 'judged' && judged !== null)
    return [isNone ? NONE : NOT_IN_SOURCE]
  }
  const sure = state === 'forecast' ? '（見込み）' : state === 'provisional' ? '（速報）' : null
  return [
    amount(given, actual),
    ...(sure === null ? [] : ([{ kind: 'break' }, { kind: 'minor', text: sure }] as const)),
  ]
}

/**
 * 達成, 未達成; 未確定 while a value or a judgement is still to come; ― where no target is known that could be
 * reached, and where the value is not given or not made public.
 */
export function achievedWord(indicator: Indicator, value: IndicatorValue): string {
  const { achieved } = achievementOf(indicator, value)
  if (achieved !== null) return achieved ? '達成' : '未達成'
  const { target, actual, state, judged } = value
  const hasTarget = target !== null || ruleOf(indicator) === 'judged'
  const isToCome = actual !== null || judged === 'pending' || state === 'forecast' || state === 'provisional'
  return hasTarget && isToCome && state !== 'none' ? OPEN : NONE
}
