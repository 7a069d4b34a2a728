import type { Piece } from '../paper/paper.ts'
import { percentFormat } from '../paper/print.ts'
import { broughtForward } from '../plan/brought-forward.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { NOT_GIVEN, TOTAL } from '../plan/grouping.ts'
import type { Round } from '../plan/plan.ts'
import { type Base, isUnrated, type Tally, type TallyRow, tally } from '../plan/tally.ts'
import { type AxisSettings, questionOf } from './axis.ts'
import { type Given, nameOf } from './given.ts'

/** One round counted over both bases, for the tables of the tally section. */
export type Count = {
  round: Round
  question: ReturnType<typeof questionOf>
  all: Tally
  due: Tally
  /** What was brought forward into the round's year and is done. */
  forward: ReturnType<typeof broughtForward>
}

/**
 * The round before and this one, counted, with the same groups in both. A round in which nobody rated tells nothing and is
 * left out; where that is so of both, there is nothing to print.
 */
export function countRounds(given: Given, chosen: AxisSettings & { level: number }): Count[] {
  const rounds = [...(given.previous === null ? [] : [given.previous]), given.round]
  const rated = rounds.map((round) => count(given, round, chosen)).filter(({ all }) => !isUnrated(all.total))
  const [before, now] = rated
  if (before === undefined || now === undefined) return rated
  const [all, allNow] = sameGroups(given, before.all, now.all)
  const [due, dueNow] = sameGroups(given, before.due, now.due)
  return [
    { ...before, all, due },
    { ...now, all: allNow, due: dueNow },
  ]
}

function count(given: Given, round: Round, chosen: AxisSettings & { level: number }): Count {
  const question = questionOf(given.record.plan, round, chosen)
  const over = (base: Base) =>
    tally(given.record, given.municipality.departments, {
      ...question,
      base,
      grouping: { by: 'heading', level: chosen.level },
    })
  return {
    round,
    question,
    all: over('all'),
    due: over('due'),
    forward: broughtForward(given.record, question),
  }
}

/**
 * Two rounds' tallies by heading with the same groups in both, in the plan's order. A group that one of them does not have
 * (出典に記載なし stands only where something fell into it) is told with zeros.
 */
export function sameGroups({ record }: Given, before: Tally, now: Tally): [before: Tally, now: Tally] {
  const rows = new Map([...before.groups, ...now.groups].map((row) => [row.key, row]))
  const keys = [...record.headings.map(({ path }) => path), NOT_GIVEN.key]
  const inOrder = keys.flatMap((key) => rows.get(key) ?? [])
  const filled = ({ groups, total }: Tally): Tally => ({
    groups: inOrder.map((row) => groups.find(({ key }) => key === row.key) ?? empty(row)),
    total,
  })
  return [filled(before), filled(now)]
}

function empty(row: TallyRow): TallyRow {
  const each = <V>(keys: object, value: V) => Object.fromEntries(Object.keys(keys).map((key) => [key, value]))
  return {
    ...row,
    items: 0,
    total: 0,
    marks: each(row.marks, 0),
    unrated: 0,
    lifecycle: each(row.lifecycle, 0) as TallyRow['lifecycle'],
    rates: each(row.rates, null),
    printed: {},
  }
}

/** The rows of a table over tallies with the same groups: what each tally tells of a group, and at the end of all. */
export function rowsOf(tallies: readonly Tally[]): { rows: TallyRow[]; tone: 'plain' | 'total' }[] {
  const groups = tallies[0]?.groups ?? []
  return [
    ...groups.map((_, index) => ({
      rows: tallies.flatMap((one) => one.groups[index] ?? []),
      tone: 'plain' as const,
    })),
    { rows: tallies.map(({ total }) => total), tone: 'total' },
  ]
}

/** `2-1. 歳入の確保`; what is no heading bears its name alone. */
export function headingName({ key, name }: Pick<TallyRow, 'key' | 'name'>): string {
  return key === NOT_GIVEN.key || key === TOTAL.key ? name : `${key}. ${name}`
}

/** What a round's columns stand under: its fiscal year, or its own name beside another round of that year. */
export function columnsHead(given: Given, round: Round, counts: readonly Count[]): string {
  const { era } = given.municipality.municipality.writing
  const ofYear = counts.filter((one) => one.round.fiscal_year === round.fiscal_year)
  return ofYear.length > 1 ? nameOf(round, era) : fiscalYearLabel(round.fiscal_year, era)
}

/** What headings of a level are called in the plan (体系). */
export function levelName(given: Given, level: number): string {
  return given.record.plan.levels[level - 1] ?? ''
}

/** A number of items. */
export function figure(value: number): Piece {
  return { kind: 'figure', value, format: 'integer' }
}

/** A share with the digits of the plan's tally rule; in brackets where it stands under its count. */
export function percent(given: Given, value: number | null, inBrackets = true): Piece {
  const format = percentFormat(given.record.plan.tallies.digits)
  return { kind: 'figure', value, format: inBrackets ? `${format}-parens` : format }
}
