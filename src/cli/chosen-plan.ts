import { type MunicipalityRecord, type PlanRecord, type Round, roundOf } from '../plan/plan.ts'
import { unknownName as missing, type Result, refused } from '../plan/problem.ts'
import { given, needed, type Values, type Workplace } from './command.ts'
import { recordsOf, SOURCE_OPTIONS } from './records-of.ts'

/** Options of the verbs that speak of one plan and round. */
export const PLAN_OPTIONS = {
  ...SOURCE_OPTIONS,
  municipality: { type: 'string' },
  plan: { type: 'string' },
  round: { type: 'string' },
} as const

export type ChosenPlan = { municipality: MunicipalityRecord; record: PlanRecord; round: Round }

/** The plan and round named by `--from` or `--data`, `--municipality` (where there are several), `--plan` and `--round`. */
export async function chosenPlan(values: Values, place: Workplace): Promise<Result<ChosenPlan>> {
  const planId = needed(values, 'plan')
  const roundId = needed(values, 'round')
  const municipality = await chosenMunicipality(
    values,
    place,
    '--municipality',
    given(values, 'municipality'),
  )
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

/** The municipality of the source that `code` names, the only one where it is left out; `where` is where it is written. */
export async function chosenMunicipality(
  values: Values,
  place: Workplace,
  where: string,
  code: string | undefined,
): Promise<Result<MunicipalityRecord>> {
  const records = await recordsOf(values, place)
  if (!records.ok) return records
  const { codes, read } = records.value
  const chosen = chosenCode(codes, code, where)
  return chosen.ok ? { ok: true, value: await read(chosen.value) } : chosen
}

/** Of several municipalities the one asked for, or the only one where none is; `where` is where it is written. */
export function chosenCode(
  codes: readonly string[],
  asked: string | undefined,
  where = '--municipality',
): Result<string> {
  const [only, second] = asked === undefined ? codes : codes.filter((one) => one === asked)
  if (only === undefined) return missing(where, '団体', asked ?? '', codes)
  if (second === undefined) return { ok: true, value: only }
  const doThis = `${where} に ${codes.join('、')} のいずれかを書いてください`
  return refused({ where, what: '団体が2つ以上あります', doThis })
}

export { missing }
