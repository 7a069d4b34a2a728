import { publicTexts } from './answer-fields.ts'
import { fiscalYearLabel, readFiscalYear } from './fiscal-year.ts'
import type { Item } from './nouns.ts'
import type { PlanRecord } from './plan.ts'
import { keyOf } from './text.ts'

/**
 * The form by which text is searched: as `keyOf`, and ー and dashes one. Whether ー is a sound or a dash its neighbours
 * tell, and a piece of a word has lost them.
 */
export function searchKeyOf(text: string): string {
  return keyOf(text).replaceAll('ー', '-')
}

/**
 * The words of a query: what stands between spaces, as search keys; empty ones left out. A fiscal year is looked for in one
 * spelling: R2年度 and 令和2年度 are one, 平成31年度 and 令和元年度 too.
 */
export function searchWords(query: string): string[] {
  return query
    .split(/\s+/)
    .map((word) => oneSpelling(searchKeyOf(word)))
    .filter((word) => word !== '')
}

const YEAR_IN_ERA = /(?:令和|平成|昭和|大正|明治|[rhstm])\.?(?:\d{1,2}|元)年度/g

/** A search key with each fiscal year as `fiscalYearLabel` writes it. */
function oneSpelling(key: string): string {
  return key.replaceAll(YEAR_IN_ERA, (typed) => {
    const year = readFiscalYear(typed)
    return year === null ? typed : fiscalYearLabel(year)
  })
}

/** What of a record an item is found by, indexed once: a list of many items asks for each. */
const indexed = new WeakMap<PlanRecord, (item: Item) => (string | null)[]>()

function textsBy(record: PlanRecord): (item: Item) => (string | null)[] {
  const ofItem = <R extends { item: string }>(rows: readonly R[]) => Map.groupBy(rows, ({ item }) => item)
  const actions = ofItem(record.actions)
  const yearPlans = ofItem(record.yearPlans)
  const answers = ofItem(Object.values(record.answers).flat())
  return ({ code, title, summary }) => [
    code,
    title,
    summary,
    ...(actions.get(code) ?? []).map((action) => action.title),
    ...(yearPlans.get(code) ?? []).map(({ text }) => text),
    ...(answers.get(code) ?? []).flatMap((answer) =>
      publicTexts(record.plan, answer).map(({ text }) => text),
    ),
  ]
}

/**
 * All that a resident may find an item by: its number and title, summary, year plans, and the texts of every round. A text with a
 * fiscal year stands twice, as typed and in one spelling, so that any piece of it is found as typed too.
 */
export function searchKeyOfItem(record: PlanRecord, item: Item): string {
  const textsOf = indexed.get(record) ?? textsBy(record)
  indexed.set(record, textsOf)
  const keys = textsOf(item)
    .filter((text) => text !== null)
    .map(searchKeyOf)
  // Keys hold no line end, so that no pair of letters runs from one text into the next.
  return keys.flatMap((key) => [...new Set([key, oneSpelling(key)])]).join('\n')
}

/** The pairs of letters that stand side by side, each once: 行政改革 → 行政, 政改, 改革. One letter alone has none. */
export function pairsOf(key: string): string[] {
  const pairs = key.split('\n').flatMap((line) => {
    const letters = [...line]
    return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
  })
  return [...new Set(pairs)]
}
