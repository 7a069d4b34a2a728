import type { Piece } from '../paper/paper.ts'
import { publicTexts } from '../plan/answer-fields.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { eventsByItem, momentOf } from '../plan/items-at.ts'
import { happenedBy, LIFECYCLE_NAMES } from '../plan/lifecycle.ts'
import type { Item } from '../plan/nouns.ts'
import type { Round } from '../plan/plan.ts'
import { marksOf } from '../plan/tally.ts'
import { bornIn, type Judge, judgeName, judgesOf } from './asked-marks.ts'
import { DIRECTIONS, directionOf } from './change-count.ts'
import { contrasted, typedPieces } from './contrast-words.ts'
import type { Given } from './given.ts'
import { notAskedIn } from './not-asked.ts'

/** One thing of an item that is not as it was: before, now, and what changed in a word; with the values as data. */
export type ContrastRow = {
  field: string
  name: string
  before: Piece[]
  now: Piece[]
  change: string
  data: [before: string | null, now: string | null]
}

/** What changed of an item since an earlier round, in the fields asked for and in their order. */
export function contrastRows(
  given: Given,
  since: Round,
  fields: readonly string[],
): (item: Item) => ContrastRow[] {
  const makers = fields.flatMap((field) => makersOf(given, since, field))
  return (item) => makers.flatMap((one) => one(item) ?? [])
}

type Maker = (item: Item) => ContrastRow | null

function makersOf(given: Given, since: Round, field: string): Maker[] {
  if (field === 'events') return [eventsMaker(given, since)]
  if (field === 'marks') return judgesOf(given).map((judge) => markMaker(given, since, judge))
  if (field === 'year_plan') return [yearPlanMaker(given, since)]
  return [answerMaker(given, since, field)]
}

/** Only where somebody judged in both rounds; one that bears a mark in one of them alone is told by what happened to it. */
function markMaker(given: Given, since: Round, judge: Judge): Maker {
  const { plan } = given.record
  const scale = plan.scales[judge.axis]
  const [then, now] = [bornIn(given, since, judge), bornIn(given, given.round, judge)]
  const [marksThen, marksNow] = [since, given.round].map((round) =>
    marksOf(given.record, { round, ...judge }),
  )
  const field = judge.assessor === plan.assessors[0]?.id ? judge.axis : `${judge.axis}-${judge.assessor}`
  return (item) => {
    const [before, after] = [marksThen?.get(item.code) ?? null, marksNow?.get(item.code) ?? null]
    if (before === after || scale === undefined) return null
    const direction = directionOf({ item, before, now: after }, scale)
    return {
      field,
      name: judgeName(given, judge),
      before: [then(item)],
      now: [now(item)],
      change:
        before === null
          ? '新たに評価'
          : after === null
            ? '評価なし'
            : direction === null
              ? '変わった'
              : DIRECTIONS[direction],
      data: [before?.symbol ?? null, after?.symbol ?? null],
    }
  }
}

/** Of two rounds of one year the year plan is the same. */
function yearPlanMaker(given: Given, since: Round): Maker {
  const { record, round, municipality } = given
  const { era } = municipality.municipality.writing
  const [notThen, notNow] = [notAskedIn(given, since), notAskedIn(given, round)]
  const textOf = (item: Item, year: number) =>
    record.yearPlans.find((one) => one.item === item.code && one.fiscal_year === year)?.text ?? null
  const head = (year: number, content: Piece[]): Piece[] => [
    { kind: 'minor', text: `（${fiscalYearLabel(year, era)}）` },
    { kind: 'break' },
    ...content,
  ]
  return (item) => {
    if (since.fiscal_year === round.fiscal_year) return null
    const texts = [textOf(item, since.fiscal_year), textOf(item, round.fiscal_year)] as const
    const told = contrasted(texts)
    if (told === null) return null
    return {
      field: 'year_plan',
      name: '年度計画',
      before: texts[0] === null ? wordOr(told.before, notThen(item)) : head(since.fiscal_year, told.before),
      now: texts[1] === null ? wordOr(told.now, notNow(item)) : head(round.fiscal_year, told.now),
      change: told.change,
      data: [...texts],
    }
  }
}

/** A text of the answers. Where a round did not ask about the item, the word for that stands in its place. */
function answerMaker(given: Given, since: Round, key: string): Maker {
  const { plan, answers } = given.record
  const textIn = (round: Round, item: Item) => {
    const answer = answers[round.id]?.find((one) => one.item === item.code)
    return publicTexts(plan, answer).find((one) => one.key === key)?.text ?? null
  }
  const name = publicTexts(plan, undefined).find((one) => one.key === key)?.name ?? key
  const [notThen, notNow] = [notAskedIn(given, since), notAskedIn(given, given.round)]
  return (item) => {
    const texts = [textIn(since, item), textIn(given.round, item)] as const
    const told = contrasted(texts)
    if (told === null) return null
    return {
      field: key,
      name,
      before: texts[0] === null ? wordOr(told.before, notThen(item)) : told.before,
      now: texts[1] === null ? wordOr(told.now, notNow(item)) : told.now,
      change: told.change,
      data: [...texts],
    }
  }
}

/** Why there is no text: the round did not ask for one, or else it is unknown. */
function wordOr(unknown: Piece[], notAsked: string | null): Piece[] {
  return notAsked === null ? unknown : [notAsked]
}

/** What was recorded of the item between the two rounds: merged, completed, added. */
function eventsMaker(given: Given, since: Round): Maker {
  const events = eventsByItem(given.record)
  return (item) => {
    const own = events.get(item.code) ?? []
    const before = new Set(happenedBy(own, momentOf(since)))
    const come = happenedBy(own, momentOf(given.round)).filter((event) => !before.has(event))
    if (come.length === 0) return null
    const words = come.map(({ kind }) => LIFECYCLE_NAMES[kind]).join('・')
    const reasons = come.flatMap(({ reason }) => reason ?? [])
    return {
      field: 'events',
      name: '異動',
      before: [''],
      now: reasons.length === 0 ? [words] : typedPieces(reasons.join('\n')),
      change: words,
      data: [null, words],
    }
  }
}
