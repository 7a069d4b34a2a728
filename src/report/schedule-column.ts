import type { Cell, Column, Piece } from '../paper/paper.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { momentOf } from '../plan/items-at.ts'
import type { ScheduleCell } from '../plan/nouns.ts'
import { fiscalYearOfPeriod, type Grain, grainOf, type Period, periodsOf } from '../plan/period.ts'
import { cellsInForce, runsOf } from '../plan/schedule.ts'
import type { Given } from './given.ts'
import { type ColumnSettings, type ItemColumn, NOT_IN_SOURCE } from './item-column.ts'
import type { Line, ShownLayer } from './line.ts'
import { type Flag, flagsOf } from './schedule-flags.ts'
import { segmentsOf } from './schedule-segments.ts'

/** The layers that a schedule column shows, a line each. */
export function layersOf({ layers }: ColumnSettings): readonly ShownLayer[] {
  return layers ?? ['in_force']
}

/** The grain of a plan's schedule: that of its first cell, or years where none is recorded. */
export function grainOfPlan({ record }: Given): Grain {
  const [first] = record.schedule
  return (first && grainOf(first.period)) ?? 'year'
}

/** 工程: a column a period, in the plan's words or as bars. An action without cells of its own follows its item's. */
export function scheduleColumn(settings: ColumnSettings, head: string, given: Given): ItemColumn {
  const { plan, schedule } = given.record
  const grain = settings.grain ?? grainOfPlan(given)
  const periods = periodsOf(grain, plan.from, plan.to)
  const cells = Map.groupBy(schedule, ({ item, action }) => `${item}/${action ?? ''}`)
  const cellsOf = ({ item, action, layer }: Line): ScheduleCell[] => {
    const own = action === null ? undefined : cells.get(`${item.code}/${action.number}`)
    return shown(own ?? cells.get(`${item.code}/`) ?? [], layer)
  }
  const flags = flagsOf(given, periods, momentOf(given.round))
  return {
    columns: periods.map(
      (period): Column => ({ key: `schedule:${period}`, width: settings.width ?? null, align: 'center' }),
    ),
    head,
    under: periods.map((period) => periodHead(period, grain)),
    per: 'layer',
    cells: (line) =>
      settings.style === 'bars'
        ? bars(
            given,
            cellsOf(line),
            periods,
            line.actionSpan > 0 || line.itemSpan > 0 ? flags(line) : [],
            line.layer,
          )
        : periods.map((period) => ({
            content: [cellsOf(line).find((cell) => cell.period === period)?.word ?? ''],
          })),
  }
}

function shown(cells: readonly ScheduleCell[], layer: ShownLayer): ScheduleCell[] {
  return layer === 'in_force' ? cellsInForce(cells) : cells.filter((cell) => cell.layer === layer)
}

function bars(
  given: Given,
  cells: readonly ScheduleCell[],
  periods: readonly Period[],
  flags: readonly Flag[],
  layer: ShownLayer,
): Cell[] {
  if (cells.length === 0) {
    const isUnknown = layer === 'in_force' || layer === 'planned'
    return [{ content: unscheduled(isUnknown, flags), colSpan: periods.length, align: 'left' }]
  }
  const runs = runsOf(cells, periods, given.record.plan.schedule_words)
  const look =
    layer === 'actual' ? 'actual' : cells.some((cell) => cell.layer === 'changed') ? 'changed' : 'planned'
  return segmentsOf(runs, flags, periods.length).map(({ span, word, arrow, flag }) => ({
    content: word === null && flag === null ? [''] : [{ kind: 'run', word: word ?? '', arrow, look, flag }],
    align: 'left',
    ...(span > 1 ? { colSpan: span } : {}),
  }))
}

/** Where no cell is recorded: unknown for a plan, none for what a later layer did not touch; what happened still stands. */
function unscheduled(isUnknown: boolean, flags: readonly Flag[]): Piece[] {
  if (flags.length === 0) return isUnknown ? [NOT_IN_SOURCE] : ['']
  const word = isUnknown ? '出典に記載なし' : ''
  return [
    { kind: 'run', word, arrow: false, look: 'planned', flag: flags.map(({ text }) => text).join('・') },
  ]
}

function periodHead(period: Period, grain: Grain): Piece[] {
  const year = fiscalYearLabel(fiscalYearOfPeriod(period), 'letter').replace('年度', '')
  const below: Record<Grain, string> = {
    year: '年度',
    half: period.endsWith('1') ? '上' : '下',
    quarter: `${period.slice(-1)}Q`,
    month: `${Number(period.slice(-2))}月`,
  }
  return [year, { kind: 'break' }, below[grain]]
}
