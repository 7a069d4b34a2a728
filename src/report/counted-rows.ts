import { isOutside } from '../plan/plan.ts'
import type { Given } from './given.ts'

/** Of effects or indicators, what sums and counts of the plan take in: all but those of items outside it. */
export function countedRows<Row extends { item: string | null }>(
  { record }: Given,
  rows: readonly Row[],
): Row[] {
  const outside = new Set(record.items.filter(isOutside).map(({ code }) => code))
  return rows.filter(({ item }) => item === null || !outside.has(item))
}
