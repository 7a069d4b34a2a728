import type { Fields } from '../plan/fields.ts'
import * as nouns from '../plan/nouns.ts'

/** `key`: the columns that name a row; no two rows of a file agree in all of them. None: rows may repeat. */
export type TableShape<F extends Fields = Fields> = {
  file: string
  fields: F
  key: readonly (keyof F & string)[]
}

/** The tables of a plan in the plain folder: which file holds which list of the record. */
export const PLAN_TABLES = {
  headings: { file: 'headings.csv', fields: nouns.HEADING, key: ['path'] },
  items: { file: 'items.csv', fields: nouns.ITEM, key: ['code'] },
  actions: { file: 'actions.csv', fields: nouns.ACTION, key: ['item', 'number'] },
  schedule: { file: 'schedule.csv', fields: nouns.SCHEDULE_CELL, key: ['item', 'action', 'layer', 'period'] },
  lifecycle: { file: 'lifecycle.csv', fields: nouns.LIFECYCLE_EVENT, key: [] },
  yearPlans: { file: 'year-plans.csv', fields: nouns.YEAR_PLAN, key: ['item', 'fiscal_year'] },
  ratings: { file: 'ratings.csv', fields: nouns.RATING, key: ['round', 'item', 'axis', 'assessor'] },
  indicators: { file: 'indicators.csv', fields: nouns.INDICATOR, key: ['id'] },
  indicatorValues: {
    file: 'indicator-values.csv',
    fields: nouns.INDICATOR_VALUE,
    key: ['indicator', 'fiscal_year', 'measured_at'],
  },
  effects: { file: 'effects.csv', fields: nouns.EFFECT, key: [] },
  opinions: { file: 'opinions.csv', fields: nouns.OPINION, key: [] },
  revisions: { file: 'revisions.csv', fields: nouns.REVISION, key: ['revision'] },
  printed: { file: 'printed.csv', fields: nouns.PRINTED, key: ['round', 'table', 'row', 'column'] },
} as const satisfies Record<string, TableShape>

export const DEPARTMENTS = {
  file: 'departments.csv',
  fields: nouns.DEPARTMENT,
  key: ['id'],
} as const satisfies TableShape

export const SERIES = {
  file: 'figures/series.csv',
  fields: nouns.SERIES,
  key: ['series'],
} as const satisfies TableShape

/** One file for each group of series. */
export function figuresTable(group: string) {
  return {
    file: `figures/${group}.csv`,
    fields: nouns.FIGURE,
    key: ['series', 'subject', 'fiscal_year'],
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
