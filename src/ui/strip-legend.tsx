import { MOMENT_SHOWN, type Schedule } from './schedule.ts'

/** What ▼ over a period means, once for all strips of a list or page; nothing where none bears it. */
export function StripLegend({ periods }: Pick<Schedule, 'periods'>) {
  const now = periods.find(({ current }) => current)
  return now === undefined ? null : <p class="strip-legend">{`▼は${MOMENT_SHOWN}（${now.label}）です。`}</p>
}
