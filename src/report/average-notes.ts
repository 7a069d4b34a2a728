import { contradictions } from '../figures/contradictions.ts'
import { readIdentity } from '../figures/identity.ts'
import type { Series } from '../plan/figure-nouns.ts'
import { valueWords } from './figure-words.ts'
import { type Shown, yearLabel } from './shown-figures.ts'

/** How the averages shown were taken; one whose way is not stated is held beside the plain mean, which stands in the note. */
export function averageNotes(shown: Shown): string[] {
  const averages = shown.subjects.filter(({ kind }) => kind === 'average')
  if (averages.length === 0) return []
  const isRecorded = ({ series }: Series) =>
    averages.some(({ subject }) => shown.years.some((year) => shown.book.at(series, subject, year) !== null))
  const names = averages.map(({ name }) => name).join('、')
  return shown.series.filter(isRecorded).flatMap((series) => {
    const { identities } = readIdentity(series.identity)
    const own = identities.find(({ kind }) => kind === 'average')
    const name = shown.series.length === 1 ? names : `${series.name}の${names}`
    if (own?.kind !== 'average' || own.weighting.kind === 'unstated')
      return [`${name}の求め方（単純平均か加重平均か）は、出典に記載なし。${plainMeans(shown, series)}`]
    if (own.weighting.kind === 'plain') return [`${name}は、単純平均である。`]
    const by = own.weighting.series
    return [`${name}は、${shown.book.series(by)?.name ?? by}による加重平均である。`]
  })
}

/** 「単純平均（平成29年度28.0％、…）とは一致しない。」 */
function plainMeans(shown: Shown, series: Series): string {
  const own = new Set(shown.subjects.map(({ subject }) => subject))
  const other = contradictions(shown.book, [series.series], shown.years).filter(
    ({ kind, subject, weighting }) =>
      kind === 'average' && weighting?.kind === 'unstated' && own.has(subject),
  )
  if (other.length === 0) return ''
  const told = other.map(
    ({ fiscal_year, expected }) => `${yearLabel(shown, fiscal_year)}${valueWords(shown, series, expected)}`,
  )
  return `単純平均（${told.join('、')}）とは一致しない。`
}
