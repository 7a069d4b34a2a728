import { knownOf } from '../../figures/value.ts'
import type { Block } from '../../paper/paper.ts'
import type { Series } from '../../plan/figure-nouns.ts'
import { multiplesSection } from '../../report/multiples-section.ts'
import { rankedSection } from '../../report/ranked-section.ts'
import { type Figures, lagTo } from './figures-view.ts'
import { MONEY } from './printed-unit.ts'

const RANKED_YEARS = 3
const MULTIPLES_YEARS = 3
/** So many departments make small charts worth their room; the top five of each year do not. */
const LEAST_PANELS = 6

/** 職員: what is recorded by department, ranked by year, and as small charts where most departments are known. */
export function staffChapter(figures: Figures): Block[] {
  return figures.given.municipality.series
    .filter(({ series }) => isByDepartment(figures, series))
    .flatMap((series) => [...rankedBlocks(figures, series), ...multiplesBlocks(figures, series)])
}

function rankedBlocks(figures: Figures, { series, name, short_name }: Series): Block[] {
  const { given, book } = figures
  const [average] = book.subjectsOf(series, 'average')
  return rankedSection.make(given, {
    section: 'ranked',
    ...{ title: name, level: 2, caption: `${name}（年度ごとの順）`, size: 9 },
    ...{ lag: lagTo(figures, [series]), years: RANKED_YEARS, unit: MONEY },
    ...{ series, kind: 'department', order: 'most', rank: true, value_head: short_name ?? name },
    ...(average === undefined ? {} : { average: average.subject }),
  }).blocks
}

function multiplesBlocks(figures: Figures, { series, name }: Series): Block[] {
  const { given, book } = figures
  const years = book.years([series]).slice(-MULTIPLES_YEARS)
  const whole = book
    .subjectsOf(series, 'department')
    .filter(({ subject }) => years.every((year) => isKnownAt(figures, series, subject, year)))
  if (years.length < MULTIPLES_YEARS || whole.length < LEAST_PANELS) return []
  return multiplesSection.make(given, {
    section: 'multiples',
    ...{ title: name, level: 0, caption: `${name}の推移（職場別）`, size: 9 },
    ...{ lag: lagTo(figures, [series]), years: MULTIPLES_YEARS, unit: MONEY },
    ...{ series, kind: 'department', order: 'most', parts: 1 },
  }).blocks
}

function isByDepartment(figures: Figures, series: string): boolean {
  const { book } = figures
  return book
    .subjectsOf(series, 'department')
    .some(({ subject }) => book.years([series]).some((year) => isKnownAt(figures, series, subject, year)))
}

function isKnownAt({ book }: Figures, series: string, subject: string, year: number): boolean {
  return knownOf(book.at(series, subject, year)).kind === 'value'
}
