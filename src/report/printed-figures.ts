import type { MunicipalityRecord, PlanRecord, Round, SectionSettings } from '../plan/plan.ts'
import { figureYear } from './bound-figure.ts'
import { FIGURE_SECTIONS } from './figure-settings.ts'
import { FIGURES_NAME } from './figures-dataset.ts'
import { type Given, givenFor } from './given.ts'
import { boundsTold } from './prose-blocks.ts'
import { readSection } from './sections.ts'

/** One figure by its key. */
type Place = { series: string; subject: string; year: number }

/**
 * Which figures the papers of a plan print in a round, exactly: a department below the five that a table shows, a body that a
 * comparison leaves out and a year before the first one shown are not among them.
 */
export function printedFigures(
  municipality: MunicipalityRecord,
  record: PlanRecord,
  round: Round,
): (series: string, subject: string, year: number) => boolean {
  const places = record.plan.papers.flatMap((paper) => {
    const given = givenFor(municipality, record, round, paper)
    return paper.sections.flatMap((settings) => [...inSection(settings, given), ...toldIn(settings, given)])
  })
  const shown = new Set(places.map(({ series, subject, year }) => keyOf(series, subject, year)))
  return (series, subject, year) => shown.has(keyOf(series, subject, year))
}

const keyOf = (series: string, subject: string, year: number) => `${series} ${subject} ${year}`

/** What a section of figures gives as data is what it prints. */
function inSection(settings: SectionSettings, given: Given): Place[] {
  if (!FIGURE_SECTIONS.includes(settings.section)) return []
  const read = readSection('', settings)
  if (!read.ok || read.value.problems(given).length > 0) return []
  return read.value.make(given).datasets.flatMap(({ name, fields, rows }) => {
    if (name !== FIGURES_NAME) return []
    const at = (field: string) => fields.findIndex((one) => one.name === field)
    const [series, subject, year] = [at('series'), at('subject'), at('fiscal_year')]
    return rows.map((row) => ({
      series: String(row[series]),
      subject: String(row[subject]),
      year: Number(row[year]),
    }))
  })
}

/** Figures told in a sentence of a narrative: `{{figure revenue subject=ordinary}}`. */
function toldIn({ text }: SectionSettings, given: Given): Place[] {
  const { narrative } = given.record
  if (typeof text !== 'string' || !Object.hasOwn(narrative, text)) return []
  const { fiscal_year } = given.round
  return boundsTold(given, narrative[text] ?? '').flatMap(({ name, settings }): Place[] => {
    const { series, subject } = settings
    const year = figureYear(given, settings)
    // Of a later one the sentence says only that it is not settled.
    if (name !== 'figure' || series === null || year > fiscal_year) return []
    return [{ series, subject: subject ?? given.municipality.municipality.code, year }]
  })
}
