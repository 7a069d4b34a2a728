import { publicTexts } from './answer-fields.ts'
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

/** The words of a query: what stands between spaces, as search keys; empty ones left out. */
export function searchWords(query: string): string[] {
  return query
    .split(/\s+/)
    .map(searchKeyOf)
    .filter((word) => word !== '')
}

/** All that a resident may find an item by: its number and title, summary, year plans, and the texts of every round. */
export function searchKeyOfItem(record: PlanRecord, item: Item): string {
  const answers = Object.values(record.answers).flat()
  const texts = [
    item.code,
    item.title,
    item.summary,
    ...record.actions.filter((action) => action.item === item.code).map(({ title }) => title),
    ...record.yearPlans.filter((yearPlan) => yearPlan.item === item.code).map(({ text }) => text),
    ...answers
      .filter((answer) => answer.item === item.code)
      .flatMap((answer) => publicTexts(record.plan, answer).map(({ text }) => text)),
  ]
  // Keys hold no line end, so that no pair of letters runs from one text into the next.
  return texts
    .filter((text) => text !== null)
    .map(searchKeyOf)
    .join('\n')
}

/** The pairs of letters that stand side by side, each once: 行政改革 → 行政, 政改, 改革. One letter alone has none. */
export function pairsOf(key: string): string[] {
  const pairs = key.split('\n').flatMap((line) => {
    const letters = [...line]
    return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
  })
  return [...new Set(pairs)]
}
