import { z } from 'zod'
import type { Plan, Round, SectionSettings } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import type { Question } from '../plan/tally.ts'
import { FIGURE_SECTIONS } from './figure-settings.ts'

/** Settings of a section that shows marks: the plan's first axis and assessor unless others are named. */
export const axisShape = { axis: z.string().optional(), assessor: z.string().optional() }

/** Those settings as read. */
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

/** What an axis is called; its id where the plan has none of that id. */
export function axisName({ axes }: Plan, axis: string): string {
  return axes.find(({ id }) => id === axis)?.name ?? axis
}

/**
 * A section's settings and its columns' that name an axis, an assessor or a level which the plan does not have. A section
 * of figures has none of these: its `level` is that of its heading.
 */
export function axisProblems(
  where: string,
  plan: Plan,
  { columns, section, ...settings }: SectionSettings,
): Problem[] {
  if (FIGURE_SECTIONS.includes(section)) return []
  const listed: unknown[] = Array.isArray(columns) ? columns : []
  return [
    ...unknownNames(where, plan, settings),
    ...listed.flatMap((column, index) =>
      typeof column === 'object' && column !== null
        ? unknownNames(`${where} columns[${index + 1}]`, plan, column)
        : [],
    ),
  ]
}

function unknownNames(where: string, plan: Plan, settings: object): Problem[] {
  const { axis, assessor, level } = settings as Record<string, unknown>
  const unknown = (name: string, noun: string, value: unknown, known: readonly { id: string }[]) =>
    typeof value !== 'string' || known.some(({ id }) => id === value)
      ? []
      : [
          {
            where: `${where} ${name}`,
            what: `${noun}「${value}」はありません`,
            doThis: `${known.map(({ id }) => id).join('、')} のいずれかを書いてください`,
          },
        ]
  const count = plan.levels.length
  const what = `計画の階層は${count}（${plan.levels.join('、')}）です`
  return [
    ...unknown('axis', '評価の軸', axis, plan.axes),
    ...unknown('assessor', '評価者', assessor, plan.assessors),
    ...(typeof level === 'number' && level > count
      ? [{ where: `${where} level`, what, doThis: `1 から ${count} にしてください` }]
      : []),
  ]
}
