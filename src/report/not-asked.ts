import { eventsByItem, momentOf } from '../plan/items-at.ts'
import { isAsked, LIFECYCLE_NAMES, standing } from '../plan/lifecycle.ts'
import type { Item } from '../plan/nouns.ts'
import type { Round } from '../plan/plan.ts'
import { markKey } from '../plan/text.ts'
import type { Given } from './given.ts'
import { NONE } from './item-column.ts'

/** Said where the plan's own ― would be read as a rating, and no word tells more. */
const OUT = '対象外'

/**
 * What stands in the cells of an item that a round did not ask about: ―, or where that is a mark of the plan the word for
 * what happened to the item (休止). Null for an item that was asked.
 */
export function notAskedIn(given: Given, round: Round): (item: Item) => string | null {
  const events = eventsByItem(given.record)
  const moment = momentOf(round)
  return (item) => {
    const own = events.get(item.code) ?? []
    if (isAsked(own, moment)) return null
    if (!hasDash(given)) return NONE
    const event = standing(own, moment)
    const word = event === null ? OUT : LIFECYCLE_NAMES[event.kind]
    return isMark(given, word) ? OUT : word
  }
}

/** What stands in the cells of a round before the first one. */
export function noRound(given: Given): string {
  return hasDash(given) ? OUT : NONE
}

/** 凡例: what those cells mean. */
export function notAskedLegend(given: Given): string {
  return hasDash(given)
    ? `評価などの欄の「休止」「統合」などの語と「${OUT}」は、照会していない項目であることを示す。`
    : `「${NONE}」は、達成、休止などにより照会していない項目であることを示す。`
}

function hasDash(given: Given): boolean {
  return marksOf(given).some(({ symbol }) => markKey(symbol) === NONE)
}

/** A mark may bear the very word (完了). */
function isMark(given: Given, word: string): boolean {
  return marksOf(given).some(({ symbol, label }) => symbol === word || label === word)
}

function marksOf({ record: { plan } }: Given) {
  return Object.values(plan.scales).flatMap(({ marks }) => marks)
}
