import type { FigureMap } from '../plan/figure-map.ts'
import type { Figure } from '../plan/figure-nouns.ts'
import type { Answer } from '../plan/nouns.ts'
import type { MunicipalityRecord, PaperPlan, Plan, PlanRecord, Round } from '../plan/plan.ts'
import type { Scale } from '../plan/scale.ts'
import type { TableName } from './tables.ts'

/** A row as the tables hold it, without its municipality; `position` is its place in the city's order. */
export type FlatRow = { plan: string | null; position: number } & Record<string, unknown>

/** A municipality's record as rows of the tables. */
export type Flat = Record<TableName, FlatRow[]>

/** Lists of a plan's record that are tables of the same rows. */
const LISTS = {
  heading: 'headings',
  item: 'items',
  action: 'actions',
  schedule_cell: 'schedule',
  lifecycle_event: 'lifecycle',
  year_plan: 'yearPlans',
  rating: 'ratings',
  indicator: 'indicators',
  indicator_value: 'indicatorValues',
  effect: 'effects',
  opinion: 'opinions',
  revision: 'revisions',
  printed: 'printed',
} as const satisfies Partial<Record<TableName, keyof PlanRecord>>

/** The rows of a record, each list in its order. */
export function flatten(record: MunicipalityRecord): Flat {
  const { departments, plans, series, subjects, figures, figureNotes, figureMaps } = record
  const of = (rows: (record: PlanRecord) => object[]) =>
    plans.flatMap((record) => placed(rows(record), record.id))
  const lists = Object.fromEntries(
    Object.entries(LISTS).map(([table, list]) => [table, of((record) => record[list])]),
  ) as Record<keyof typeof LISTS, FlatRow[]>
  return {
    ...lists,
    department: placed(departments),
    plan: placed(plans.map(planRow)),
    schedule_word: of(({ plan }) => plan.schedule_words),
    axis: of(({ plan }) => plan.axes),
    assessor: of(({ plan }) => plan.assessors),
    scale: of(({ plan }) => Object.entries(plan.scales).map(([axis, { version }]) => ({ axis, version }))),
    mark: of(({ plan }) =>
      Object.entries(plan.scales).flatMap(([axis, { marks }]) => marks.map((mark) => ({ axis, ...mark }))),
    ),
    declared_field: of(({ plan }) => plan.fields),
    round: of(({ plan }) => plan.rounds.map(roundRow)),
    paper: of(({ plan }) => plan.papers.map(paperRow)),
    narrative: of(({ narrative }) => Object.entries(narrative).map(([section, text]) => ({ section, text }))),
    answer: of(({ answers }) =>
      Object.entries(answers).flatMap(([round, rows]) => rows.map((answer) => ({ round, ...answer }))),
    ),
    series: placed(series),
    subject: placed(subjects),
    figure: placed(
      Object.entries(figures).flatMap(([group, rows]) => rows.map((row) => ({ group, ...row }))),
    ),
    figure_note: placed(figureNotes),
    figure_map: placed(Object.entries(figureMaps).map(([name, map]) => ({ name, map }))),
  }
}

function placed(rows: readonly object[], plan: string | null = null): FlatRow[] {
  return rows.map((row, position) => ({ ...row, plan, position }))
}

function planRow({ id, plan }: PlanRecord) {
  const { title, short_title, from, to, levels, open_departments, tallies, proposals } = plan
  return { id, title, short_title, from, to, levels, open_departments, tallies, proposals }
}

function roundRow({ published, ...round }: Round) {
  return {
    ...round,
    published_on: published?.date ?? null,
    published_number: published?.number ?? null,
    published_act: published?.act ?? null,
  }
}

/** The record that the rows make; the other way round of `flatten`. */
export function assemble(municipality: MunicipalityRecord['municipality'], flat: Flat): MunicipalityRecord {
  const rows = <R>(table: TableName, plan: string | null = null) =>
    flat[table]
      .filter((row) => row.plan === plan)
      .toSorted((one, other) => one.position - other.position)
      .map(({ plan: _plan, position: _position, ...row }) => row as R)
  return {
    municipality,
    departments: rows('department'),
    plans: rows<{ id: string }>('plan').map((row) => planOf(row, (table) => rows(table, row.id))),
    series: rows('series'),
    subjects: rows('subject'),
    figures: grouped<Figure, 'group'>(rows('figure'), 'group'),
    figureNotes: rows('figure_note'),
    figureMaps: Object.fromEntries(
      rows<{ name: string; map: FigureMap }>('figure_map').map(({ name, map }) => [name, map]),
    ),
  }
}

type Rows = <R>(table: TableName) => R[]

function planOf(row: { id: string }, rows: Rows): PlanRecord {
  const { id, ...own } = row
  const lists = Object.fromEntries(
    Object.entries(LISTS).map(([table, list]) => [list, rows(table as TableName)]),
  ) as Pick<PlanRecord, (typeof LISTS)[keyof typeof LISTS]>
  const plan: Plan = {
    ...(own as Omit<Plan, 'schedule_words'>),
    schedule_words: rows('schedule_word'),
    axes: rows('axis'),
    assessors: rows('assessor'),
    scales: scalesOf(rows),
    fields: rows('declared_field'),
    rounds: rows<RoundRow>('round').map(roundOf),
    papers: rows<PaperRow>('paper').map(paperOf),
  }
  const narrative = rows<{ section: string; text: string }>('narrative')
  return {
    id,
    plan,
    ...lists,
    answers: grouped<Answer, 'round'>(rows('answer'), 'round'),
    narrative: Object.fromEntries(narrative.map(({ section, text }) => [section, text])),
  }
}

function scalesOf(rows: Rows): Plan['scales'] {
  type MarkRow = Scale['marks'][number] & { axis: string }
  const marks = Map.groupBy(rows<MarkRow>('mark'), ({ axis }) => axis)
  return Object.fromEntries(
    rows<{ axis: string; version: string }>('scale').map(({ axis, version }) => [
      axis,
      { version, marks: (marks.get(axis) ?? []).map(({ axis: _, ...mark }) => mark) },
    ]),
  )
}

type RoundRow = ReturnType<typeof roundRow>

function roundOf({ published_on, published_number, published_act, ...round }: RoundRow): Round {
  const published =
    published_on === null || published_act === null
      ? null
      : { date: published_on, number: published_number, act: published_act }
  return { ...round, published }
}

type PaperRow = ReturnType<typeof paperRow>

function paperRow(paper: PaperPlan) {
  return { ...paper, public: paper.public ?? true, office_fonts: paper.office_fonts ?? 'biz-ud' }
}

function paperOf({ public: open, office_fonts, ...paper }: PaperRow): PaperPlan {
  return {
    ...paper,
    ...(open ? {} : { public: false as const }),
    ...(office_fonts === 'ms' ? { office_fonts } : {}),
  }
}

function grouped<R extends object, K extends string>(
  rows: (R & Record<K, string>)[],
  by: K,
): Record<string, R[]> {
  const groups = Map.groupBy(rows, (row) => row[by])
  return Object.fromEntries(
    [...groups].map(([key, own]) => [key, own.map(({ [by]: _, ...row }) => row as unknown as R)]),
  )
}
