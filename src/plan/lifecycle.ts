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
  /** Its row stands in every later report, or only in those of the year in which it happened. */
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

type Event = { kind: LifecycleKind; date: string | null; fiscal_year: number | null }
/** The day a round speaks of; without one, the end of its fiscal year. */
export type Moment = { asOf: string | null; fiscalYear: number }

/** The records that had happened by the as-of date; one that names only its fiscal year counts from that year on. */
export function happenedBy<E extends Event>(events: readonly E[], { asOf, fiscalYear }: Moment): E[] {
  return events.filter((event) => {
    if (event.date !== null && asOf !== null) return event.date <= asOf
    const year = yearOf(event)
    return year === null || year <= fiscalYear
  })
}

/** The record that holds at the moment: the last one that closes, suspends or resumes; null while work goes on. */
export function standing<E extends Event>(events: readonly E[], moment: Moment): E | null {
  const last = happenedBy(events, moment)
    .filter(({ kind }) => kind === 'resumed' || !LIFECYCLE[kind].inBase)
    .at(-1)
  return last === undefined || last.kind === 'resumed' ? null : last
}

/** Whether a kind is told of an item by what has happened to it; a suspension only until it is resumed. */
export function bears(kind: LifecycleKind, happened: readonly Pick<Event, 'kind'>[]): boolean {
  if (kind !== 'suspended') return happened.some((event) => event.kind === kind)
  return (
    happened.findLast((event) => event.kind === 'suspended' || event.kind === 'resumed')?.kind === 'suspended'
  )
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

/** Whether the item's row stands in a report of the moment: one that left does so only in the year it left. */
export function isPrinted(events: readonly Event[], moment: Moment): boolean {
  if (!hasCome(events, moment)) return false
  const last = standing(events, moment)
  if (last === null || LIFECYCLE[last.kind].printed === 'always') return true
  return yearOf(last) === null || yearOf(last) === moment.fiscalYear
}

function yearOf({ fiscal_year, date }: Event): number | null {
  return fiscal_year ?? (date === null ? null : fiscalYearOf(date))
}
