import type {
  Action,
  Department,
  Heading,
  Item,
  LifecycleEvent,
  Printed,
  Rating,
  ScheduleCell,
} from './nouns.ts'
import type { MunicipalityRecord, Plan, PlanRecord, Round } from './plan.ts'
import type { CountsAs, Mark } from './scale.ts'

/** Small records for tests: one round of 2020, one axis, one assessor; a test names only what its rule is about. */

export const ROUND: Round = {
  id: 'r2',
  name: null,
  fiscal_year: 2020,
  period: '2020',
  kind: 'final',
  as_of: '2021-03-31',
  follows: null,
  published: null,
}

export function mark(symbol: string, counts_as: CountsAs, change: Partial<Mark> = {}): Mark {
  return { symbol, label: null, meaning: null, order: null, counts_as, under: null, points: null, ...change }
}

export const MARKS = [mark('○', 'done'), mark('△', 'partly'), mark('×', 'open'), mark('―', 'not_due')]

export function plan(change: Partial<Plan> = {}): Plan {
  return {
    title: '計画',
    short_title: null,
    from: 2019,
    to: 2023,
    levels: ['体系', '施策'],
    open_departments: null,
    schedule_words: [
      { word: '検討', due: false, continues: false },
      { word: '実施', due: true, continues: false },
      { word: '→', due: false, continues: true },
    ],
    axes: [{ id: 'status', name: '取組状況' }],
    assessors: [{ id: 'department', name: '担当課' }],
    scales: { status: { version: '1', marks: MARKS } },
    fields: [],
    rounds: [ROUND],
    tallies: { rounding: 'half_up', digits: 1, joined: [] },
    proposals: [],
    papers: [],
    ...change,
  }
}

export function planRecord(change: Partial<PlanRecord> = {}): PlanRecord {
  return {
    id: 'plan',
    plan: plan(),
    headings: [heading('1', '地域'), heading('2', '組織')],
    items: [],
    actions: [],
    schedule: [],
    lifecycle: [],
    yearPlans: [],
    answers: {},
    ratings: [],
    indicators: [],
    indicatorValues: [],
    effects: [],
    opinions: [],
    revisions: [],
    printed: [],
    narrative: {},
    ...change,
  }
}

export function municipalityRecord(plans: PlanRecord[] = []): MunicipalityRecord {
  return {
    municipality: {
      code: '432041',
      name: '荒尾市',
      kana: null,
      prefecture: null,
      kind: 'city',
      writing: { era: 'kanji', negative: '▲', digits: 'half' },
    },
    departments: [],
    plans,
    series: [],
    subjects: [],
    figures: {},
    figureNotes: [],
    figureMaps: {},
  }
}

export function heading(path: string, name: string): Heading {
  return { path, level: path.split('-').length, name, short_name: null }
}

export function item(code: string, change: Partial<Item> = {}): Item {
  return {
    code,
    heading: '1',
    title: `取組${code}`,
    summary: null,
    lead: [],
    partners: [],
    fiscal_year: null,
    target_year: null,
    weight: null,
    tags: [],
    inferred: false,
    ...change,
  }
}

/** `items(3)` are the items 1, 2 and 3 of heading 1. */
export function items(count: number): Item[] {
  return Array.from({ length: count }, (_, index) => item(String(index + 1)))
}

export function action(itemCode: string, number: string): Action {
  return { item: itemCode, number, title: `行動計画${number}` }
}

export function rating(itemCode: string, symbol: string, change: Partial<Rating> = {}): Rating {
  return {
    round: 'r2',
    item: itemCode,
    axis: 'status',
    assessor: 'department',
    mark: symbol,
    points: null,
    reason: null,
    inferred: false,
    ...change,
  }
}

/** `ratings('○△')` rates item 1 ○ and item 2 △; a space leaves an item unrated. */
export function ratings(symbols: string, change: Partial<Rating> = {}): Rating[] {
  return [...symbols].flatMap((symbol, index) =>
    symbol === ' ' ? [] : [rating(String(index + 1), symbol, change)],
  )
}

export function scheduled(
  itemCode: string,
  period: string,
  word: string,
  layer: ScheduleCell['layer'] = 'planned',
): ScheduleCell {
  return { item: itemCode, action: null, layer, period, word, inferred: false }
}

export function event(
  itemCode: string,
  kind: LifecycleEvent['kind'],
  change: Partial<LifecycleEvent> = {},
): LifecycleEvent {
  return {
    item: itemCode,
    action: null,
    kind,
    date: null,
    fiscal_year: 2020,
    target: null,
    reason: null,
    decided_by: null,
    inferred: false,
    ...change,
  }
}

export function printed(row: string, column: string, value: string): Printed {
  return { round: 'r2', table: 'tally', row, column, printed: value, note: null }
}

export function department(id: string, name: string, order: number | null = null): Department {
  return { id, name, kind: 'ka', parent: null, order, since: null, until: null, successors: [] }
}
