/**
 * Fiscal years are western years: 2020 is 令和2年度, April 2020 to March 2021 (地方自治法第208条).
 * Dates are `YYYY-MM-DD`, or `YYYY-MM` where a source gives no day.
 */
export type FiscalYear = number
/** The fiscal years that can be recorded; one outside is a slip of the keys. */
export const FIRST_FISCAL_YEAR = 1868
export const LAST_FISCAL_YEAR = 2200

export type EraStyle = 'kanji' | 'letter' | 'western'

type Era = { name: string; letter: string; from: string; first: number }

/** Newest first; `first` is the western year of year 1 (元年). */
const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01', first: 2019 },
  { name: '平成', letter: 'H', from: '1989-01-08', first: 1989 },
  { name: '昭和', letter: 'S', from: '1926-12-25', first: 1926 },
  { name: '大正', letter: 'T', from: '1912-07-30', first: 1912 },
  { name: '明治', letter: 'M', from: '1868-01-25', first: 1868 },
]

/** Whether a fiscal year can be recorded. */
export function isRecordable(year: FiscalYear): boolean {
  return year >= FIRST_FISCAL_YEAR && year <= LAST_FISCAL_YEAR
}

/** The fiscal year a date falls in. */
export function fiscalYearOf(date: string): FiscalYear {
  const [year, month] = date.split('-').map(Number)
  return month !== undefined && month < 4 ? (year ?? 0) - 1 : (year ?? 0)
}

/** 2020 → 令和2年度, R2年度 or 2020年度. A year in which an era begins is called by the new era: 2019 → 令和元年度. */
export function fiscalYearLabel(year: FiscalYear, style: EraStyle = 'kanji'): string {
  return `${yearInEra(year, style)}年度`
}

function yearInEra(year: number, style: EraStyle, era = ERAS.find((e) => year >= e.first)): string {
  if (style === 'western' || era === undefined) return String(year)
  const count = year - era.first + 1
  return style === 'letter' ? `${era.letter}${count}` : `${era.name}${count === 1 ? '元' : count}`
}

/** `2021-03-26` → 令和3年3月26日; `2021-02` → 令和3年2月. The era is the one in force on that day. */
export function dateLabel(date: string, style: EraStyle = 'kanji'): string {
  const [year = 0, month, day] = date.split('-').map(Number)
  const era = ERAS.find((e) => date >= e.from.slice(0, date.length))
  return `${yearInEra(year, style, era)}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`
}

/**
 * Reads a fiscal year in any of its spellings: 2020, 2020年度, R2, Ｒ２年度, 令和2年度, 令和元年度, 平成31年度.
 * Null when the text is none of these, or names a year its era does not have (令和0年度).
 */
export function readFiscalYear(text: string): FiscalYear | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const western = /^(\d{4})(?:年度?)?$/.exec(plain)
  if (western) return Number(western[1])
  const wareki = /^([A-Za-z]|[一-龠]{2})\.?(\d{1,2}|元)(?:年度?)?$/.exec(plain)
  return wareki ? yearOf(wareki[1] ?? '', wareki[2] ?? '') : null
}

/**
 * Reads a day: 2021-03-26, 2021/3/26, R3.3.26, 令和3年3月26日; without a day it stays a month: 令和3年2月 → 2021-02.
 * Null when it is no date of the calendar.
 */
export function readDate(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const parts = /^([A-Za-z]|[一-龠]{2})?(\d{1,4}|元)[年./-](\d{1,2})(?:[月./-](\d{1,2})?日?)?$/.exec(plain)
  if (!parts) return null
  const [, era, count = '', month = '', day] = parts
  const year = era === undefined ? (count.length === 4 ? Number(count) : null) : yearOf(era, count)
  if (year === null) return null
  const date = [
    String(year),
    month.padStart(2, '0'),
    ...(day === undefined ? [] : [day.padStart(2, '0')]),
  ].join('-')
  return isDate(date) ? date : null
}

/** True for `YYYY-MM-DD` and `YYYY-MM` that the calendar has. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return false
  const full = text.length === 7 ? `${text}-01` : text
  const date = new Date(`${full}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full)
}

function yearOf(eraText: string, countText: string): number | null {
  const era = ERAS.find((e) => e.name === eraText || e.letter === eraText.toUpperCase())
  const count = countText === '元' ? 1 : Number(countText)
  return era === undefined || count < 1 ? null : era.first + count - 1
}
