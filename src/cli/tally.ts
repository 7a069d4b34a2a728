import type { Grouping } from '../plan/grouping.ts'
import { TALLY_BASES, TALLY_GROUPINGS, TALLY_UNITS, tallyAnswer } from '../plan/tally-answer.ts'
import { negativeOf } from '../report/figures.ts'
import { type ChosenPlan, chosenPlan, PLAN_OPTIONS } from './chosen-plan.ts'
import { type Command, chosen, given, Misuse, type Values } from './command.ts'
import { tallyTable } from './tally-table.ts'

export const tally: Command = {
  name: 'tally',
  usage:
    'tally (--from DIR | --data D) --plan P --round R [--municipality CODE] [--by heading|department|target_year|tag] [--level N] [--base all|due|rated] [--unit item|action|points] [--axis A] [--assessor S] [--since R] [--json]',
  does: '評価の集計',
  options: {
    ...PLAN_OPTIONS,
    by: { type: 'string' },
    level: { type: 'string' },
    base: { type: 'string' },
    unit: { type: 'string' },
    axis: { type: 'string' },
    assessor: { type: 'string' },
    since: { type: 'string' },
  },
  run: async (values, _, place) => {
    const asked = {
      unit: chosen(values, 'unit', TALLY_UNITS),
      base: chosen(values, 'base', TALLY_BASES),
      grouping: groupingOf(values),
      axis: given(values, 'axis'),
      assessor: given(values, 'assessor'),
      since: given(values, 'since'),
    }
    const plan = await chosenPlan(values, place)
    if (!plan.ok) return plan
    const answer = tallyAnswer(plan.value, { ...asked, round: plan.value.round.id }, (name) => `--${name}`)
    if (!answer.ok) return answer
    return {
      ok: true,
      value: values.json
        ? `${JSON.stringify(answer.value, null, 2)}\n`
        : tallyTable(asked.unit, answer.value, {
            digits: plan.value.record.plan.tallies.digits,
            negative: negativeOf(plan.value),
            symbols: symbolsOf(plan.value, answer.value.axis),
          }),
    }
  },
}

function groupingOf(values: Values): Grouping {
  const by = chosen(values, 'by', TALLY_GROUPINGS)
  const level = Number(given(values, 'level') ?? '1')
  if (!Number.isInteger(level) || level < 1 || level > 5) throw new Misuse('--level は 1 から 5 の整数です')
  return by === 'heading' ? { by, level } : { by }
}

function symbolsOf({ record: { plan } }: ChosenPlan, axis: string): string[] {
  return (plan.scales[axis]?.marks ?? []).map(({ symbol }) => symbol)
}
