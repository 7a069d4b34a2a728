import type { Piece } from '../paper/paper.ts'
import { achievementOf, ruleOf } from '../plan/achievement.ts'
import type { Indicator, IndicatorValue } from '../plan/nouns.ts'
import { amount } from './figures.ts'
import type { Given } from './given.ts'
import { NONE, NOT_IN_SOURCE } from './item-column.ts'

/** Printed where a value will be known later. */
export const OPEN = '未確定'

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
    if (state === 'withheld') return ['非公表']
    const isNone = state === 'none' || (ruleOf(indicator) === 'judged' && judged !== null)
    return [isNone ? NONE : NOT_IN_SOURCE]
  }
  const sure = state === 'forecast' ? '（見込み）' : state === 'provisional' ? '（速報）' : null
  return [
    amount(given, actual),
    ...(sure === null ? [] : ([{ kind: 'break' }, { kind: 'minor', text: sure }] as const)),
  ]
}

/** 達成, 未達成; ― where no target is known that could be reached, 未確定 while nobody can say yet. */
export function achievedWord(indicator: Indicator, value: IndicatorValue): string {
  const { achieved } = achievementOf(indicator, value)
  if (achieved !== null) return achieved ? '達成' : '未達成'
  const hasTarget = value.target !== null || ruleOf(indicator) === 'judged'
  return value.state === 'none' || !hasTarget ? NONE : OPEN
}
