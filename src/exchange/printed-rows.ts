import type { Heading, Item, Printed } from '../plan/nouns.ts'
import type { Problem } from '../plan/problem.ts'
import type { Placed } from './read-table.ts'

/** A printed share stands in a row that the tally has, or nobody would see it: a heading's, or the total. */
export function printedRowProblems(
  folder: string,
  {
    printed,
    headings,
    items,
  }: { printed: Placed<Printed>[]; headings: Placed<Heading>[]; items: Placed<Item>[] },
): Problem[] {
  // Where the headings are missing as a whole, the items have told it.
  if (headings.length === 0 && items.some(({ value }) => value.heading !== null)) return []
  const known = new Set(['total', ...headings.map(({ value }) => value.path)])
  return printed
    .filter(({ value }) => value.table === 'tally' && !known.has(value.row))
    .map(({ row, value }) => ({
      where: `${folder}/printed.csv ${row}行目 row列`,
      what: `見出し「${value.row}」はありません`,
      doThis: 'headings.csv の path か、計なら total を書いてください',
    }))
}
