import Big from 'big.js'
import { changeOf } from '../plan/change.ts'
import type { Item } from '../plan/nouns.ts'
import type { Round } from '../plan/plan.ts'
import type { Mark, Scale } from '../plan/scale.ts'
import { countedItems, marksOf, type Question, type TallyRow, tally } from '../plan/tally.ts'
import { type AxisSettings, questionOf } from './axis.ts'
import type { Given } from './given.ts'
import { sameGroups } from './tally-count.ts'

type ChangeSettings = AxisSettings & { level: number; base: 'all' | 'rated' }

/** A heading (or the whole plan) counted now and then. */
export type ChangeRow = { now: TallyRow; before: TallyRow; change: Record<string, number> }
/** The comparison: its scale, by heading, and over the whole plan. */
export type Change = { scale: Scale; groups: ChangeRow[]; total: ChangeRow }

/** Counts this round and the earlier one by the same rule; null where the axis has no scale. */
export function countChange(given: Given, since: Round, chosen: ChangeSettings): Change | null {
  const now = questionFor(given, given.round, chosen)
  const before = questionFor(given, since, chosen)
  const scale = given.record.plan.scales[now.axis]
  if (scale === undefined) return null
  const count = (question: Question) => tally(given.record, given.municipality.departments, question)
  const [earlier, counted] = sameGroups(given, count(before), count(now))
  const row = (one: TallyRow, other: TallyRow): ChangeRow => ({
    now: one,
    before: other,
    change: changeOf(one, other),
  })
  return {
    scale,
    groups: counted.groups.flatMap((one, index) => {
      const other = earlier.groups[index]
      return other === undefined ? [] : [row(one, other)]
    }),
    total: row(counted.total, earlier.total),
  }
}

function questionFor(given: Given, round: Round, chosen: ChangeSettings): Question {
  return {
    ...questionOf(given.record.plan, round, chosen),
    base: chosen.base,
    grouping: { by: 'heading', level: chosen.level },
  }
}

/** 割合の増減: the difference in points of the two shares as they are printed; null where one has none. */
export function pointsBetween(now: number | null, before: number | null, digits: number): string | null {
  return now === null || before === null ? null : new Big(now).minus(before).toFixed(digits)
}

/** A marked item: what it bore then and bears now; null where it bore none. */
export type MarkedItem = { item: Item; before: Mark | null; now: Mark | null }

/** The items of the plan that bear a mark in either round. */
export function markedItems(given: Given, since: Round, chosen: ChangeSettings): MarkedItem[] {
  const [now, before] = [given.round, since].map((round) => {
    const question = questionFor(given, round, chosen)
    const counted = new Set(
      countedItems(given.record, { ...question, base: 'rated' }).map(({ code }) => code),
    )
    return new Map([...marksOf(given.record, question)].filter(([code]) => counted.has(code)))
  })
  return given.record.items
    .map((item) => ({ item, before: before?.get(item.code) ?? null, now: now?.get(item.code) ?? null }))
    .filter((one) => one.before !== null || one.now !== null)
}

/** What print says of a mark that went one way or the other. */
export const DIRECTIONS = { up: '上がった', down: '下がった' } as const

/**
 * Which way a mark went on the ladder; null where one of the two stands beside it (方針転換), the ladder is unknown, or
 * both are parts of one step. A mark under another (検討中 under 未着手) stands on that one's step.
 */
export function directionOf({ before, now }: MarkedItem, scale: Scale): 'up' | 'down' | null {
  const step = (mark: Mark | null) =>
    mark?.order ?? scale.marks.find(({ symbol }) => symbol === mark?.under)?.order ?? null
  const [from, to] = [step(before), step(now)]
  if (from === null || to === null || from === to) return null
  return to < from ? 'up' : 'down'
}
