import { fiscalYearOf } from './fiscal-year.ts'

/** What can happen to an item or an action; each is a dated record with its reason, never a flag. */
export const LIFECYCLE_KINDS = [
  'added',
  'achieved',
  'completed',
  'ended',
  'abolished',
  'cancelled',
  'suspended',
  'resumed',
  'merged',
  'split',
  'moved',
  'routine',
  'brought_forward',
  'relisted',
] as const

export type LifecycleKind = (typeof LIFECYCLE_KINDS)[number]

type Meaning = {
  name: string
  /** Departments are still asked about the item in later rounds. */
  asked: boolean
  /** Its row stands in every later report, or in none of a later year than the one in which it happened. */
  printed: 'always' | 'that_year'
  /** It counts among the items whose time has come (the base `due`). */
  inBase: boolean
}

const goesOn = { asked: true, printed: 'always', inBase: true } as const
const rests = { asked: false, printed: 'always', inBase: false } as const
const leaves = { asked: false, printed: 'that_year', inBase: false } as const

/** What each word means for the item from then on. A split is recorded on the new item, a merger on the one given up. */
export const LIFECYCLE: Record<LifecycleKind, Meaning> = {
  added: { name: '追加', ...goesOn },
  achieved: { name: '達成', ...rests },
  completed: { name: '完了', ...rests },
  ended: { name: '終了', ...rests },
  abolished: { name: '廃止', ...leaves },
  cancelled: { name: '中止', ...leaves },
  suspended: { name: '休止', ...rests },
  resumed: { name: '再開', ...goesOn },
  merged: { name: '統合', ...rests },
  split: { name: '分割', ...goesOn },
  moved: { name: '移動', ...goesOn },
  routine: { name: '経常業務へ移行', ...leaves },
  brought_forward: { name: '前倒し', ...goesOn },
  relisted: { name: '再掲', ...rests },
}

/** What print calls each kind. */
export const LIFECYCLE_NAMES = Object.fromEntries(
  LIFECYCLE_KINDS.map((kind) => [kind, LIFECYCLE[kind].name]),
) as Record<LifecycleKind, string>

/** The kinds that a tally counts, in the order in which it prints them. */
export const COUNTED_KINDS = [
  'achieved',
  'completed',
  'ended',
  'abolished',
  'cancelled',
  'suspended',
  'merged',
  'moved',
  'routine',
] as const satisfies readonly LifecycleKind[]

type Dated = { date: string | null; fiscal_year: number | null }
type Event = Dated & { kind: LifecycleKind }
/** The day a round speaks of; without one, the end of its fiscal year. */
export type Moment = { asOf: string | null; fiscalYear: number }

/**
 * Whether a date had come by a day. Where one of the two is known by its month only, the months are compared:
 * what happened in 2021-03 has happened by 2021-03-15, and by an as-of date of 2021-03 all of that month has.
 */
export function hasComeBy(date: string, day: string): boolean {
  const length = Math.min(date.length, day.length)
  return date.slice(0, length) <= day.slice(0, length)
}

/** The records that had happened by the as-of date; one that names only its fiscal year counts from that year on. */
export function happenedBy<E extends Dated>(events: readonly E[], { asOf, fiscalYear }: Moment): E[] {
  return events.filter((event) => {
    if (event.date !== null && asOf !== null) return hasComeBy(event.date, asOf)
    const year = yearOf(event)
    return year === null || year <= fiscalYear
  })
}

/** The record that holds at the moment: the last one that closes, suspends or resumes; null while work goes on. */
export function standing<E extends Event>(events: readonly E[], moment: Moment): E | null {
  const last = inOrder(happenedBy(events, moment))
    .filter(({ kind }) => kind === 'resumed' || !LIFECYCLE[kind].inBase)
    .at(-1)
  return last === undefined || last.kind === 'resumed' ? null : last
}

/** Whether a kind is told of an item by what has happened to it; a suspension only until it is resumed. */
export function bears(kind: LifecycleKind, happened: readonly Event[]): boolean {
  if (kind !== 'suspended') return happened.some((event) => event.kind === kind)
  const pauses = happened.filter((event) => event.kind === 'suspended' || event.kind === 'resumed')
  return inOrder(pauses).at(-1)?.kind === 'suspended'
}

/**
 * The records as they happened: by date or, where a record has none, by fiscal year. Two that may have happened
 * either way round (in one fiscal year, at a time unknown) stay as the file has them.
 */
function inOrder<E extends Dated>(events: readonly E[]): E[] {
  const placed: E[] = []
  for (const event of events) {
    const later = placed.findIndex((other) => spanOf(event).last < spanOf(other).first)
    placed.splice(later === -1 ? placed.length : later, 0, event)
  }
  return placed
}

/** The first and the last day on which a record may have happened. */
function spanOf({ date, fiscal_year: year }: Dated): { first: string; last: string } {
  if (date !== null) return { first: date, last: date.length === 7 ? `${date}-31` : date }
  if (year === null) return { first: '0000', last: '9999' }
  return { first: `${year}-04-01`, last: `${year + 1}-03-31` }
}

/** Whether an item was in the plan by the moment: one without a record of its coming was there from the first day. */
export function hasCome(events: readonly Event[], moment: Moment): boolean {
  const coming = events.filter(({ kind }) => kind === 'added' || kind === 'split')
  return coming.length === 0 || happenedBy(coming, moment).length > 0
}

/** Whether departments are asked about the item at the moment. */
export function isAsked(events: readonly Event[], moment: Moment): boolean {
  if (!hasCome(events, moment)) return false
  const last = standing(events, moment)
  return last === null || LIFECYCLE[last.kind].asked
}

/**
 * Whether the item's row stands in a report of the moment. One that left stands in reports of the year it left, and
 * in one of an earlier year told as of a later day (R6年度 as of May): it was in the plan for all of that year.
 */
export function isPrinted(events: readonly Event[], moment: Moment): boolean {
  if (!hasCome(events, moment)) return false
  const last = standing(events, moment)
  if (last === null || LIFECYCLE[last.kind].printed === 'always') return true
  const year = yearOf(last)
  return year === null || year >= moment.fiscalYear
}

/** The fiscal year in which it happened: the one recorded, or that of its date; null where neither is known. */
export function yearOf({ fiscal_year, date }: Dated): number | null {
  return fiscal_year ?? (date === null ? null : fiscalYearOf(date))
}
