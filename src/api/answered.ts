import { type Problem, refused } from '../plan/problem.ts'

/**
 * What comes of a question: the answer, or why there is none. `missing`: no such thing was published; `misasked`: the
 * question itself is off.
 */
export type Answered<T> =
  | { ok: true; value: T }
  | { ok: false; why: 'missing' | 'misasked'; problems: Problem[] }

export type NotAnswered = Extract<Answered<never>, { ok: false }>

export function answered<T>(value: T): Answered<T> {
  return { ok: true, value }
}

/** Nothing of that name was published; `noun` is what was looked for, `doThis` where its names are told. */
export function missing(noun: string, name: string, doThis: string): NotAnswered {
  return { why: 'missing', ...refused({ where: noun, what: `「${name}」は公表されていません`, doThis }) }
}

export function misasked(...problems: Problem[]): NotAnswered {
  return { why: 'misasked', ...refused(...problems) }
}

export const noMunicipality = (code: string): NotAnswered =>
  missing('団体', code, '団体の一覧で、団体コードを確かめてください')
export const noPlan = (plan: string): NotAnswered =>
  missing('計画', plan, '団体の計画の一覧で、計画のIDを確かめてください')
