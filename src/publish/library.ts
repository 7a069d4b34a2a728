import type { MunicipalityRecord, PlanRecord, Round } from '../plan/plan.ts'
import { type Result, refused } from '../plan/problem.ts'
import { type Given, givenFor } from '../report/given.ts'
import { type Edition, editionsOf } from './edition.ts'

/** Everything readers may see: the municipalities with their published editions. */
export type Library = { municipality: MunicipalityRecord; editions: Edition[] }[]

/** A plan as its last published round shows it. `rounds` are those up to that one, oldest first. */
export type PlanView = {
  municipality: MunicipalityRecord
  record: PlanRecord
  given: Given
  rounds: Round[]
  editions: Edition[]
}

/** Opens plain folders' contents for reading; `tell` hears what is being made. */
export function openLibrary(
  records: readonly MunicipalityRecord[],
  tell: (line: string) => void,
): Result<Library> {
  const library: Library = []
  for (const municipality of records) {
    const editions = editionsOf(municipality)
    if (!editions.ok) return refused(...editions.problems)
    for (const { paper, files } of editions.value) {
      tell(`${paper.title}（${files.map(({ name }) => name).join('、')}）`)
    }
    library.push({ municipality, editions: editions.value })
  }
  return { ok: true, value: library }
}

/** The municipality of that code, or null. */
export function municipalityView(library: Library, code: string): Library[number] | null {
  return library.find(({ municipality }) => municipality.municipality.code === code) ?? null
}

/** The plan of that id, or null where there is none or nothing of it has been published. */
export function planView(library: Library, code: string, plan: string): PlanView | null {
  const held = municipalityView(library, code)
  const record = held?.municipality.plans.find(({ id }) => id === plan)
  if (!held || !record) return null
  const editions = held.editions.filter((edition) => edition.plan === plan)
  const last = record.plan.rounds.findLastIndex(({ published }) => published !== null)
  const round = record.plan.rounds[last]
  const paper = record.plan.papers[0]
  if (round === undefined || paper === undefined) return null
  return {
    municipality: held.municipality,
    record,
    given: givenFor(held.municipality, record, round, paper),
    rounds: record.plan.rounds.slice(0, last + 1),
    editions,
  }
}
