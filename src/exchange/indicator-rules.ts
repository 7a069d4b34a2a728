import { ACHIEVEMENT_NAMES, ACHIEVEMENT_RULES, type AchievementRule } from '../plan/achievement.ts'
import type { Indicator } from '../plan/nouns.ts'
import type { Problem } from '../plan/problem.ts'
import type { Placed } from './read-table.ts'

type Direction = NonNullable<Indicator['direction']>

const DIRECTION_NAMES: Record<Direction, string> = {
  more: '多いほど良い',
  less: '少ないほど良い',
  within: '目標値以内が良い',
}

/** The directions that a rule denies: 75 of 100 aimed at is 75 % by `ratio`, and reached where less is better. */
const DENIED: Record<string, readonly Direction[]> = {
  ratio: ['less', 'within'],
  inverse: ['more'],
  within: ['more'],
}

/** An indicator's rule and its direction say the same of what is better: else 未達 would be told beside 達成. */
export function indicatorProblems(folder: string, indicators: readonly Placed<Indicator>[]): Problem[] {
  return indicators.flatMap(({ row, value: { rule, direction } }) => {
    if (rule === null || direction === null || agrees(rule, direction)) return []
    const choice = ACHIEVEMENT_RULES.filter((one) => agrees(one, direction)).join('、')
    return [
      {
        where: `${folder}/indicators.csv ${row}行目 rule列`,
        what: `「${rule}」（${ACHIEVEMENT_NAMES[rule]}）は、direction の「${direction}」（${DIRECTION_NAMES[direction]}）と合いません`,
        doThis: `rule を ${choice} のいずれかにするか、direction を直してください`,
      },
    ]
  })
}

function agrees(rule: AchievementRule, direction: Direction): boolean {
  const [kind = ''] = rule.split('_')
  return DENIED[kind]?.includes(direction) !== true
}
