import { bookOf } from '../figures/book.ts'
import { type Known, printedOf } from '../figures/value.ts'
import type { Piece } from '../paper/paper.ts'
import type { BoundSettings } from '../plan/bound-settings.ts'
import { decimal } from './figures.ts'
import type { Given } from './given.ts'
import { OPEN, WITHHELD } from './indicator-words.ts'
import { NONE, NOT_IN_SOURCE } from './item-column.ts'

type Settings = Pick<BoundSettings, 'series' | 'subject' | 'year' | 'unit'>

/** `{{figure revenue subject=ordinary}}` 23,764百万円: one recorded figure with its unit, rounded as its series is in tables. */
export function figureTold(given: Given, settings: Settings): Piece[] {
  const { municipality, round } = given
  const book = bookOf(municipality, round.fiscal_year)
  const series = settings.series === null ? null : book.series(settings.series)
  if (series === null) return [NOT_IN_SOURCE]
  const year = figureYear(given, settings)
  if (year > round.fiscal_year) return [OPEN]
  const unit = settings.unit ?? series.unit
  const known = printedOf(book.at(series.series, settings.subject ?? book.own, year), series, unit)
  return known.kind === 'value' ? valuePieces(given, known, unit) : [WORDS[known.kind]]
}

/** A small number is counted from the round's own year, so that next year's text needs no new one. */
export function figureYear({ round }: Given, { year }: Pick<Settings, 'year'>): number {
  return year > 0 ? year : round.fiscal_year + year
}

const WORDS = { none: NONE, unknown: NOT_IN_SOURCE, withheld: WITHHELD } as const

function valuePieces(given: Given, known: Extract<Known, { kind: 'value' }>, unit: string | null): Piece[] {
  const sure = known.state === 'forecast' ? '（見込み）' : known.state === 'provisional' ? '（速報）' : ''
  return [decimal(given, known.digits), `${unit ?? ''}${sure}`]
}
