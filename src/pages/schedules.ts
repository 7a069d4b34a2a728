import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { LIFECYCLE_NAMES } from '../plan/lifecycle.ts'
import type { Item } from '../plan/nouns.ts'
import { runsOf } from '../plan/schedule.ts'
import type { PlanView } from '../publish/library.ts'
import type { Flag, Schedule } from '../ui/schedule.ts'

const LAYERS = [
  ['planned', '計画'],
  ['changed', '変更'],
  ['actual', '実績'],
] as const

/** An item's schedule as the strips draw it: a cell a fiscal year of the plan, the shown round's year being now. */
export function scheduleOf({ record, given }: PlanView, item: Item): Schedule {
  const { plan } = record
  const years = Array.from({ length: plan.to - plan.from + 1 }, (_, index) => plan.from + index)
  const own = record.schedule.filter((cell) => cell.item === item.code && cell.action === null)
  return {
    periods: years.map((year) => ({
      label: fiscalYearLabel(year, 'letter').replace('年度', ''),
      current: year === given.round.fiscal_year,
    })),
    layers: LAYERS.map(([layer, name]) => ({
      name,
      runs: runsOf(
        own.filter((cell) => cell.layer === layer),
        years.map(String),
        plan.schedule_words,
      ),
    })).filter(({ runs }) => runs.length > 0),
    flags: flagsOf(record.lifecycle, item, years),
  }
}

function flagsOf(events: PlanView['record']['lifecycle'], item: Item, years: number[]): Flag[] {
  return events.flatMap((event) => {
    const at = years.indexOf(event.fiscal_year ?? Number.NaN)
    if (event.item !== item.code || event.action !== null || at < 0) return []
    const text =
      event.kind === 'merged' && event.target !== null
        ? `№${event.target}に統合`
        : LIFECYCLE_NAMES[event.kind]
    return [{ at, text }]
  })
}
