import { z } from 'zod'
import { dateLabel } from '../plan/fiscal-year.ts'
import { type Round, roundOf } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import { type Given, nameOf } from './given.ts'

/** Settings of a section that compares: the round it follows unless another is named. */
export const sinceShape = { since: z.string().optional() }

export type SinceSettings = { since?: string | undefined }

/** The round compared with; null where the report's own is the first, or stands before it. */
export function earlierRound(given: Given, { since }: SinceSettings): Round | null {
  const { plan } = given.record
  const earlier = since === undefined ? given.previous : (roundOf(plan, since) ?? null)
  if (earlier === null) return null
  const place = ({ id }: Round) => plan.rounds.findIndex((round) => round.id === id)
  return place(earlier) < place(given.round) ? earlier : null
}

export function sinceProblems({ calendar }: Given, { since }: SinceSettings): Problem[] {
  const ids = calendar.map(({ id }) => id)
  if (since === undefined || ids.includes(since)) return []
  return [
    {
      where: 'since',
      what: `照会「${since}」はありません`,
      doThis: `${ids.join('、')} のいずれかを書いてください`,
    },
  ]
}

/** Said in the place of a comparison where there is nothing to compare with. */
export const NO_EARLIER = '比べる前回の報告はない。'

/** `前回はR5年度末（R6年3月31日時点）、今回はR6年度第4四半期（R7年3月31日時点）である。` */
export function comparedNote(given: Given, since: Round): string {
  return `前回は${roundTold(given, since)}、今回は${roundTold(given, given.round)}である。`
}

function roundTold({ municipality }: Given, round: Round): string {
  const { era } = municipality.municipality.writing
  return `${nameOf(round, era)}${round.as_of === null ? '' : `（${dateLabel(round.as_of, era)}時点）`}`
}
