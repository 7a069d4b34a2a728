import { changeOf } from '../plan/change.ts'
import type { Grouping } from '../plan/grouping.ts'
import { type Round, roundOf } from '../plan/plan.ts'
import { type Result, refused } from '../plan/problem.ts'
import { tally as countMarks, type Question, type TallyRow } from '../plan/tally.ts'
import { tallyActions } from '../plan/tally-actions.ts'
import { tallyEffects } from '../plan/tally-effects.ts'
import { tallyPoints } from '../plan/tally-points.ts'
import { negativeOf } from '../report/figures.ts'
import { type ChosenPlan, chosenPlan, missing, PLAN_OPTIONS } from './chosen-plan.ts'
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
    const unit = chosen(values, 'unit', ['item', 'action', 'points'])
    const base = chosen(values, 'base', ['all', 'due', 'rated'])
    const grouping = groupingOf(values)
    const plan = await chosenPlan(values, place)
    if (!plan.ok) return plan
    const axis = axisOf(plan.value, values)
    if (!axis.ok) return axis
    const question = { round: plan.value.round, base, grouping, ...axis.value }
    const since = sinceOf(plan.value, values)
    if (!since.ok) return since
    const counted = count(unit, plan.value, question)
    if (!counted.ok) return counted
    const more = beside(plan.value, question, since.value)
    const answer = {
      municipality: plan.value.municipality.municipality.code,
      plan: plan.value.record.id,
      round: question.round.id,
      axis: question.axis,
      assessor: question.assessor,
      unit,
      base,
      groups: counted.value.groups.map(more),
      total: more(counted.value.total),
    }
    return {
      ok: true,
      value: values.json
        ? `${JSON.stringify(answer, null, 2)}\n`
        : tallyTable(unit, counted.value, {
            digits: plan.value.record.plan.tallies.digits,
            negative: negativeOf(plan.value),
            symbols: symbolsOf(plan.value, question.axis),
          }),
    }
  },
}

function groupingOf(values: Values): Grouping {
  const by = chosen(values, 'by', ['heading', 'department', 'target_year', 'tag'])
  const level = Number(given(values, 'level') ?? '1')
  if (!Number.isInteger(level) || level < 1 || level > 5) throw new Misuse('--level は 1 から 5 の整数です')
  return by === 'heading' ? { by, level } : { by }
}

function axisOf(
  { record: { plan } }: ChosenPlan,
  values: Values,
): Result<{ axis: string; assessor: string }> {
  const axes = plan.axes.map(({ id }) => id)
  const assessors = plan.assessors.map(({ id }) => id)
  const axis = given(values, 'axis') ?? axes[0] ?? ''
  const assessor = given(values, 'assessor') ?? assessors[0] ?? ''
  if (!axes.includes(axis)) return missing('--axis', '評価の軸', axis, axes)
  if (!assessors.includes(assessor)) return missing('--assessor', '評価者', assessor, assessors)
  return { ok: true, value: { axis, assessor } }
}

function sinceOf({ record: { plan } }: ChosenPlan, values: Values): Result<Round | null> {
  const id = given(values, 'since')
  if (id === undefined) return { ok: true, value: null }
  const round = roundOf(plan, id)
  return round === undefined
    ? missing(
        '--since',
        '照会',
        id,
        plan.rounds.map((one) => one.id),
      )
    : { ok: true, value: round }
}

function count(
  unit: 'item' | 'action' | 'points',
  { municipality: { departments }, record }: ChosenPlan,
  question: Question,
): Result<{ groups: TallyRow[]; total: TallyRow }> {
  if (question.grouping.by === 'heading' && question.grouping.level > record.plan.levels.length) {
    const what = `計画の階層は${record.plan.levels.length}（${record.plan.levels.join('、')}）です`
    return refused({ where: '--level', what, doThis: `1 から ${record.plan.levels.length} にしてください` })
  }
  if (unit === 'action') return { ok: true, value: tallyActions(record, departments, question) }
  if (unit === 'item') return { ok: true, value: countMarks(record, departments, question) }
  if (record.items.every(({ weight }) => weight === null)) {
    return refused({
      where: '--unit',
      what: 'この計画の項目には配点がありません',
      doThis: 'items.csv の weight に配点を書くか、item で集計してください',
    })
  }
  return { ok: true, value: tallyPoints(record, departments, question) }
}

/**
 * Beside the counts: the change since an earlier round, where one is asked for, and the effects, where the plan has any: in
 * the first measure of money that it records, then in the others.
 */
function beside(
  { municipality: { departments }, record }: ChosenPlan,
  question: Question,
  since: Round | null,
): (row: TallyRow) => TallyRow {
  const effects = tallyEffects(record, question, departments)
  const measure = effects.get('total')?.[0]?.measure
  const before = since === null ? null : countMarks(record, departments, { ...question, round: since })
  return (row) => {
    const then = row.key === 'total' ? before?.total : before?.groups.find(({ key }) => key === row.key)
    const told = effects.get(row.key) ?? []
    const own = told.find((one) => one.measure === measure)
    const others = told.filter((one) => one.measure !== measure)
    return {
      ...row,
      ...(since === null ? {} : { change: { since: since.id, marks: changeOf(row, then ?? { marks: {} }) } }),
      ...(own === undefined ? {} : { effects: own }),
      ...(others.length === 0 ? {} : { other_effects: others }),
    }
  }
}

function symbolsOf({ record: { plan } }: ChosenPlan, axis: string): string[] {
  return (plan.scales[axis]?.marks ?? []).map(({ symbol }) => symbol)
}
