import type { TallyRow } from './tally.ts'

/** 増減: how many more items bear each mark than in a named earlier round; negative where there are fewer. */
export function changeOf(
  now: Pick<TallyRow, 'marks'>,
  before: Pick<TallyRow, 'marks'>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(now.marks).map(([symbol, count]) => [symbol, count - (before.marks[symbol] ?? 0)]),
  )
}
