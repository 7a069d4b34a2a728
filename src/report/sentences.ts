import { percentFormat, printFigure } from '../paper/print.ts'
import type { Plan, Round } from '../plan/plan.ts'
import type { Asked } from '../plan/ratings.ts'
import { ROUNDING_NAMES, type RoundingRule } from '../plan/rounding.ts'
import { type Scale, tellsDone } from '../plan/scale.ts'
import { type Base, isUnrated, type TallyRow, tally } from '../plan/tally.ts'
import { columnShare } from '../plan/tally-column.ts'
import { type AxisSettings, questionOf } from './axis.ts'
import type { Given } from './given.ts'

/** How many of a row's items bear a mark that counts as done. */
export function doneOf(row: TallyRow, scale: Scale): number {
  return doneMarks(scale).reduce((sum, symbol) => sum + (row.marks[symbol] ?? 0), 0)
}

/** Their share in %, the one that a tally's column of those marks bears; null over nothing. */
export function doneShare(row: TallyRow, scale: Scale, plan: Plan): number | null {
  return columnShare(row, doneMarks(scale), plan)
}

function doneMarks({ marks }: Scale): string[] {
  return marks.filter((mark) => mark.counts_as === 'done' && mark.under === null).map(({ symbol }) => symbol)
}

/** What the done mark is called; where several count as done, neither's own word is used. */
export function doneLabel(scale: Scale): string {
  const [mark, another] = scale.marks.filter((one) => one.counts_as === 'done')
  return (another === undefined ? mark?.label : null) ?? '実施済み'
}

/** Of which items: those of one heading (its path), or of the whole plan; over which of them. */
export type Part = { heading: string | null; base: Base }

/** How many of a part's items are done; `rate` is the share in % as printed, by the plan's rounding rule. */
export type DoneCount = { total: number; done: number; label: string; share: number | null; rate: string }

/**
 * Counts what is done. `unknown`: the marks' meaning is not known; `unrated`: nobody has rated any of the items. Then nobody can
 * say what is done. `empty`: there are no such items.
 */
export function countDone(
  given: Given,
  chosen: AxisSettings,
  part: Part,
  round = given.round,
): DoneCount | 'unknown' | 'unrated' | 'empty' {
  const { plan } = given.record
  const question = questionOf(plan, round, chosen)
  const scale = plan.scales[question.axis]
  if (scale === undefined || !tellsDone(scale)) return 'unknown'
  return doneIn(given, partRow(given, question, part), scale)
}

/** As `countDone`, of a row already counted. */
export function doneIn(given: Given, row: TallyRow | null, scale: Scale): DoneCount | 'unrated' | 'empty' {
  if (row === null || row.total === 0) return 'empty'
  if (isUnrated(row)) return 'unrated'
  const { plan } = given.record
  const part = doneShare(row, scale, plan)
  const rate = printFigure(part, percentFormat(plan.tallies.digits))
  return { total: row.total, done: doneOf(row, scale), label: doneLabel(scale), share: part, rate }
}

/** The tally's row of one heading, at whatever level it stands, or of the whole plan; null where there is no such heading. */
export function partRow(given: Given, question: Asked, { heading, base }: Part): TallyRow | null {
  const level = heading === null ? 1 : heading.split('-').length
  const counted = tally(given.record, given.municipality.departments, {
    ...question,
    base,
    grouping: { by: 'heading', level },
  })
  return heading === null ? counted.total : (counted.groups.find(({ key }) => key === heading) ?? null)
}

/**
 * 「34項目のうち21項目（61.8％）が実施済みで、前年度より9項目増えた。」 in a paper, 「34項目のうち21項目が実施済み（61.8％）。前年度より
 * 9項目増えました。」 on a page: numbers from the tally over all items (of a heading, where one is named), by the plan's
 * rounding rule. Null where nobody can say what is done.
 */
export function doneSentence(
  given: Given,
  place: 'paper' | 'page',
  chosen: AxisSettings = {},
  heading: string | null = null,
): string | null {
  const now = countDone(given, chosen, { heading, base: 'all' })
  if (typeof now === 'string') return null
  const change = changeSince(given, chosen, heading, now.done)
  if (place === 'page') {
    const sentence = `${now.total}項目のうち${now.done}項目が${now.label}（${now.rate}）。`
    return change === null ? sentence : `${sentence}${change.polite}。`
  }
  const sentence = `${now.total}項目のうち${now.done}項目（${now.rate}）が${now.label}`
  return change === null ? `${sentence}である。` : `${sentence}で、${change.plain}。`
}

function changeSince(
  given: Given,
  chosen: AxisSettings,
  heading: string | null,
  done: number,
): { plain: string; polite: string } | null {
  if (given.previous === null) return null
  // Nobody rated then: that is unknown, not none.
  const before = countDone(given, chosen, { heading, base: 'all' }, given.previous)
  if (typeof before === 'string') return null
  const since = sinceWord(given, given.previous)
  const change = done - before.done
  if (change === 0) return { plain: `${since}と同じ数である`, polite: `${since}と同じ数です` }
  const verb = change > 0 ? '増え' : '減り'
  const count = `${since}より${Math.abs(change)}項目`
  return { plain: `${count}${change > 0 ? '増えた' : '減った'}`, polite: `${count}${verb}ました` }
}

/** What the round before is called in a sentence. */
export function sinceWord({ round }: Given, previous: Round): '前年度' | '前回' {
  return round.fiscal_year - previous.fiscal_year === 1 ? '前年度' : '前回'
}

/** 端数処理の注 of a table of shares. */
export function roundingNote({ rounding, digits }: RoundingRule): string {
  if (rounding === 'sum_to_100')
    return `割合は、合計が${printFigure(100, percentFormat(digits))}になるよう端数を調整している。`
  return `割合は小数点以下第${digits + 1}位を${ROUNDING_NAMES[rounding]}しているため、合計が100％にならないことがある。`
}

/** 端数処理の注 of a table of single shares: what is made to add up are those of all marks. */
export function shareRoundingNote(rule: RoundingRule): string {
  if (rule.rounding !== 'sum_to_100') return roundingNote(rule)
  const whole = printFigure(100, percentFormat(rule.digits))
  return `割合は、評価ごとの割合の合計が${whole}になるよう端数を調整した値である。`
}
