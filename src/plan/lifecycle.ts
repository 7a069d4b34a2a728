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

export const LIFECYCLE_NAMES: Record<LifecycleKind, string> = {
  added: '追加',
  achieved: '達成',
  completed: '完了',
  ended: '終了',
  abolished: '廃止',
  cancelled: '中止',
  suspended: '休止',
  resumed: '再開',
  merged: '統合',
  split: '分割',
  moved: '移動',
  routine: '経常業務へ移行',
  brought_forward: '前倒し',
  relisted: '再掲',
}

/** The kinds that take an item out of the work that is due, until another record brings it back (再開). */
const CLOSING: ReadonlySet<LifecycleKind> = new Set([
  'achieved',
  'completed',
  'ended',
  'abolished',
  'cancelled',
  'suspended',
  'merged',
  'routine',
])

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
type Moment = { asOf: string | null; fiscalYear: number }

/** The records that had happened by the as-of date; one that names only its fiscal year counts from that year on. */
export function happenedBy<E extends Event>(events: readonly E[], { asOf, fiscalYear }: Moment): E[] {
  return events.filter((event) => {
    if (event.date !== null && asOf !== null) return event.date <= asOf
    return event.fiscal_year === null || event.fiscal_year <= fiscalYear
  })
}

/** The record that holds at the moment: the last one that closes, suspends or resumes; null while work goes on. */
export function standing<E extends Event>(events: readonly E[], moment: Moment): E | null {
  const last = happenedBy(events, moment)
    .filter((event) => event.kind === 'resumed' || CLOSING.has(event.kind))
    .at(-1)
  return last === undefined || last.kind === 'resumed' ? null : last
}
