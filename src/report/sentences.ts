import { percentFormat, printFigure } from '../paper/print.ts'
import { ROUNDING_NAMES, type RoundingRule, share } from '../plan/rounding.ts'
import { type Scale, tellsDone } from '../plan/scale.ts'
import { isUnrated, type Question, type TallyRow, tally } from '../plan/tally.ts'
import { type AxisSettings, questionOf } from './axis.ts'
import type { Given } from './given.ts'

/** How many of a row's items bear a mark that counts as done. */
export function doneOf(row: TallyRow, scale: Scale): number {
  const done = scale.marks.filter((mark) => mark.counts_as === 'done' && mark.under === null)
  return done.reduce((sum, { symbol }) => sum + (row.marks[symbol] ?? 0), 0)
}

/** What the done mark is called; where several count as done, neither's own word is used. */
export function doneLabel(scale: Scale): string {
  const [mark, another] = scale.marks.filter((one) => one.counts_as === 'done')
  return (another === undefined ? mark?.label : null) ?? '実施済み'
}

/**
 * 「34項目のうち21項目（61.8％）が実施済みで、前年度より9項目増えた。」 in a paper, 「34項目のうち21項目が実施済み（61.8％）。前年度より
 * 9項目増えました。」 on a page: numbers from the tally over all items, by the plan's rounding rule. Null where the marks'
 * meaning is not known, or nobody has rated yet: then nobody can say what is done.
 */
export function doneSentence(
  given: Given,
  place: 'paper' | 'page',
  chosen: AxisSettings = {},
): string | null {
  const { plan } = given.record
  const question = questionOf(plan, given.round, chosen)
  const scale = plan.scales[question.axis]
  if (scale === undefined || !tellsDone(scale)) return null
  const now = overall(given, question)
  if (isUnrated(now)) return null
  const done = doneOf(now, scale)
  const label = doneLabel(scale)
  const rate = printFigure(share(done, now.total, plan.tallies), percentFormat(plan.tallies.digits))
  const change = changeSince(given, question, scale, done)
  if (place === 'page') {
    const sentence = `${now.total}項目のうち${done}項目が${label}（${rate}）。`
    return change === null ? sentence : `${sentence}${change.polite}。`
  }
  const sentence = `${now.total}項目のうち${done}項目（${rate}）が${label}`
  return change === null ? `${sentence}である。` : `${sentence}で、${change.plain}。`
}

function changeSince(
  given: Given,
  question: Pick<Question, 'round' | 'axis' | 'assessor'>,
  scale: Scale,
  done: number,
): { plain: string; polite: string } | null {
  if (given.previous === null) return null
  const since = given.round.fiscal_year - given.previous.fiscal_year === 1 ? '前年度' : '前回'
  const before = overall(given, { ...question, round: given.previous })
  // Nobody rated then: that is unknown, not none.
  if (isUnrated(before)) return null
  const change = done - doneOf(before, scale)
  if (change === 0) return { plain: `${since}と同じ数である`, polite: `${since}と同じ数です` }
  const verb = change > 0 ? '増え' : '減り'
  const count = `${since}より${Math.abs(change)}項目`
  return { plain: `${count}${change > 0 ? '増えた' : '減った'}`, polite: `${count}${verb}ました` }
}

function overall(given: Given, question: Pick<Question, 'round' | 'axis' | 'assessor'>): TallyRow {
  const all = { ...question, base: 'all', grouping: { by: 'heading', level: 1 } } as const
  return tally(given.record, given.municipality.departments, all).total
}

/** 端数処理の注 of a table of shares. */
export function roundingNote({ rounding, digits }: RoundingRule): string {
  if (rounding === 'sum_to_100')
    return `割合は、合計が${printFigure(100, percentFormat(digits))}になるよう端数を調整している。`
  return `割合は小数点以下第${digits + 1}位を${ROUNDING_NAMES[rounding]}しているため、合計が100％にならないことがある。`
}

/** 端数処理の注 of a table whose shares stand each for itself: there nothing is made to add up. */
export function shareRoundingNote(rule: RoundingRule): string {
  if (rule.rounding !== 'sum_to_100') return roundingNote(rule)
  return `割合は小数点以下第${rule.digits + 1}位を${ROUNDING_NAMES.half_up}している。`
}
