import type { ScheduleCell } from './nouns.ts'
import { fiscalYearOfPeriod, type Period } from './period.ts'
import type { ScheduleWord } from './plan.ts'

/** A word with the periods it runs over: 検討 in 2019, then 順次実施 over 2020–2023. */
export type Run = { word: string; from: number; span: number }

/**
 * The cells of one layer joined into runs over `periods` (indices into them). `→` (a word that continues) lengthens
 * the run before it within its layer; with nothing before it, it stands alone as typed. Gaps end a run.
 */
export function runsOf(
  cells: readonly ScheduleCell[],
  periods: readonly Period[],
  words: readonly ScheduleWord[],
): Run[] {
  const runs: Run[] = []
  let open: Run | null = null
  periods.forEach((period, index) => {
    const word = cells.find((cell) => cell.period === period)?.word
    if (word === undefined) open = null
    else if (open !== null && continues(word, words)) open.span += 1
    else {
      open = { word, from: index, span: 1 }
      runs.push(open)
    }
  })
  return runs
}

/** The cells in force of one item or action: as changed where a revision changed them, otherwise as first planned. */
export function cellsInForce(cells: readonly ScheduleCell[]): ScheduleCell[] {
  const layer = cells.some((cell) => cell.layer === 'changed') ? 'changed' : 'planned'
  return cells.filter((cell) => cell.layer === layer)
}

/** Each item's own cells in force, its actions' apart. */
export function cellsByItem(schedule: readonly ScheduleCell[]): Map<string, ScheduleCell[]> {
  const own = Map.groupBy(
    schedule.filter(({ action }) => action === null),
    ({ item }) => item,
  )
  return new Map([...own].map(([item, cells]) => [item, cellsInForce(cells)]))
}

/** What says when an item is due: its own cells in force or, of one scheduled by its actions alone, all of theirs. */
export function dueCellsByItem(schedule: readonly ScheduleCell[]): Map<string, ScheduleCell[]> {
  const own = cellsByItem(schedule)
  const all = Map.groupBy(schedule, ({ item }) => item)
  return new Map([...all].map(([item, cells]) => [item, dueCells(own.get(item) ?? [], cells)]))
}

function dueCells(own: ScheduleCell[], all: ScheduleCell[]): ScheduleCell[] {
  if (own.length > 0) return own
  return [...Map.groupBy(all, ({ action }) => action).values()].flatMap(cellsInForce)
}

/** The word in force in a period: the cell's own, or for `→` the word it continues. Null where nothing is scheduled. */
export function wordIn(
  cells: readonly ScheduleCell[],
  period: Period,
  words: readonly ScheduleWord[],
): string | null {
  const periods = [...new Set(cells.map((cell) => cell.period))].sort()
  const index = periods.indexOf(period)
  const run = runsOf(cells, periods, words).find(({ from, span }) => index >= from && index < from + span)
  return run?.word ?? null
}

/** Whether work was due by the end of the fiscal year: a due word stands in that year or an earlier one. */
export function isScheduledBy(
  cells: readonly ScheduleCell[],
  fiscalYear: number,
  words: readonly ScheduleWord[],
): boolean {
  return cells.some(
    (cell) =>
      fiscalYearOfPeriod(cell.period) <= fiscalYear &&
      words.some((word) => word.word === cell.word && word.due),
  )
}

function continues(word: string, words: readonly ScheduleWord[]): boolean {
  return words.some((known) => known.word === word && known.continues)
}
