import { eventsByItem, itemsAt, momentOf } from '../plan/items-at.ts'
import { hasCome, LIFECYCLE_NAMES, standing } from '../plan/lifecycle.ts'
import type { Item } from '../plan/nouns.ts'
import { isOutside, type PlanRecord } from '../plan/plan.ts'
import type { Asked } from '../plan/ratings.ts'
import { marksOf } from '../plan/tally.ts'

/** What an item without a mark is called where nothing recorded tells why. */
export const NOT_RATED = '評価なし'

/** Why an item bears no mark in a round, in a word: 完了, 休止, 経常業務へ移行, 計画外; 評価なし where nothing tells it. */
export function whyUnrated(record: PlanRecord, round: Asked['round']): (item: Item) => string {
  const events = eventsByItem(record)
  const moment = momentOf(round)
  return (item) => {
    if (isOutside(item)) return '計画外'
    const own = events.get(item.code) ?? []
    if (!hasCome(own, moment)) return '計画に加わる前'
    const last = standing(own, moment)
    return last === null ? NOT_RATED : LIFECYCLE_NAMES[last.kind]
  }
}

/** The items of the plan without a mark, each with the reason; those that nothing explains come last. */
export function unratedItems(record: PlanRecord, asked: Asked): { item: Item; why: string }[] {
  const marks = marksOf(record, asked)
  const whyOf = whyUnrated(record, asked.round)
  const unrated = itemsAt(record, asked.round)
    .filter(({ code }) => !marks.has(code))
    .map((item) => ({ item, why: whyOf(item) }))
  return [
    ...unrated.filter(({ why }) => why !== NOT_RATED),
    ...unrated.filter(({ why }) => why === NOT_RATED),
  ]
}

/** 「評価していない5項目の内訳は、完了1、休止2、評価なし2です。」; null where every item of the plan bears a mark. */
export function unratedSentence(record: PlanRecord, asked: Asked): string | null {
  const unrated = unratedItems(record, asked)
  if (unrated.length === 0) return null
  const counts = [...Map.groupBy(unrated, ({ why }) => why)]
  const isUntold = counts.every(([why]) => why === NOT_RATED)
  if (isUntold) return `評価していない項目が${unrated.length}あります。`
  const told = counts.map(([why, own]) => `${why}${own.length}`).join('、')
  return `評価していない${unrated.length}項目の内訳は、${told}です。`
}
