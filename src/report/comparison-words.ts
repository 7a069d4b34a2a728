import type { Ranked } from '../figures/ranking.ts'
import type { Series } from '../plan/figure-nouns.ts'
import { valueWords, wordsOfSize } from './figure-words.ts'
import type { Shown } from './shown-figures.ts'

type Entry = { subject: string; digits: string }

/** What a comparison tells who does not see it: how many bodies, the first and the last, and where the own one stands. */
export function comparisonWords(
  shown: Shown,
  series: Series,
  ranked: readonly Ranked[],
  average: Entry | null,
  { caption, order }: { caption: string; order: 'most' | 'least' },
): string {
  const { book } = shown
  const words = wordsOfSize(shown, series)
  const [first, last] = [ranked.at(0), ranked.at(-1)]
  if (first === undefined || last === undefined) return `${caption}。`
  const [ahead, behind, side] =
    order === 'most' ? [words.most, words.least, words.more] : [words.least, words.most, words.fewer]
  const value = ({ digits }: Entry) => valueWords(shown, series, digits)
  const nameOf = ({ subject }: Entry) => book.subject(subject).name
  const own = ranked.find(({ subject }) => subject === book.own)
  return [
    `${caption}。値の分かる${ranked.length}団体のうち、${ahead}のは${nameOf(first)}の${value(first)}`,
    ranked.length === 1 ? 'である。' : `、${behind}のは${nameOf(last)}の${value(last)}である。`,
    own === undefined ? '' : `${nameOf(own)}は${value(own)}で、${side}方から${own.rank}番目である。`,
    average === null ? '' : `${nameOf(average)}は${value(average)}である。`,
  ].join('')
}
