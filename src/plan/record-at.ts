import { momentOf } from './items-at.ts'
import { happenedBy, hasCome, hasComeBy, type Moment } from './lifecycle.ts'
import type { Action, IndicatorValue, Item } from './nouns.ts'
import { beginOf, fiscalYearOfPeriod, type Period } from './period.ts'
import type { Plan, PlanRecord, Round } from './plan.ts'

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
  const coming = new Set(
    ofItem(record.actions)
      .filter((action) => !isActionThere(record, action, moment))
      .map(({ item, number }) => `${item}/${number}`),
  )
  const isOfAction = ({ item, action }: { item: string; action: string | null }) =>
    action === null || !coming.has(`${item}/${action}`)
  const indicators = record.indicators.filter(({ item }) => item === null || there.has(item))
  const measured = new Set(indicators.map(({ id }) => id))
  return {
    ...record,
    plan: { ...record.plan, rounds },
    items,
    actions: ofItem(record.actions).filter(({ item, number }) => !coming.has(`${item}/${number}`)),
    schedule: ofItem(record.schedule).filter(
      (cell) => isOfAction(cell) && (cell.layer !== 'actual' || hasBegun(cell.period, moment)),
    ),
    lifecycle: happenedBy(ofItem(record.lifecycle).filter(isOfAction), moment).map((event) =>
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
      .map((value) =>
        isLater(value, round, record.plan) ? { ...value, actual: null, state: null, judged: null } : value,
      ),
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

/** What went on in a period is known once the period has begun. */
function hasBegun(period: Period, { asOf, fiscalYear }: Moment): boolean {
  return asOf === null ? fiscalYearOfPeriod(period) <= fiscalYear : hasComeBy(beginOf(period), asOf)
}

/** An item outside the plan is there from its own year on. */
function isThere(record: PlanRecord, item: Item, moment: Moment): boolean {
  if (item.fiscal_year !== null && item.fiscal_year > moment.fiscalYear) return false
  const own = record.lifecycle.filter((event) => event.item === item.code && event.action === null)
  return hasCome(own, moment)
}

function isActionThere(record: PlanRecord, { item, number }: Action, moment: Moment): boolean {
  const own = record.lifecycle.filter((event) => event.item === item && event.action === number)
  return hasCome(own, moment)
}

/** Whether a value was measured after the round; that of the whole plan is measured in its last year. */
function isLater(value: IndicatorValue, round: Round, plan: Plan): boolean {
  const year = value.fiscal_year === 'plan' ? plan.to : value.fiscal_year
  return year > round.fiscal_year
}
