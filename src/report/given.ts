import { type EraStyle, fiscalYearLabel } from '../plan/fiscal-year.ts'
import {
  type MunicipalityRecord,
  type PaperPlan,
  type PlanRecord,
  type Round,
  roundOf,
} from '../plan/plan.ts'
import { recordAt } from '../plan/record-at.ts'

/** What a section is made from: one plan, as of one round, for one paper. */
export type Given = {
  municipality: MunicipalityRecord
  record: PlanRecord
  round: Round
  /** The round it is compared with, if the plan names one. */
  previous: Round | null
  paper: PaperPlan
  /** Every round of the plan, those after this one too: settings may name them, no paper tells of them. */
  calendar: readonly Round[]
}

/** The record is taken as it stood in the round: no paper tells of what came later. */
export function givenFor(
  municipality: MunicipalityRecord,
  record: PlanRecord,
  round: Round,
  paper: PaperPlan,
): Given {
  const given = givenOf(municipality, recordAt(record, round), round, paper)
  return { ...given, calendar: record.plan.rounds }
}

/** As `givenFor`, of a record that holds nothing from after the round. */
export function givenOf(
  municipality: MunicipalityRecord,
  record: PlanRecord,
  round: Round,
  paper: PaperPlan,
): Given {
  const previous = round.follows === null ? null : (roundOf(record.plan, round.follows) ?? null)
  return { municipality, record, round, previous, paper, calendar: record.plan.rounds }
}

/** The plan's fiscal years, from its first to the round's. */
export function yearsSoFar({ record: { plan }, round }: Given): number[] {
  return Array.from({ length: round.fiscal_year - plan.from + 1 }, (_, index) => plan.from + index)
}

/**
 * A text of plan.yaml with its year filled in, so that next year's paper needs no new text: `{year}` 令和2年度,
 * `{yr}` R2年度, `{round}` the round's name; `{previous-year}`, `{previous-yr}`, `{previous}` of the round before.
 */
export function fillIn(text: string, given: Given): string {
  const words = {
    ...wordsOf('', given.round, given),
    ...(given.previous ? wordsOf('previous-', given.previous, given) : {}),
  }
  return text.replace(/\{([a-z-]+)\}/g, (whole, name: string) => words[name] ?? whole)
}

function wordsOf(prefix: string, round: Round, given: Given): Record<string, string> {
  const { era } = given.municipality.municipality.writing
  return {
    [`${prefix}year`]: yearOf(round, era),
    [`${prefix}yr`]: yearOf(round, 'letter'),
    [prefix === '' ? 'round' : 'previous']: nameOf(round, era),
  }
}

function yearOf(round: Round, style: EraStyle): string {
  return fiscalYearLabel(round.fiscal_year, style)
}

/** A round's own name, or its fiscal year where it has none. */
export function nameOf(round: Round, era: EraStyle): string {
  return round.name ?? yearOf(round, era)
}
