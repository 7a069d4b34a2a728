import {
  type FiscalYear,
  fiscalYearOf,
  isRecordable,
  readDate,
  readFiscalYear,
} from '../../plan/fiscal-year.ts'

/**
 * The fiscal year that a cell names, in any spelling: R2, 令和２年度, 2020, 平成31・令和元, R2決算; the first or the last day of one.
 * With `months`, any day or month within it (2021年1月 is in 2020).
 */
export function yearIn(text: string, months: boolean): FiscalYear | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?:決算額?|実績|分)$/, '')
  const parts = [plain, ...plain.split(/[・/(),、=]/)].filter((part) => part !== '')
  const [whole, ...others] = parts.map(readFiscalYear)
  const year = whole ?? sameOf(others) ?? ofDay(plain, months)
  return year !== null && isRecordable(year) ? year : null
}

/** The fiscal years that a title names: 令和2年度 主要財政指標一覧. */
export function yearsIn(text: string): FiscalYear[] {
  const named = text
    .normalize('NFKC')
    .matchAll(/((?:明治|大正|昭和|平成|令和|[MTSHR])\s*(?:元|\d{1,2})|(?<!\d)\d{4})\s*年度/g)
  const years = [...named].flatMap(([, year]) => readFiscalYear(year ?? '') ?? [])
  return [...new Set(years)].filter(isRecordable)
}

function sameOf(years: readonly (FiscalYear | null)[]): FiscalYear | null {
  const [first = null, ...others] = years
  return others.every((year) => year === first) ? first : null
}

function ofDay(text: string, months: boolean): FiscalYear | null {
  const date = readDate(text)
  if (date === null) return null
  const isEdge = date.endsWith('-04-01') || date.endsWith('-03-31')
  return months || isEdge ? fiscalYearOf(date) : null
}
