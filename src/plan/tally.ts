import { type Group, type Grouping, groupsOf, TOTAL } from './grouping.ts'
import { eventsByItem, itemsAt, momentOf } from './items-at.ts'
import { bears, COUNTED_KINDS, happenedBy, standing } from './lifecycle.ts'
import type { Department, Heading, Item, LifecycleEvent, Rating } from './nouns.ts'
import { readNumber } from './number.ts'
import type { PlanRecord } from './plan.ts'
import { type Asked, ratingsOf } from './ratings.ts'
import { type RoundingRule, share, shares } from './rounding.ts'
import { type Mark, markOf, type Scale } from './scale.ts'
import { dueCellsByItem, isScheduledBy } from './schedule.ts'
import { columnName, columnNamed, columnShare } from './tally-column.ts'

/** all: the items of the plan. rated: those with a mark. due: see `isDue`. */
export type Base = 'all' | 'due' | 'rated'

/** What is counted: whose marks of which round and axis, over which items, by which groups. */
export type Question = Asked & { base: Base; grouping: Grouping }

type CountedKind = (typeof COUNTED_KINDS)[number]

/** One row of a tally. `items` are all in the group, `total` the denominator of the base, `rates` % of that total. */
export type TallyRow = {
  key: string
  name: string
  items: number
  total: number
  /** Every mark of the scale, zeros too. A mark that has others under it counts them in. */
  marks: Record<string, number>
  unrated: number
  lifecycle: Record<CountedKind, number>
  /** Rounded by the plan's rule; null over a total of zero. */
  rates: Record<string, number | null>
  /** Shares that the source printed otherwise, by the column's name (tally-column.ts). */
  printed: Record<string, number>
}

/** 集計: its groups in the plan's order, and all of them together. */
export type Tally = { groups: TallyRow[]; total: TallyRow }

/**
 * Counts the marks of one round, axis and assessor over the items of the plan; items outside it never count.
 * Rates follow the plan's tally rule (DESIGN 4, Tally).
 */
export function tally(record: PlanRecord, departments: readonly Department[], question: Question): Tally {
  const items = itemsAt(record, question.round)
  const look = lookUp(record, question)
  const row = ({ key, name, holds }: Group) =>
    countRow(key, name, items.filter(holds), look, question, record)
  return {
    groups: groupsOf(record, items, departments, question.grouping).map(row),
    total: row({ ...TOTAL, holds: () => true }),
  }
}

/** Whether nobody rated any of a row's items: then what is done is unknown, not none. */
export function isUnrated({ unrated, total }: Pick<TallyRow, 'unrated' | 'total'>): boolean {
  return unrated === total
}

/** The items of the plan that the question's base counts. */
export function countedItems(record: PlanRecord, question: Question): Item[] {
  const look = lookUp(record, question)
  return itemsAt(record, question.round).filter((item) => inBase(question.base, item, look))
}

/** The mark of each item in the question's round, axis and assessor, as the scale writes it. */
export function marksOf(record: PlanRecord, asked: Asked): Map<string, Mark> {
  const scale = record.plan.scales[asked.axis]
  return new Map(ratingsOf(record, asked).flatMap((rating) => entry(scale, rating)))
}

function entry(scale: Scale | undefined, rating: Rating): [string, Mark][] {
  const mark = scale && markOf(scale, rating.mark)
  return mark ? [[rating.item, mark]] : []
}

type Look = {
  scale: Scale
  markOf: (item: Item) => Mark | undefined
  eventsOf: (item: Item) => LifecycleEvent[]
  isDue: (item: Item) => boolean
}

function lookUp(record: PlanRecord, question: Question): Look {
  const { plan } = record
  const moment = momentOf(question.round)
  const marks = marksOf(record, question)
  const events = eventsByItem(record)
  const cells = dueCellsByItem(record.schedule)
  const eventsOf = (item: Item) => happenedBy(events.get(item.code) ?? [], moment)
  return {
    scale: plan.scales[question.axis] ?? { version: '', marks: [] },
    markOf: (item) => marks.get(item.code),
    eventsOf,
    isDue: (item) => {
      if (standing(eventsOf(item), moment) !== null) return false
      const mark = marks.get(item.code)
      if (mark !== undefined) return mark.counts_as !== 'not_due' && mark.counts_as !== 'out'
      return isScheduledBy(cells.get(item.code) ?? [], question.round.fiscal_year, plan.schedule_words)
    },
  }
}

/**
 * Due: in the plan, not closed at the as-of date, and its mark does not count as not-yet-due; an unrated item is due
 * when its schedule word for the year or an earlier one (its actions' words, where it has none) is one that the plan
 * lists as due.
 */
function inBase(base: Base, item: Item, look: Look): boolean {
  if (base === 'all') return true
  return base === 'rated' ? look.markOf(item) !== undefined : look.isDue(item)
}

function countRow(
  key: string,
  name: string,
  items: Item[],
  look: Look,
  question: Question,
  record: PlanRecord,
): TallyRow {
  const counted = items.filter((item) => inBase(question.base, item, look))
  const marked = counted.map(look.markOf)
  const symbols = look.scale.marks.map(({ symbol }) => symbol)
  const counts = look.scale.marks.map(
    ({ symbol }) => marked.filter((mark) => mark?.symbol === symbol || mark?.under === symbol).length,
  )
  const marks = zip(symbols, counts)
  const row = {
    key,
    name,
    items: items.length,
    total: counted.length,
    marks,
    unrated: marked.filter((mark) => mark === undefined).length,
    lifecycle: zip(
      COUNTED_KINDS,
      COUNTED_KINDS.map((kind) => items.filter((item) => bears(kind, look.eventsOf(item))).length),
    ),
    rates: ratesOf(look.scale, marks, counted.length, record.plan.tallies),
  }
  return { ...row, printed: printedOtherwise(row, look.scale, question, record) }
}

function zip<K extends string, V>(keys: readonly K[], values: readonly V[]): Record<K, V> {
  return Object.fromEntries(keys.map((key, index) => [key, values[index]])) as Record<K, V>
}

/**
 * The share of each mark in %, rounded by the rule: `marks` counts them by symbol, out of `total`; null over nothing. Marks that
 * stand under another are a part of it: they take no part in making the shares add up.
 */
export function ratesOf(
  scale: Scale,
  marks: Record<string, number>,
  total: number,
  rule: RoundingRule,
): Record<string, number | null> {
  const count = ({ symbol }: Mark) => marks[symbol] ?? 0
  const top = scale.marks.filter(({ under }) => under === null)
  const rates = shares(top.map(count), total, rule)
  return Object.fromEntries(
    scale.marks.map((mark) => [
      mark.symbol,
      mark.under === null ? (rates[top.indexOf(mark)] ?? null) : share(count(mark), total, rule),
    ]),
  )
}

/** Whether the row holds only those of a heading's items whose lower heading is unknown: its printed shares are of them all. */
function isPart(key: string, level: number, headings: readonly Heading[]): boolean {
  return key.split('-').length < level && headings.some(({ path }) => path.startsWith(`${key}-`))
}

/** printed.csv speaks of the tally over all items by the plan's first axis and assessor. */
function printedOtherwise(
  row: Omit<TallyRow, 'printed'>,
  scale: Scale,
  question: Question,
  { plan, printed, headings }: PlanRecord,
): Record<string, number> {
  const { grouping } = question
  const asPrinted =
    question.base === 'all' &&
    grouping.by === 'heading' &&
    !isPart(row.key, grouping.level, headings) &&
    question.axis === plan.axes[0]?.id &&
    question.assessor === plan.assessors[0]?.id
  if (!asPrinted) return {}
  const own = printed.filter(
    (cell) => cell.table === 'tally' && cell.round === question.round.id && cell.row === row.key,
  )
  return Object.fromEntries(
    own.flatMap((cell) => {
      const column = columnNamed(cell.column, plan, scale)
      const value = readNumber(cell.printed)
      if (column === null || value === null || Number(value) === columnShare(row, column, plan)) return []
      return [[columnName(column), Number(value)]]
    }),
  )
}
