import { changeOf } from './change.ts'
import type { Grouping } from './grouping.ts'
import type { Department } from './nouns.ts'
import { type PlanRecord, type Round, roundOf } from './plan.ts'
import { type Result, refused, unknownName } from './problem.ts'
import { type Base, type Question, type TallyRow, tally } from './tally.ts'
import { tallyActions } from './tally-actions.ts'
import { type GroupEffects, tallyEffects } from './tally-effects.ts'
import { type PointsRow, tallyPoints } from './tally-points.ts'

/** What is counted: items by their marks, actions by what befell them, or points earned. The first is the usual one. */
export const TALLY_UNITS = ['item', 'action', 'points'] as const
export type TallyUnit = (typeof TALLY_UNITS)[number]

/** Over which items. The first is the usual one. */
export const TALLY_BASES = ['all', 'due', 'rated'] as const satisfies readonly Base[]

/** By what groups. The first is the usual one. */
export const TALLY_GROUPINGS = ['heading', 'department', 'target_year', 'tag'] as const

/** A tally as it is asked for; what is undefined is the plan's first axis and assessor, and no earlier round. */
export type TallyAsked = {
  unit: TallyUnit
  base: Base
  grouping: Grouping
  round: string
  axis?: string | undefined
  assessor?: string | undefined
  since?: string | undefined
}

/** A row with the change since an earlier round and the effects beside the counts, where there are any. */
export type ToldRow = (TallyRow | PointsRow) & {
  change?: { since: string; marks: Record<string, number> }
  effects?: GroupEffects
  other_effects?: GroupEffects[]
}

/** A tally with what was asked, as `tally --json` and the API tell it (docs/contract.md). */
export type TallyAnswer = {
  municipality: string
  plan: string
  round: string
  axis: string
  assessor: string
  unit: TallyUnit
  base: Base
  groups: ToldRow[]
  total: ToldRow
}

type Counted = { groups: (TallyRow | PointsRow)[]; total: TallyRow | PointsRow }
type Source = {
  municipality: { municipality: { code: string }; departments: Department[] }
  record: PlanRecord
}

/**
 * The tally that was asked for; what the plan does not have is refused. `whereOf` says how the reader wrote a setting
 * (`--axis` on a command line).
 */
export function tallyAnswer(
  { municipality, record }: Source,
  asked: TallyAsked,
  whereOf: (setting: string) => string,
): Result<TallyAnswer> {
  const chosen = chosenOf(record, asked, whereOf)
  if (!chosen.ok) return chosen
  const { since, ...question } = chosen.value
  const { departments } = municipality
  const counted = count(asked.unit, record, departments, question, whereOf)
  if (!counted.ok) return counted
  const more = beside(record, departments, question, since)
  return {
    ok: true,
    value: {
      municipality: municipality.municipality.code,
      plan: record.id,
      round: question.round.id,
      axis: question.axis,
      assessor: question.assessor,
      unit: asked.unit,
      base: asked.base,
      groups: counted.value.groups.map(more),
      total: more(counted.value.total),
    },
  }
}

type WhereOf = (setting: string) => string

function chosenOf(
  { plan }: PlanRecord,
  asked: TallyAsked,
  whereOf: WhereOf,
): Result<Question & { since: Round | null }> {
  const axis = asked.axis ?? plan.axes[0]?.id ?? ''
  const assessor = asked.assessor ?? plan.assessors[0]?.id ?? ''
  const round = roundOf(plan, asked.round)
  const since = asked.since === undefined ? null : roundOf(plan, asked.since)
  const rounds = plan.rounds.map(({ id }) => id)
  const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id)
  if (round === undefined) return unknownName(whereOf('round'), '照会', asked.round, rounds)
  if (plan.axes.every(({ id }) => id !== axis))
    return unknownName(whereOf('axis'), '評価の軸', axis, idsOf(plan.axes))
  if (plan.assessors.every(({ id }) => id !== assessor))
    return unknownName(whereOf('assessor'), '評価者', assessor, idsOf(plan.assessors))
  if (since === undefined) return unknownName(whereOf('since'), '照会', asked.since ?? '', rounds)
  const { base, grouping } = asked
  if (grouping.by === 'heading' && grouping.level > plan.levels.length) {
    const what = `計画の階層は${plan.levels.length}（${plan.levels.join('、')}）です`
    return refused({
      where: whereOf('level'),
      what,
      doThis: `1 から ${plan.levels.length} にしてください`,
    })
  }
  return { ok: true, value: { round, axis, assessor, base, grouping, since } }
}

function count(
  unit: TallyUnit,
  record: PlanRecord,
  departments: readonly Department[],
  question: Question,
  whereOf: WhereOf,
): Result<Counted> {
  if (unit === 'action') return { ok: true, value: tallyActions(record, departments, question) }
  if (unit === 'item') return { ok: true, value: tally(record, departments, question) }
  if (record.items.every(({ weight }) => weight === null)) {
    return refused({
      where: whereOf('unit'),
      what: 'この計画の項目には配点がありません',
      doThis: 'item か action で集計してください（配点は、項目の記録の weight に書きます）',
    })
  }
  return { ok: true, value: tallyPoints(record, departments, question) }
}

/**
 * Beside the counts: the change since an earlier round, where one is asked for, and the effects, where the plan has any: in
 * the first measure of money that it records, then in the others.
 */
function beside(
  record: PlanRecord,
  departments: readonly Department[],
  question: Question,
  since: Round | null,
): (row: TallyRow | PointsRow) => ToldRow {
  const effects = tallyEffects(record, question, departments)
  const measure = effects.get('total')?.[0]?.measure
  const before = since === null ? null : tally(record, departments, { ...question, round: since })
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
