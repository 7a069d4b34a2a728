import type { Figure, Series, Subject } from '../plan/figure-nouns.ts'
import { municipalityRecord } from '../plan/records.examples.ts'
import { bookOf, type FigureBook } from './book.ts'

/** Small figures for tests: a test names only what its rule is about. */

export function series(id: string, change: Partial<Series> = {}): Series {
  return {
    series: id,
    name: id,
    unit: '百万円',
    group: 'accounts',
    order: null,
    identity: null,
    short_name: null,
    digits: null,
    rounding_note: null,
    source: null,
    ...change,
  }
}

export function subject(id: string, change: Partial<Subject> = {}): Subject {
  return { subject: id, name: id, kind: null, order: null, short_name: null, ...change }
}

/** `figure('revenue ordinary 2019', '14')`; a state instead of a value: `figure('revenue ordinary 2019', null, { state: 'none' })`. */
export function figure(place: string, value: string | null, change: Partial<Figure> = {}): Figure {
  const [ofSeries = '', ofSubject = '', year] = place.split(' ')
  return {
    ...{ series: ofSeries, subject: ofSubject, fiscal_year: Number(year) },
    ...{ value, unit: null, state: null, note: null },
    ...change,
  }
}

type Contents = { series?: Series[]; subjects?: Subject[]; figures?: Figure[] }

/** A book of 荒尾市 up to 2020. */
export function book({ series = [], subjects = [], figures = [] }: Contents): FigureBook {
  return bookOf({ ...municipalityRecord(), series, subjects, figures: { accounts: figures } }, 2020)
}
