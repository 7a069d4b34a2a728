import type { Series } from '../plan/figure-nouns.ts'
import { valueWords, wordsOfSize } from './figure-words.ts'
import { type MeanOf, printedMean } from './multiples-means.ts'
import type { Shown } from './shown-figures.ts'

/** What small charts tell who does not see them: how many, and whose mean is the first and the last. */
export function multiplesWords(
  shown: Shown,
  series: Series,
  part: readonly MeanOf[],
  { caption, order, noun }: { caption: string; order: 'most' | 'least'; noun: string },
): string {
  const { most, least } = wordsOfSize(shown, series)
  const ordered = part.flatMap(({ subject, mean }) => (mean === null ? [] : [{ name: subject.name, mean }]))
  const [first, last] = [ordered.at(0), ordered.at(-1)]
  const count = `${caption}。${part.length}の${noun}の${shown.years.length}か年の推移を、平均の順に並べた。`
  if (first === undefined || last === undefined) return count
  const told = ({ name, mean }: { name: string; mean: MeanOf['mean'] & object }) =>
    `${name}（平均${valueWords(shown, series, printedMean(mean))}）`
  if (first === last) return `${count}平均が分かるのは、${told(first)}である。`
  const [ahead, behind] = order === 'most' ? [most, least] : [least, most]
  return `${count}この中で${ahead}のは${told(first)}、${behind}のは${told(last)}である。`
}
