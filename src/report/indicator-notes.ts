import { ACHIEVEMENT_NAMES, ACHIEVEMENT_RULES, type AchievementRule, ruleOf } from '../plan/achievement.ts'
import type { Indicator } from '../plan/nouns.ts'
import type { Given } from './given.ts'
import { proposalNotes } from './indicator-proposals.ts'

/** By which rule each indicator's rate is worked out, in words. */
export function indicatorNotes(given: Given): string[] {
  const { indicators } = given.record
  const rules = ACHIEVEMENT_RULES.flatMap((rule) => {
    const names = indicators
      .filter((one) => ruleOf(one) === rule && isWorkedOut(given, one))
      .map(({ name }) => `「${name}」`)
    return names.length === 0 ? [] : [`${ruleTold(rule)}：${names.join('')}`]
  })
  return [
    ...rules,
    '達成率の「―」は、目標値か実績値がないか、目標値が基準値と同じである場合など率に意味がないこと、又は率を求めない指標であることを示す。',
    ...proposalNotes(given),
  ]
}

/** Where the source gives neither a rule nor a target, no rule is put into its mouth. */
function isWorkedOut({ record }: Given, { id, rule }: Indicator): boolean {
  return rule !== null || record.indicatorValues.some((one) => one.indicator === id && one.target !== null)
}

function ruleTold(rule: AchievementRule): string {
  if (rule === 'within') return '達成率は求めず、目標値以内であれば達成とする'
  if (rule === 'judged') return '達成率は求めず、人が判定する'
  return `達成率＝${ACHIEVEMENT_NAMES[rule]}`
}
