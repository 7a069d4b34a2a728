import { LEVEL_1 } from './level-1.ts'
import { LEVEL_2 } from './level-2.ts'
import { LEVEL_3 } from './level-3.ts'
import type { Finding, Rule, SeenFolder } from './seen.ts'

/** The thirty rules of 「行政データにおける機械可読性に関するルール」 (2026-03-31), in their order. */
export const RULES: readonly Rule[] = [...LEVEL_1, ...LEVEL_2, ...LEVEL_3]

/** What in a folder of open data breaks a rule. */
export function machineReadableFindings(folder: SeenFolder): Finding[] {
  return RULES.flatMap(({ id, find }) => find(folder).map((finding) => ({ rule: id, ...finding })))
}
