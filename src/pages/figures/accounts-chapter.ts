import type { FigureBook } from '../../figures/book.ts'
import { readIdentity, seriesNamed } from '../../figures/identity.ts'
import type { Block } from '../../paper/paper.ts'
import type { Subject } from '../../plan/figure-nouns.ts'
import { accountsSection } from '../../report/accounts-section.ts'
import { type Figures, lagTo } from './figures-view.ts'
import { MONEY } from './printed-unit.ts'

const KINDS = [
  { kind: 'ordinary', title: '普通会計' },
  { kind: 'special', title: '特別会計' },
  { kind: 'enterprise', title: '公営企業会計' },
  // Of a folder that names its accounts without saying what they are.
  { kind: null, title: 'その他の会計' },
] as const

/** How many fiscal years the tables of accounts show; the data has all. */
export const ACCOUNT_YEARS = 5

/** 会計: a table for each kind of account, of the last fiscal years. */
export function accountsChapter(figures: Figures): Block[] {
  const { given } = figures
  return KINDS.flatMap(({ kind, title }) => {
    const { subjects, series } = accountsOf(figures, kind)
    if (subjects.length === 0) return []
    return accountsSection.make(given, {
      section: 'accounts',
      ...{ title, level: 2, caption: `${title}の決算`, size: 9 },
      ...{ lag: lagTo(figures, series), years: ACCOUNT_YEARS, unit: MONEY },
      subjects: subjects.map(({ subject }) => subject),
      subject_head: '会計名',
      columns: columnsOf(figures, series),
    }).blocks
  })
}

/** Whether accounts of earlier years were published than their tables show. */
export function hasEarlierAccounts(figures: Figures): boolean {
  return KINDS.some(({ kind }) => figures.book.years(accountsOf(figures, kind).series).length > ACCOUNT_YEARS)
}

/** The accounts of a kind in their order, and the series recorded of them. */
function accountsOf({ given, book }: Figures, kind: Subject['kind']) {
  const all = given.municipality.series.map((series) => ({
    series: series.series,
    own: book.subjectsOf(series.series).filter((one) => one.kind === kind),
  }))
  const subjects = new Map(all.flatMap(({ own }) => own).map((one) => [one.subject, one]))
  return {
    subjects: [...subjects.values()].sort((a, b) => (a.order ?? LAST) - (b.order ?? LAST)),
    series: all.filter(({ own }) => own.length > 0).map(({ series }) => series),
  }
}

const LAST = Number.MAX_SAFE_INTEGER

type Head = { series: string; base: string; part: string | null }

/** 他会計等からの繰入金（基準内） and （基準外） side by side stand under one head, with their total where it is recorded. */
function columnsOf({ book }: Figures, series: readonly string[]) {
  const heads = series.map((id): Head => {
    const name = book.series(id)?.name ?? id
    const [, base = name, part = null] = /^(.+?)（(.+)）$/.exec(name) ?? []
    return { series: id, base, part }
  })
  return heads.map((one, index) => {
    const beside = [heads[index - 1], heads[index + 1]].filter((other) => other?.base === one.base)
    const isJoint =
      beside.length > 0 && (one.part !== null || beside.some((other) => isTotal(book, one, other)))
    const name = one.part === null ? one.base : `${one.base}（${one.part}）`
    return {
      series: one.series,
      width: series.length > MANY ? NARROW : COLUMN,
      ...(isJoint ? { head: one.part ?? '計', under: one.base } : { head: name }),
    }
  })
}

/** In mm, as on paper: equal columns, so that many of them keep to a screen. */
const COLUMN = 20
const NARROW = 12
const MANY = 9

/** Whether one is the sum of the other and more, or what the other is a part of (うち). */
function isTotal(book: FigureBook, one: Head, other: Head | undefined): boolean {
  const named = (id: string, within: string) =>
    readIdentity(book.series(within)?.identity ?? null).identities.some((own) =>
      seriesNamed(own).includes(id),
    )
  return other !== undefined && (named(other.series, one.series) || named(one.series, other.series))
}
