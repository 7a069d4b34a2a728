import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { momentOf } from '../plan/items-at.ts'
import type { Action, Item } from '../plan/nouns.ts'
import { fiscalYearOfPeriod, type Grain, type Period, periodsOf } from '../plan/period.ts'
import { runsOf } from '../plan/schedule.ts'
import type { PlanView } from '../publish/library.ts'
import { grainOfPlan } from '../report/schedule-column.ts'
import { flagsOf } from '../report/schedule-flags.ts'
import type { Schedule } from '../ui/schedule.ts'

const LAYERS = [
  ['planned', '計画'],
  ['changed', '変更'],
  ['actual', '実績'],
] as const

/** The schedule of an item, or of one of its actions. */
export type ScheduleOf = (item: Item, action?: Action) => Schedule

/**
 * The schedules of a plan as the strips draw them: a cell a period of the plan's grain, the shown round's being now.
 */
export function schedulesOf({ record, given }: PlanView): ScheduleOf {
  const { plan } = record
  const grain = grainOfPlan(given)
  const periods = periodsOf(grain, plan.from, plan.to)
  const now = currentPeriod(given.round, periods)
  const labels = periods.map((period) => ({ ...labelsOf(period, grain), current: period === now }))
  const cells = Map.groupBy(record.schedule, ({ item, action, layer }) => `${item}/${action ?? ''}/${layer}`)
  const flags = flagsOf(given, periods, momentOf(given.round))
  return (item, action) => ({
    periods: labels,
    layers: LAYERS.flatMap(([layer, name]) => {
      const own = cells.get(`${item.code}/${action?.number ?? ''}/${layer}`)
      const runs = own === undefined ? [] : runsOf(own, periods, plan.schedule_words)
      return runs.length === 0 ? [] : [{ name, runs }]
    }),
    flags: flags({
      item,
      action: action ?? null,
      layer: 'in_force',
      itemSpan: action === undefined ? 1 : 0,
      actionSpan: 1,
    }).map(({ at, text }) => ({ at, text })),
  })
}

/** The round's own period, or the last one of its fiscal year where the round is of a coarser grain. */
function currentPeriod(
  round: { period: Period; fiscal_year: number },
  periods: readonly Period[],
): Period | undefined {
  if (periods.includes(round.period)) return round.period
  return periods.findLast((period) => fiscalYearOfPeriod(period) === round.fiscal_year)
}

/** `short` is what a narrow scale has room for: the year, where it begins. */
function labelsOf(period: Period, grain: Grain): { label: string; short: string } {
  const year = fiscalYearLabel(fiscalYearOfPeriod(period), 'letter').replace('年度', '')
  switch (grain) {
    case 'year':
      return { label: year, short: year }
    case 'half':
      return {
        label: `${year}${period.endsWith('1') ? '上' : '下'}`,
        short: period.endsWith('1') ? year : '',
      }
    case 'quarter':
      return { label: `${year} ${period.slice(-1)}Q`, short: period.endsWith('1') ? year : '' }
    case 'month':
      return { label: `${year} ${Number(period.slice(-2))}月`, short: period.endsWith('-04') ? year : '' }
  }
}
