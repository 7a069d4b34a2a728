import type { Run } from '../plan/schedule.ts'
import type { Flag } from './schedule-flags.ts'

/** A stretch of a drawn schedule: a run or part of one, or an empty stretch (word null), with the flag that stands in it. */
export type Segment = { span: number; word: string | null; arrow: boolean; flag: string | null }

/**
 * The periods of a schedule cut where a run begins or ends and behind every flag. A flag that ends the work (達成, 休止)
 * stands in the empty stretch behind it, for nothing is drawn from there on; any other in the stretch it ends. A flag
 * without a date stands behind the last run. The spans add up to `count`.
 */
export function segmentsOf(runs: readonly Run[], flags: readonly Flag[], count: number): Segment[] {
  const last = runs.at(-1)
  const lastPlace = last === undefined ? count - 1 : last.from + last.span - 1
  const placed = flags.map((flag) => ({ ...flag, at: Math.min(flag.at ?? lastPlace, count - 1) }))
  const end = Math.min(count - 1, ...placed.filter(({ ends }) => ends).map(({ at }) => at))
  const segments = cut(
    runs,
    placed.filter(({ at, ends }) => at <= end && !ends),
    end + 1,
  )
  const told = placed.filter(({ at, ends }) => ends || at > end).map(({ text }) => text)
  if (told.length === 0) return segments
  const text = told.join('・')
  if (end + 1 < count) return [...segments, { span: count - end - 1, word: null, arrow: false, flag: text }]
  return segments.map((segment, index) =>
    index === segments.length - 1
      ? { ...segment, flag: segment.flag === null ? text : `${segment.flag}・${text}` }
      : segment,
  )
}

/** The first `count` periods, cut at the runs' borders and behind each flag. */
function cut(runs: readonly Run[], flags: readonly { at: number; text: string }[], count: number): Segment[] {
  const segments: (Segment & { run: Run | undefined })[] = []
  for (let place = 0; place < count; place++) {
    const run = runs.find(({ from, span }) => place >= from && place < from + span)
    const before = segments.at(-1)
    if (before !== undefined && before.run === run && before.flag === null) {
      before.span += 1
      before.arrow = run !== undefined
    } else {
      const goesOn = run !== undefined && run.from < place
      segments.push({
        run,
        span: 1,
        word: run === undefined ? null : goesOn ? '' : run.word,
        arrow: goesOn,
        flag: null,
      })
    }
    const told = flags.filter(({ at }) => at === place).map(({ text }) => text)
    const current = segments.at(-1)
    if (told.length > 0 && current !== undefined) current.flag = told.join('・')
  }
  return segments.map(({ run: _, ...segment }) => segment)
}
