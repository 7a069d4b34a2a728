import type { Piece } from '../paper/paper.ts'
import { percentFormat } from '../paper/print.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { Round } from '../plan/plan.ts'
import { type Base, type Tally, type TallyRow, tally } from '../plan/tally.ts'
import { type AxisSettings, questionOf } from './axis.ts'
import type { Given } from './given.ts'

/** One round counted over both bases, for the tables of the tally section. */
export type Count = { round: Round; question: ReturnType<typeof questionOf>; all: Tally; due: Tally }

/** The round before and this one, counted; one before in which nobody rated tells nothing and is left out. */
export function countRounds(given: Given, chosen: AxisSettings & { level: number }): Count[] {
  const now = count(given, given.round, chosen)
  if (given.previous === null) return [now]
  const before = count(given, given.previous, chosen)
  return before.all.total.unrated === before.all.total.total ? [now] : [before, now]
}

function count(given: Given, round: Round, chosen: AxisSettings & { level: number }): Count {
  const question = questionOf(given.record.plan, round, chosen)
  const over = (base: Base) =>
    tally(given.record, given.municipality.departments, {
      ...question,
      base,
      grouping: { by: 'heading', level: chosen.level },
    })
  return { round, question, all: over('all'), due: over('due') }
}

export function headingName(row: TallyRow | undefined): string {
  if (row === undefined) return ''
  return /^\d/.test(row.key) ? `${row.key}. ${row.name}` : row.name
}

export function yearName(given: Given, round: Round): string {
  return fiscalYearLabel(round.fiscal_year, given.municipality.municipality.writing.era)
}

export function levelName(given: Given, level: number): string {
  return given.record.plan.levels[level - 1] ?? ''
}

export function axisName(given: Given, counts: readonly Count[]): string {
  return given.record.plan.axes.find(({ id }) => id === counts[0]?.question.axis)?.name ?? ''
}

export function figure(value: number): Piece {
  return { kind: 'figure', value, format: 'integer' }
}

/** A share with the digits of the plan's tally rule; in brackets where it stands under its count. */
export function percent(given: Given, value: number | null, inBrackets = true): Piece {
  const format = percentFormat(given.record.plan.tallies.digits)
  return { kind: 'figure', value, format: inBrackets ? `${format}-parens` : format }
}
