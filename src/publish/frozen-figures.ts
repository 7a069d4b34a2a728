import type { Department } from '../plan/nouns.ts'
import type { Municipality, MunicipalityRecord, PlanRecord, Round } from '../plan/plan.ts'
import { printedFigures } from '../report/printed-figures.ts'
import { printedSeries } from '../report/printed-series.ts'

/** A record of the municipality that holds nothing yet. */
export function emptyRecord(municipality: Municipality): MunicipalityRecord {
  return {
    municipality,
    departments: [],
    plans: [],
    series: [],
    subjects: [],
    figures: {},
    figureNotes: [],
    figureMaps: {},
  }
}

/** A department as papers name it: what became of it later is not theirs. */
export function asNamed(department: Department): Department {
  return { ...department, kind: null, parent: null, since: null, until: null, successors: [] }
}

/**
 * The figures that the plan's papers print in the round, and no other, with what names and explains them; null where they
 * print none. A figure recorded later, or one below the five that a table shows, makes no new edition.
 */
export function frozenFigures(
  municipality: MunicipalityRecord,
  plan: PlanRecord,
  round: Round,
): MunicipalityRecord | null {
  const isPrinted = printedFigures(municipality, plan, round)
  const groups = Object.entries(municipality.figures).flatMap(([group, rows]) => {
    const printed = rows.filter(({ series, subject, fiscal_year }) => isPrinted(series, subject, fiscal_year))
    return printed.length === 0 ? [] : [[group, printed] as const]
  })
  if (groups.length === 0) return null
  const figures = groups.flatMap(([, rows]) => rows)
  const subjects = new Set(figures.map(({ subject }) => subject))
  return {
    ...emptyRecord(municipality.municipality),
    departments: municipality.departments.filter(({ id }) => subjects.has(id)).map(asNamed),
    series: printedSeries(municipality, isPrinted),
    subjects: municipality.subjects.filter(({ subject }) => subjects.has(subject)),
    figures: Object.fromEntries(groups),
    figureNotes: municipality.figureNotes.filter((note) =>
      figures.some(
        (figure) =>
          (note.series ?? figure.series) === figure.series &&
          (note.subject ?? figure.subject) === figure.subject &&
          (note.fiscal_year ?? figure.fiscal_year) === figure.fiscal_year,
      ),
    ),
  }
}
