import type { Piece } from '../paper/paper.ts'
import { eventsByItem, momentOf } from '../plan/items-at.ts'
import { isAsked } from '../plan/lifecycle.ts'
import type { Answer, Item } from '../plan/nouns.ts'
import type { PlanRecord, Round } from '../plan/plan.ts'
import { marksOf } from '../plan/tally.ts'
import { questionOf } from './axis.ts'
import type { Given } from './given.ts'
import {
  type ColumnSettings,
  type ItemColumn,
  NONE,
  NOT_IN_SOURCE,
  simpleColumn,
  typedLines,
} from './item-column.ts'
import { markPiece } from './legend.ts'

/** 年度計画 of the round's fiscal year. */
export function yearPlanColumn(settings: ColumnSettings, head: string, given: Given): ItemColumn {
  const { record, round } = given
  const texts = new Map(
    record.yearPlans
      .filter(({ fiscal_year }) => fiscal_year === round.fiscal_year)
      .map(({ item, text }) => [item, text]),
  )
  return textColumn(settings, head, given, (item) => texts.get(item.code) ?? null)
}

/** A text of the round's answer: `result`, another common field, or one that the plan declares. */
export function answerColumn(settings: ColumnSettings, head: string, given: Given): ItemColumn {
  const answers = new Map((given.record.answers[given.round.id] ?? []).map((answer) => [answer.item, answer]))
  const key = settings.key ?? 'result'
  return textColumn(settings, head, given, (item) => textOf(answers.get(item.code), key))
}

function textOf(answer: Answer | undefined, key: string): string | null {
  if (answer === undefined) return null
  if (key === 'result' || key === 'next_steps' || key === 'issues') return answer[key]
  return answer.declared[key] ?? null
}

/** Unknown is told from none: an item that is no longer asked has nothing to say. */
function textColumn(
  settings: ColumnSettings,
  head: string,
  given: Given,
  textFor: (item: Item) => string | null,
): ItemColumn {
  const asked = askedIn(given.record, given.round)
  return simpleColumn(settings, head, 'left', (item) => {
    const text = textFor(item)
    return text === null && !asked(item) ? [NONE] : typedLines(text)
  })
}

/** The mark of this round or the one before, on the plan's first axis by its first assessor unless others are named. */
export function markColumn(settings: ColumnSettings, head: string, given: Given): ItemColumn {
  const round = settings.round === 'previous' ? given.previous : given.round
  if (round === null) return simpleColumn(settings, head, 'center', () => [NONE])
  const question = questionOf(given.record.plan, round, settings)
  const marks = marksOf(given.record, question)
  const asked = askedIn(given.record, round)
  const guesses = new Set(
    given.record.ratings
      .filter(
        ({ inferred, round: of, axis, assessor }) =>
          inferred && of === round.id && axis === question.axis && assessor === question.assessor,
      )
      .map(({ item }) => item),
  )
  return simpleColumn(settings, head, 'center', (item): Piece[] => {
    const mark = marks.get(item.code)
    if (mark === undefined) return [asked(item) ? NOT_IN_SOURCE : NONE]
    return guesses.has(item.code)
      ? [markPiece(mark), { kind: 'break' }, { kind: 'minor', text: '推定' }]
      : [markPiece(mark)]
  })
}

function askedIn(record: PlanRecord, round: Round): (item: Item) => boolean {
  const events = eventsByItem(record)
  return (item) => isAsked(events.get(item.code) ?? [], momentOf(round))
}
