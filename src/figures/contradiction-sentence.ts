import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { Writing } from '../plan/plan.ts'
import type { FigureBook } from './book.ts'
import type { Contradiction } from './contradictions.ts'
import type { Weighting } from './identity.ts'

/** How numbers and years are written; `negative` is ▲ where the paper's △ is a mark. */
type Style = Pick<Writing, 'era' | 'negative'>

/**
 * What contradicts what, for those who can look into it: 介護サービス勘定の令和元年度：歳入歳出差引額3は、歳入14−歳出17と合わない
 * Amounts stand as recorded, without their unit.
 */
export function contradictionTold(book: FigureBook, found: Contradiction, style: Style): string {
  const year = fiscalYearLabel(found.fiscal_year, style.era)
  const where = `${book.subject(found.subject).name}の${year}`
  const value = `${nameOf(book, found.series)}${written(found.recorded, style)}`
  return `${where}：${value}は、${faultOf(book, found, style)}`
}

function faultOf(book: FigureBook, found: Contradiction, style: Style): string {
  const parts = found.terms
    .map(({ series, sign, digits }, index) => {
      const joint = index === 0 && sign === '+' ? '' : sign === '+' ? '＋' : '−'
      return `${joint}${nameOf(book, series)}${written(digits, style)}`
    })
    .join('')
  switch (found.kind) {
    case 'identity':
      return `${parts}と合わない`
    case 'of-which':
      return `その全体である${parts}を超える`
    case 'average':
      return `${meanOf(book, found.weighting, written(found.expected, style))}`
  }
}

function meanOf(book: FigureBook, weighting: Weighting | null, expected: string): string {
  if (weighting?.kind === 'by') return `${nameOf(book, weighting.series)}で加重した平均${expected}と合わない`
  if (weighting?.kind === 'plain') return `各値の単純平均${expected}と合わない`
  return `各値の単純平均${expected}と異なる（平均の取り方は原本に示されていない）`
}

const nameOf = (book: FigureBook, series: string) => book.series(series)?.name ?? series

/** `-1234.5` as ▲1,234.5. */
function written(digits: string, { negative }: Style): string {
  const [whole = '', part] = digits.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${digits.startsWith('-') ? negative : ''}${grouped}${part === undefined ? '' : `.${part}`}`
}
