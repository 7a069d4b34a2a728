import type { Fields } from '../plan/fields.ts'
import * as nouns from '../plan/nouns.ts'

/** A list of the record and the file that holds it. */
export type TableShape<F extends Fields = Fields> = nouns.Noun<F> & { file: string }

/** The tables of a plan in the plain folder: which file holds which list of the record. */
export const PLAN_TABLES = {
  headings: { file: 'headings.csv', ...nouns.PLAN_NOUNS.headings },
  items: { file: 'items.csv', ...nouns.PLAN_NOUNS.items },
  actions: { file: 'actions.csv', ...nouns.PLAN_NOUNS.actions },
  schedule: { file: 'schedule.csv', ...nouns.PLAN_NOUNS.schedule },
  lifecycle: { file: 'lifecycle.csv', ...nouns.PLAN_NOUNS.lifecycle },
  yearPlans: { file: 'year-plans.csv', ...nouns.PLAN_NOUNS.yearPlans },
  ratings: { file: 'ratings.csv', ...nouns.PLAN_NOUNS.ratings },
  indicators: { file: 'indicators.csv', ...nouns.PLAN_NOUNS.indicators },
  indicatorValues: { file: 'indicator-values.csv', ...nouns.PLAN_NOUNS.indicatorValues },
  effects: { file: 'effects.csv', ...nouns.PLAN_NOUNS.effects },
  opinions: { file: 'opinions.csv', ...nouns.PLAN_NOUNS.opinions },
  revisions: { file: 'revisions.csv', ...nouns.PLAN_NOUNS.revisions },
  printed: { file: 'printed.csv', ...nouns.PLAN_NOUNS.printed },
} as const satisfies Record<string, TableShape>

export const DEPARTMENTS = {
  file: 'departments.csv',
  ...nouns.MUNICIPALITY_NOUNS.departments,
} as const satisfies TableShape

export const SERIES = {
  file: 'figures/series.csv',
  ...nouns.MUNICIPALITY_NOUNS.series,
} as const satisfies TableShape

export const SUBJECTS = {
  file: 'figures/subjects.csv',
  ...nouns.MUNICIPALITY_NOUNS.subjects,
} as const satisfies TableShape

export const FIGURE_NOTES = {
  file: 'figures/notes.csv',
  ...nouns.MUNICIPALITY_NOUNS.figureNotes,
} as const satisfies TableShape

/** Files of figures/ that are no group of series. */
export const NO_GROUP: readonly string[] = ['series', 'subjects', 'notes']

/** One file for each group of series. */
export function figuresTable(group: string) {
  return {
    file: `figures/${group}.csv`,
    ...nouns.MUNICIPALITY_NOUNS.figures,
  } as const satisfies TableShape
}

/** The answers of a round: the common fields, then those that the plan declares for itself. */
export function answersTable(
  round: string,
  declared: readonly { key: string; name: string; note: string | null }[],
): TableShape {
  const own = declared
    .filter(({ key }) => !(key in nouns.ANSWER))
    .map(({ key, name, note }) => [key, { kind: 'text', name, note: note ?? '' }] as const)
  return {
    file: `answers/${round}.csv`,
    fields: { ...nouns.ANSWER, ...Object.fromEntries(own) },
    key: ['item'],
  }
}
