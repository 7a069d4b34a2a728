import Big from 'big.js'
import { valueWords, type WordsOfSize, wordsOfSize } from './figure-words.ts'
import { type Shown, yearLabel } from './shown-figures.ts'
import type { TrendLine } from './trend-plot.ts'

/** What a trend tells who does not see it: of each line its first and last value, its highest and lowest. */
export function trendWords(shown: Shown, lines: readonly TrendLine[], caption: string): string {
  // Who a single subject is, is said once.
  const told = lines.flatMap((line, index) => lineWords(shown, line, index === 0) ?? [])
  return `${caption}。${told.join('')}`
}

type Point = { year: number; digits: string }

function lineWords(shown: Shown, line: TrendLine, isFirst: boolean): string | null {
  const points = shown.years.flatMap((year, index): Point[] => {
    const digits = line.values[index] ?? null
    return digits === null ? [] : [{ year, digits }]
  })
  const [first, last] = [points.at(0), points.at(-1)]
  if (first === undefined || last === undefined) return null
  const words = wordsOfSize(shown, line.series)
  const at = ({ year, digits }: Point) =>
    `${yearLabel(shown, year)}の${valueWords(shown, line.series, digits)}`
  const name = `${isFirst && shown.subjects.length === 1 ? `${line.subject.name}の` : ''}${line.name}は、`
  if (first === last) return `${name}${at(first)}だけが分かる。`
  const highest = points.reduce((best, one) => (new Big(one.digits).gt(best.digits) ? one : best))
  const lowest = points.reduce((best, one) => (new Big(one.digits).lt(best.digits) ? one : best))
  const way = `${name}${at(first)}から${at(last)}${wayOf(first, last, words)}。`
  if (points.length === 2 || new Big(highest.digits).eq(lowest.digits)) return way
  return `${way}${words.most}のは${at(highest)}、${words.least}のは${at(lowest)}である。`
}

function wayOf(first: Point, last: Point, { up, down }: WordsOfSize): string {
  const change = new Big(last.digits).cmp(first.digits)
  if (change === 0) return 'まで、初めと終わりが同じである'
  return `へ${change > 0 ? up : down}`
}
