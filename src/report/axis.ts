import { z } from 'zod'
import type { Plan, Round } from '../plan/plan.ts'
import type { Question } from '../plan/tally.ts'

/** Settings of a section that shows marks: the plan's first axis and assessor unless others are named. */
export const axisShape = { axis: z.string().optional(), assessor: z.string().optional() }

export type AxisSettings = { axis?: string | undefined; assessor?: string | undefined }

/** The question those settings ask of one round. */
export function questionOf(
  plan: Plan,
  round: Round,
  settings: AxisSettings = {},
): Pick<Question, 'round' | 'axis' | 'assessor'> {
  return {
    round,
    axis: settings.axis ?? plan.axes[0]?.id ?? '',
    assessor: settings.assessor ?? plan.assessors[0]?.id ?? '',
  }
}
