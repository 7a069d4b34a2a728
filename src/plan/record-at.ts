import { momentOf } from './items-at.ts'
import { happenedBy, hasCome, type Moment } from './lifecycle.ts'
import type { IndicatorValue, Item } from './nouns.ts'
import type { PlanRecord, Round } from './plan.ts'

/**
 * The record as it stood in a round: what was asked, answered, rated and what happened later is not in it. Plans reach
 * ahead, so schedules as planned, targets and planned effects of later years stay; what was measured later does not.
 */
export function recordAt(record: PlanRecord, round: Round): PlanRecord {
  const moment = momentOf(round)
  const { fiscal_year: year } = round
  const rounds = record.plan.rounds.slice(0, record.plan.rounds.findIndex(({ id }) => id === round.id) + 1)
  const asked = new Set(rounds.map(({ id }) => id))
  const items = record.items.filter((item) => isThere(record, item, moment))
  const there = new Set(items.map(({ code }) => code))
  const ofItem = <R extends { item: string }>(rows: readonly R[]) =>
    rows.filter(({ item }) => there.has(item))
  const ofRound = <R extends { round: string }>(rows: readonly R[]) =>
    rows.filter((row) => asked.has(row.round))
  const indicators = record.indicators.filter(({ item }) => item === null || there.has(item))
  const measured = new Set(indicators.map(({ id }) => id))
  return {
    ...record,
    plan: { ...record.plan, rounds },
    items,
    actions: ofItem(record.actions),
    schedule: ofItem(record.schedule),
    lifecycle: happenedBy(ofItem(record.lifecycle), moment).map((event) =>
      event.target === null || there.has(event.target) ? event : { ...event, target: null },
    ),
    yearPlans: ofItem(record.yearPlans).filter(({ fiscal_year }) => fiscal_year <= year),
    answers: Object.fromEntries(
      Object.entries(record.answers)
        .filter(([id]) => asked.has(id))
        .map(([id, answers]) => [id, ofItem(answers)]),
    ),
    ratings: ofRound(ofItem(record.ratings)),
    indicators,
    indicatorValues: record.indicatorValues
      .filter(({ indicator }) => measured.has(indicator))
      .map((value) => (isLater(value, year) ? { ...value, actual: null, state: null, judged: null } : value)),
    effects: record.effects
      .filter(({ item }) => item === null || there.has(item))
      .map((effect) => (effect.fiscal_year > year ? { ...effect, actual: null } : effect)),
    opinions: ofRound(record.opinions).filter(({ item }) => item === null || there.has(item)),
    revisions: record.revisions.filter(
      ({ date }) => happenedBy([{ date, fiscal_year: null }], moment).length > 0,
    ),
    printed: ofRound(record.printed),
  }
}

/** An item outside the plan is there from its own year on. */
function isThere(record: PlanRecord, item: Item, moment: Moment): boolean {
  if (item.fiscal_year !== null && item.fiscal_year > moment.fiscalYear) return false
  const own = record.lifecycle.filter((event) => event.item === item.code && event.action === null)
  return hasCome(own, moment)
}

function isLater({ fiscal_year }: IndicatorValue, year: number): boolean {
  return fiscal_year !== 'plan' && fiscal_year > year
}
