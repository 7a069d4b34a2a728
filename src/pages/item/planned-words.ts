import type { ScheduleCell } from '../../plan/nouns.ts'
import { fiscalYearOfPeriod, grainOf, type Period } from '../../plan/period.ts'
import type { ScheduleWord } from '../../plan/plan.ts'
import { wordIn } from '../../plan/schedule.ts'

/**
 * The words of a schedule in a round's period, whatever its grain: 検討、試行 for a year planned by quarters, the year's
 * word for a half of it. Each word once, in order; none where nothing is scheduled.
 */
export function plannedWords(
  cells: readonly ScheduleCell[],
  period: Period,
  words: readonly ScheduleWord[],
): string[] {
  const wanted = monthsOf(period)
  const periods = [...new Set(cells.map((cell) => cell.period))].sort()
  const within = periods.filter((one) => {
    const { first, last } = monthsOf(one)
    return first <= wanted.last && last >= wanted.first
  })
  return [...new Set(within.flatMap((one) => wordIn(cells, one, words) ?? []))]
}

/** The first and the last month of a period, counted from April of year 0. */
function monthsOf(period: Period): { first: number; last: number } {
  const april = fiscalYearOfPeriod(period) * 12
  const span = (first: number, months: number) => ({
    first: april + first,
    last: april + first + months - 1,
  })
  switch (grainOf(period)) {
    case 'half':
      return span(period.endsWith('1') ? 0 : 6, 6)
    case 'quarter':
      return span((Number(period.slice(-1)) - 1) * 3, 3)
    case 'month':
      return span((Number(period.slice(-2)) + 8) % 12, 1)
    default:
      return span(0, 12)
  }
}
