import { type Given, nameOf } from './given.ts'

/** The name of a heading, as it stands in sentences. */
export function headingWord({ record }: Given, path: string): string {
  return record.headings.find((heading) => heading.path === path)?.name ?? path
}

/** `人材マネジメントは、` before a sentence about one heading. */
export function about(given: Given, heading: string | null): string {
  return heading === null ? '' : `${headingWord(given, heading)}は、`
}

/** Said where what is done can't be told. */
export function untold(
  given: Given,
  why: 'unknown' | 'unrated' | 'empty',
  { heading, base }: { heading: string | null; base: 'all' | 'due' },
): string {
  const own = heading === null ? '' : `${headingWord(given, heading)}に`
  switch (why) {
    case 'unknown':
      return '評価の記号の意味は出典に記載がなく、実施した割合は示せない。'
    case 'unrated': {
      const round = nameOf(given.round, given.municipality.municipality.writing.era)
      return heading === null
        ? `${round}の評価はまだない。`
        : `${about(given, heading)}${round}の評価がまだない。`
    }
    case 'empty':
      return base === 'due' ? `${own}時期の到来した項目はない。` : `${own}項目はない。`
  }
}
