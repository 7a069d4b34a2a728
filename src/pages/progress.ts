import { asOfLabel } from '../plan/as-of.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { tellsDone } from '../plan/scale.ts'
import { isUnrated, tally } from '../plan/tally.ts'
import { questionOf } from '../report/axis.ts'
import type { Given } from '../report/given.ts'
import { doneOf, doneSentence, doneShare } from '../report/sentences.ts'

export type Progress = { items: number; done: number | null; rate: number | null }

/** How many items a plan has and how many are done; null where the marks' meaning is not known or nobody rated. */
export function progressOf({ record, municipality, round }: Given): Progress {
  const question = questionOf(record.plan, round)
  const scale = record.plan.scales[question.axis]
  const grouping = { by: 'heading', level: 1 } as const
  const { total } = tally(record, municipality.departments, { ...question, base: 'all', grouping })
  if (scale === undefined || !tellsDone(scale) || isUnrated(total))
    return { items: total.total, done: null, rate: null }
  const done = doneOf(total, scale)
  return { items: total.total, done, rate: doneShare(total, scale, record.plan) }
}

/** The sentence that tells the progress; where nobody can say what is done, how many items there are. */
export function progressSentence(given: Given): string {
  return doneSentence(given, 'page') ?? `この計画には${progressOf(given).items}項目があります。`
}

/** The day a plan's numbers speak of, or the fiscal year where none is recorded. */
export function asOfWords({ municipality, round }: Given): string {
  const { era } = municipality.municipality.writing
  return asOfLabel(round, era) ?? fiscalYearLabel(round.fiscal_year, era)
}

/** `令和5年度から令和8年度まで`. */
export function periodWords({ municipality, record }: Pick<Given, 'municipality' | 'record'>): string {
  const { era } = municipality.municipality.writing
  return `${fiscalYearLabel(record.plan.from, era)}から${fiscalYearLabel(record.plan.to, era)}まで`
}
