import { loadFolders } from '../exchange/folders.ts'
import { type MunicipalityRecord, type PlanRecord, type Round, roundOf } from '../plan/plan.ts'
import { type Result, refused } from '../plan/problem.ts'
import { given, needed, type Values } from './command.ts'

/** Options of the verbs that speak of one plan and round. */
export const PLAN_OPTIONS = {
  from: { type: 'string' },
  municipality: { type: 'string' },
  plan: { type: 'string' },
  round: { type: 'string' },
} as const

export type ChosenPlan = { municipality: MunicipalityRecord; record: PlanRecord; round: Round }

/** The plan and round named by `--from`, `--municipality` (where the folder has several), `--plan` and `--round`. */
export function chosenPlan(values: Values): Result<ChosenPlan> {
  const planId = needed(values, 'plan')
  const roundId = needed(values, 'round')
  const municipality = chosenMunicipality(values)
  if (!municipality.ok) return municipality
  const { plans } = municipality.value
  const record = plans.find(({ id }) => id === planId)
  if (record === undefined)
    return missing(
      '--plan',
      '計画',
      planId,
      plans.map(({ id }) => id),
    )
  const round = roundOf(record.plan, roundId)
  if (round === undefined)
    return missing(
      '--round',
      '照会',
      roundId,
      record.plan.rounds.map(({ id }) => id),
    )
  return { ok: true, value: { municipality: municipality.value, record, round } }
}

/** The municipality of `--from`; `--municipality` tells which where there are several. */
export function chosenMunicipality(values: Values): Result<MunicipalityRecord> {
  const loaded = loadFolders(needed(values, 'from'))
  if (!loaded.ok) return loaded
  const code = given(values, 'municipality')
  const codes = loaded.value.map(({ municipality }) => municipality.code)
  const [only, second] =
    code === undefined ? loaded.value : loaded.value.filter(({ municipality }) => municipality.code === code)
  if (only === undefined) return missing('--municipality', '団体', code ?? '', codes)
  if (second !== undefined) {
    const doThis = `--municipality に ${codes.join('、')} のいずれかを書いてください`
    return refused({ where: '--from', what: '団体が2つ以上あります', doThis })
  }
  return { ok: true, value: only }
}

export function missing(where: string, noun: string, name: string, known: readonly string[]): Result<never> {
  const doThis =
    known.length === 0 ? `${noun}を加えてください` : `${known.join('、')} のいずれかを書いてください`
  return refused({ where, what: `${noun}「${name}」はありません`, doThis })
}
