import { readIdentity } from '../../figures/identity.ts'
import { knownOf } from '../../figures/value.ts'
import type { Block } from '../../paper/paper.ts'
import type { Series } from '../../plan/figure-nouns.ts'
import { trendSection } from '../../report/trend-section.ts'
import { isCompared } from './comparison-chapter.ts'
import { type Figures, lagTo } from './figures-view.ts'
import { ordinaryBalance } from './opening-sentence.ts'
import { MONEY, printedUnit } from './printed-unit.ts'

/** As many fiscal years as a trend can show. */
const MOST_YEARS = 30

type Trend = { title: string; subject: string; series: string[] }

/** 推移: through all fiscal years, the ordinary accounts' two sides and every series of the body itself; unknown ones said once. */
export function trendChapter(figures: Figures): Block[] {
  const { given, book } = figures
  const blocks = trendsOf(figures).flatMap(
    ({ title, subject, series }) =>
      trendSection.make(given, {
        section: 'trend',
        ...{ title, level: 2, caption: `${title}の推移`, size: 9 },
        ...{ lag: lagTo(figures, series), years: MOST_YEARS, unit: MONEY },
        ...{ subjects: [subject], series, chart: 'line' },
      }).blocks,
  )
  const unknown = ownSeries(figures).filter((one) => !isKnown(figures, one, book.own))
  return [...blocks, ...unknownList(figures, unknown)]
}

function trendsOf(figures: Figures): Trend[] {
  const { book } = figures
  return [
    ...ordinaryTrend(figures),
    ...joined(
      ownSeries(figures).filter((one) => isTrend(figures, one)),
      book.own,
    ),
  ]
}

function ordinaryTrend(figures: Figures): Trend[] {
  const { book } = figures
  const found = ordinaryBalance(figures)
  if (found === null) return []
  const series = [found.income, found.outgo].flatMap((id) => book.series(id) ?? [])
  const isDrawn = series.length === 2 && series.every((one) => isKnown(figures, one, found.subject))
  if (!isDrawn || !isOneUnit(series)) return []
  const title = `${book.subject(found.subject).name}の${series.map(({ name }) => name).join('と')}`
  return [{ title, subject: found.subject, series: series.map((one) => one.series) }]
}

/** A whole and its parts (職員数 and those of each kind) stand on one scale; every other series by itself. */
function joined(series: readonly Series[], subject: string): Trend[] {
  const groups = series.map((whole) => [whole, ...partsOf(whole, series)])
  const parts = new Set(groups.flatMap(([, ...own]) => own))
  return groups
    .filter(([whole]) => whole !== undefined && !parts.has(whole))
    .map((group) => ({
      title: group.length === 1 ? (group[0]?.name ?? '') : `${group[0]?.name}とその内訳`,
      subject,
      series: group.map((one) => one.series),
    }))
}

function partsOf(whole: Series, all: readonly Series[]): Series[] {
  for (const one of readIdentity(whole.identity).identities) {
    if (one.kind !== 'sum' || one.terms.some(({ sign }) => sign === '-')) continue
    const parts = one.terms.flatMap((term) => all.find(({ series }) => series === term.series) ?? [])
    if (parts.length === one.terms.length && parts.length < MOST_LINES && isOneUnit([whole, ...parts]))
      return parts
  }
  return []
}

const MOST_LINES = 8

function isOneUnit(series: readonly Series[]): boolean {
  return new Set(series.map(printedUnit)).size === 1
}

function ownSeries({ given, book }: Figures): Series[] {
  return given.municipality.series.filter(({ series }) =>
    book.subjectsOf(series).some(({ subject }) => subject === book.own),
  )
}

/** What is known of one year alone is shown here where the comparison does not show it. */
function isTrend(figures: Figures, one: Series): boolean {
  const [year, ...others] = knownYears(figures, one, figures.book.own)
  return year !== undefined && (others.length > 0 || !isCompared(figures, one.series, year))
}

function isKnown(figures: Figures, one: Series, subject: string): boolean {
  return knownYears(figures, one, subject).length > 0
}

function knownYears({ book }: Figures, { series }: Series, subject: string): number[] {
  return book.years([series]).filter((year) => knownOf(book.at(series, subject, year)).kind === 'value')
}

/** What is said of series without a value: unknown, none and withheld are three things. */
const WITHOUT = {
  unknown: { title: '出典に記載のないもの', told: '値が出典に記載されていません' },
  none: { title: '該当のないもの', told: '該当する値がありません' },
  withheld: { title: '公表していないもの', told: '値を公表していません' },
} as const

/** The series of which no value is known, each once, by what is recorded in its place and the reason that its figures note. */
function unknownList(figures: Figures, series: readonly Series[]): Block[] {
  return (['unknown', 'none', 'withheld'] as const).flatMap((kind): Block[] => {
    const { title, told } = WITHOUT[kind]
    const own = series.filter((one) => insteadOf(figures, one) === kind)
    if (own.length === 0) return []
    return [
      { kind: 'heading', level: 2, id: kind, number: null, text: title },
      ...[...Map.groupBy(own, (one) => reasonOf(figures, one))].flatMap(([reason, alike]): Block[] => [
        {
          kind: 'paragraph',
          content: [`次のものは、${told}${reason === null ? '' : `（${reason.replace(/。$/, '')}）`}。`],
        },
        { kind: 'list', items: alike.map(({ name }) => [name]) },
      ]),
    ]
  })
}

/** What its years agree in; where they do not, the values are unknown. */
function insteadOf({ book }: Figures, { series }: Series): keyof typeof WITHOUT {
  const kinds = new Set(book.years([series]).map((year) => knownOf(book.at(series, book.own, year)).kind))
  const [kind = 'unknown', another] = kinds
  return kind === 'value' || another !== undefined ? 'unknown' : kind
}

function reasonOf({ book }: Figures, { series }: Series): string | null {
  return book.years([series]).flatMap((year) => book.at(series, book.own, year)?.note ?? [])[0] ?? null
}
