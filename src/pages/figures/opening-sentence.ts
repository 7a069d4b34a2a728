import type { FigureBook } from '../../figures/book.ts'
import { contradictions } from '../../figures/contradictions.ts'
import { readIdentity } from '../../figures/identity.ts'
import { printedOf } from '../../figures/value.ts'
import { printFigure } from '../../paper/print.ts'
import { fiscalYearLabel } from '../../plan/fiscal-year.ts'
import { negativeOf } from '../../report/figures.ts'
import type { Figures } from './figures-view.ts'
import { printedUnit } from './printed-unit.ts'

/** A series that is what is left of one less another (歳入歳出差引額), for an account of kind ordinary. */
export type Balance = { subject: string; balance: string; income: string; outgo: string }

/** The first such balance of the ordinary accounts; null where none is recorded. */
export function ordinaryBalance({ given, book }: Pick<Figures, 'given' | 'book'>): Balance | null {
  for (const { series, identity } of given.municipality.series) {
    const [subject] = book.subjectsOf(series, 'ordinary')
    for (const one of subject === undefined ? [] : readIdentity(identity).identities) {
      if (one.kind !== 'sum' || one.terms.length !== 2) continue
      const [income, outgo] = one.terms
      if (subject !== undefined && income?.sign === '+' && outgo?.sign === '-')
        return { subject: subject.subject, balance: series, income: income.series, outgo: outgo.series }
    }
  }
  return null
}

/**
 * 令和元年度の普通会計は、歳入23,764百万円、歳出23,645百万円で、差引き119百万円でした。 Of the last fiscal year in which both are known;
 * the difference as recorded, left out where it is not known or contradicts them. Null where nothing can be told.
 */
export function openingSentence(figures: Figures): string | null {
  const { given, book } = figures
  const found = ordinaryBalance(figures)
  if (found === null) return null
  const amount = (series: string, year: number) => amountAt(figures, series, found.subject, year)
  const year = book
    .years([found.income, found.outgo])
    .findLast((one) => amount(found.income, one) !== null && amount(found.outgo, one) !== null)
  if (year === undefined) return null
  const name = (series: string) => book.series(series)?.name ?? series
  const [income, outgo] = [found.income, found.outgo].map(
    (series) => `${name(series)}${amount(series, year)}`,
  )
  const when = `${fiscalYearLabel(year, given.municipality.municipality.writing.era)}の${book.subject(found.subject).name}`
  const left = isContradicted(book, found, year) ? null : amount(found.balance, year)
  return `${when}は、${income}、${outgo}${left === null ? '' : `で、差引き${left}`}でした。`
}

function amountAt({ given, book }: Figures, id: string, subject: string, year: number): string | null {
  const series = book.series(id)
  if (series === null) return null
  const unit = printedUnit(series)
  const known = printedOf(book.at(id, subject, year), series, unit)
  if (known.kind !== 'value') return null
  return `${printFigure(known.digits, `decimal${negativeOf(given)}`)}${unit ?? ''}`
}

function isContradicted(book: FigureBook, { balance, subject }: Balance, year: number): boolean {
  return contradictions(book, [balance], [year]).some((one) => one.subject === subject && !one.byRounding)
}
