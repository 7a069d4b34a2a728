import type { Piece } from '../paper/paper.ts'
import { publicText, publicTexts } from '../plan/answer-fields.ts'
import type { Item } from '../plan/nouns.ts'
import type { Problem } from '../plan/problem.ts'
import { ratingsOf } from '../plan/ratings.ts'
import { marksOf } from '../plan/tally.ts'
import { questionOf } from './axis.ts'
import type { Given } from './given.ts'
import {
  type ColumnSettings,
  type ItemColumn,
  NOT_IN_SOURCE,
  simpleColumn,
  typedLines,
} from './item-column.ts'
import { markPiece } from './legend.ts'
import { noRound, notAskedIn } from './not-asked.ts'

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
  const key = answerKey(settings) ?? ''
  return textColumn(
    settings,
    head,
    given,
    (item) => publicText(given.record.plan, answers.get(item.code), key)?.text ?? null,
  )
}

/** Columns that show what an answer does not have, or has for the office only. */
export function answerColumnProblems({ record }: Given, columns: readonly ColumnSettings[]): Problem[] {
  const { plan } = record
  const known = publicTexts(plan, undefined).map(({ key }) => key)
  return columns.flatMap((column, index) => {
    const key = answerKey(column)
    if (key === null || publicText(plan, undefined, key) !== null) return []
    const choice =
      known.length === 0 ? 'fields で公開する欄を決めるか' : `${known.join('、')} のいずれかにするか`
    return [
      {
        where: `columns[${index + 1}]`,
        what: `回答に「${key}」という公開する欄はありません`,
        doThis: `${choice}、この列を除いてください`,
      },
    ]
  })
}

/** Which of an answer's texts a column shows; null where it shows none. */
function answerKey({ field, key }: ColumnSettings): string | null {
  if (field === 'result') return 'result'
  return field === 'answer' ? (key ?? 'result') : null
}

/** Unknown is told from none: an item that is no longer asked has nothing to say. */
function textColumn(
  settings: ColumnSettings,
  head: string,
  given: Given,
  textFor: (item: Item) => string | null,
): ItemColumn {
  const notAsked = notAskedIn(given, given.round)
  return simpleColumn(settings, head, 'left', (item) => {
    const text = textFor(item)
    return typedLines(text ?? notAsked(item))
  })
}

/** The mark of this round or the one before, on the plan's first axis by its first assessor unless others are named. */
export function markColumn(settings: ColumnSettings, head: string, given: Given): ItemColumn {
  const round = settings.round === 'previous' ? given.previous : given.round
  if (round === null) return simpleColumn(settings, head, 'center', () => [noRound(given)])
  const question = questionOf(given.record.plan, round, settings)
  const marks = marksOf(given.record, question)
  const notAsked = notAskedIn(given, round)
  const guesses = new Set(
    ratingsOf(given.record, question)
      .filter(({ inferred }) => inferred)
      .map(({ item }) => item),
  )
  return simpleColumn(settings, head, 'center', (item): Piece[] => {
    const mark = marks.get(item.code)
    if (mark === undefined) return [notAsked(item) ?? NOT_IN_SOURCE]
    return guesses.has(item.code)
      ? [markPiece(mark), { kind: 'break' }, { kind: 'minor', text: '推定' }]
      : [markPiece(mark)]
  })
}
