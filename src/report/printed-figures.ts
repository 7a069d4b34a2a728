import { placeholdersIn } from '../plan/bound-sentence.ts'
import type { MunicipalityRecord, PlanRecord, Round, SectionSettings } from '../plan/plan.ts'
import { FIGURE_SECTIONS } from './figure-settings.ts'
import { FIGURES_NAME } from './figures-dataset.ts'
import { givenFor } from './given.ts'
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
    return paper.sections.flatMap((settings) => [
      ...inSection(settings, given),
      ...toldIn(settings, record).map(({ series, subject, year }) => ({
        series,
        subject: subject ?? municipality.municipality.code,
        year: yearOf(year, round.fiscal_year),
      })),
    ])
  })
  const shown = new Set(places.map(({ series, subject, year }) => keyOf(series, subject, year)))
  return (series, subject, year) => shown.has(keyOf(series, subject, year))
}

const keyOf = (series: string, subject: string, year: number) => `${series} ${subject} ${year}`

/** What a section of figures gives as data is what it prints. */
function inSection(settings: SectionSettings, given: ReturnType<typeof givenFor>): Place[] {
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

type Told = { series: string; subject: string | null; year: number }

/** Figures told in a sentence of a narrative: `{{figure revenue subject=ordinary}}`. */
function toldIn({ text }: SectionSettings, { narrative }: PlanRecord): Told[] {
  if (typeof text !== 'string' || !Object.hasOwn(narrative, text)) return []
  return placeholdersIn(narrative[text] ?? '').flatMap((one): Told[] => {
    if (!('bound' in one) || one.bound.name !== 'figure') return []
    const { series, subject, year } = one.bound.settings
    return series === null ? [] : [{ series, subject, year }]
  })
}

/** A small number counts from the round's own year. */
function yearOf(year: number, round: number): number {
  return year > 0 ? year : round + year
}
