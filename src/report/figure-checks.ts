import type { FigureBook } from '../figures/book.ts'
import { type Contradiction, contradictions } from '../figures/contradictions.ts'
import { printedOf } from '../figures/value.ts'
import { printFigure } from '../paper/print.ts'
import { keyOf } from '../plan/text.ts'
import { type Shown, unitOf, yearLabel } from './shown-figures.ts'

/** Stands before a figure that contradicts what should hold: it is printed as recorded. */
const SIGN = '＊'

export type Checks = {
  /** ＊ at a figure that stands as recorded although it contradicts others. */
  at: (series: string, subject: string, year: number) => string
  notes: string[]
  /** The rounding note, where printed parts and printed whole differ by rounding alone. */
  rounding: string | null
}

/**
 * The figures shown, held against their identities; series are told of by `heads`, else by name. A mean whose weighting is
 * not stated contradicts nothing.
 */
export function checksOf(shown: Shown, heads: ReadonlyMap<string, string> = new Map()): Checks {
  const found = contradictionsIn(shown, shown.book)
  const standing = found.filter((one) => !one.byRounding && one.weighting?.kind !== 'unstated')
  const isStanding = (series: string, subject: string, year: number) =>
    standing.some((one) => one.series === series && one.subject === subject && one.fiscal_year === year)
  const printed = contradictionsIn(shown, printedBook(shown))
  const byRounding = printed.filter(
    (one) =>
      one.kind === 'identity' &&
      standBeside(shown, one) &&
      !isStanding(one.series, one.subject, one.fiscal_year),
  )
  return {
    at: (series, subject, year) => (isStanding(series, subject, year) ? SIGN : ''),
    notes: standing.length === 0 ? [] : [notice(shown, standing, heads)],
    rounding: byRounding.length === 0 ? null : roundingNote(shown),
  }
}

function contradictionsIn(shown: Shown, book: FigureBook): Contradiction[] {
  const ids = shown.series.map(({ series }) => series)
  const own = new Set(shown.subjects.map(({ subject }) => subject))
  return contradictions(book, ids, shown.years).filter(({ subject }) => own.has(subject))
}

/** Whether the table shows all that a figure is held against: what it does not show is not told of in its notes. */
function standBeside({ series: shown }: Shown, { terms }: Contradiction): boolean {
  return terms.every(({ series }) => shown.some((one) => one.series === series))
}

/** The book with the digits that are printed: parts that were rounded one by one need not add up. */
function printedBook(shown: Shown): FigureBook {
  const { book } = shown
  return {
    ...book,
    at: (id, subject, year) => {
      const [figure, series] = [book.at(id, subject, year), book.series(id)]
      if (figure === null || series === null) return figure
      const unit = unitOf(shown, series)
      const known = printedOf(figure, series, unit)
      return known.kind === 'value' ? { ...figure, value: known.digits, unit } : figure
    },
  }
}

function roundingNote({ series }: Shown): string {
  const note = '端数処理のため、差引や合計が一致しない箇所がある。'
  return series.some((one) => one.rounding_note === 'no') ? `${note}出典に端数処理の注はない。` : note
}

function notice(
  shown: Shown,
  standing: readonly Contradiction[],
  heads: ReadonlyMap<string, string>,
): string {
  const told = standing.map((one) => sentence(shown, one, heads))
  return `${SIGN}を付した数値は、出典のままであり、ほかの数値と合わない。${told.join('')}`
}

/** 「介護サービス勘定の令和元年度の差引額（3）は、歳入14－歳出17＝▲3と一致しない。」 */
function sentence(shown: Shown, one: Contradiction, heads: ReadonlyMap<string, string>): string {
  const { book, subjects, negative } = shown
  const unit = otherUnit(shown, one)
  const print = (digits: string) => `${printFigure(digits, `decimal${negative}`)}${unit}`
  const nameOf = (series: string) => heads.get(series) ?? book.series(series)?.name ?? series
  const subject = subjects.length === 1 ? '' : `${book.subject(one.subject).name}の`
  const value = `${subject}${yearLabel(shown, one.fiscal_year)}の${nameOf(one.series)}（${print(one.recorded)}）は、`
  const isTold = standBeside(shown, one)
  const terms = one.terms.map(({ series, sign, digits }, index) => {
    const operator = sign === '-' ? '－' : index === 0 ? '' : '＋'
    return `${operator}${nameOf(series)}${isTold ? print(digits) : ''}`
  })
  switch (one.kind) {
    case 'identity':
      return `${value}${terms.join('')}${isTold ? `＝${print(one.expected)}` : ''}と一致しない。`
    case 'of-which':
      return `${value}内訳でありながら${terms.join('')}を上回る。`
    case 'average':
      return `${value}${meanName(shown, one)}（${print(one.expected)}）と一致しない。`
  }
}

/** The unit that a contradiction's amounts were recorded in, where the table prints another. */
function otherUnit(shown: Shown, { series: id, subject, fiscal_year }: Contradiction): string {
  const series = shown.book.series(id)
  const recorded = shown.book.at(id, subject, fiscal_year)?.unit ?? null
  const printed = series === null ? null : unitOf(shown, series)
  return recorded === null || printed === null || keyOf(recorded) === keyOf(printed) ? '' : recorded
}

function meanName({ book }: Shown, { weighting }: Contradiction): string {
  if (weighting?.kind !== 'by') return '単純平均'
  return `${book.series(weighting.series)?.name ?? weighting.series}による加重平均`
}
