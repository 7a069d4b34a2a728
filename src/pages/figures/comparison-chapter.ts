import { knownOf } from '../../figures/value.ts'
import type { Block } from '../../paper/paper.ts'
import { comparisonSection } from '../../report/comparison-section.ts'
import { type Figures, lagTo } from './figures-view.ts'
import { MONEY } from './printed-unit.ts'

/** 比較: every series that is known of several bodies in the fiscal year, ranked, the own one marked. */
export function comparisonChapter(figures: Figures, year: number | null): Block[] {
  if (year === null) return [{ kind: 'paragraph', content: [NO_OTHERS] }]
  const { given } = figures
  return given.municipality.series
    .filter(({ series }) => isCompared(figures, series, year))
    .flatMap(
      ({ series, name }) =>
        comparisonSection.make(given, {
          section: 'comparison',
          ...{ title: name, level: 2, size: 9, lag: lagTo(figures, year), unit: MONEY },
          ...{ series, order: 'most' },
        }).blocks,
    )
}

const NO_OTHERS = 'ほかの団体の数値は、公表した報告書にありません。'

/** The fiscal years in which bodies can be compared, the latest first. */
export function yearsCompared(figures: Figures): number[] {
  const ids = figures.given.municipality.series.map(({ series }) => series)
  return figures.book
    .years(ids)
    .filter((year) => ids.some((series) => isCompared(figures, series, year)))
    .reverse()
}

/** Whether a series is known of several bodies in a fiscal year. */
export function isCompared({ book }: Figures, series: string, year: number): boolean {
  const known = book
    .subjectsOf(series, 'municipality')
    .filter(({ subject }) => knownOf(book.at(series, subject, year)).kind === 'value')
  return known.length > 1
}
