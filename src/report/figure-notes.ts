import type { FigureNote } from '../plan/figure-nouns.ts'
import type { Shown } from './shown-figures.ts'

/** What a note is about, as far as the table shows several of it: `subject year` is about one subject in one year. */
export type About =
  | 'series'
  | 'subject'
  | 'year'
  | 'series subject'
  | 'series year'
  | 'subject year'
  | 'series subject year'

type Place = { series?: string; subject?: string; year?: number }

export type Signs = {
  /** The signs (※, or ※1※2) at a place, of notes about the things named. */
  at: (place: Place, about: readonly About[]) => string
  /** The notes as printed below the table. */
  notes: string[]
}

type Told = { text: string; places: Place[] }

/**
 * The notes that touch what is shown, those of figures too: a note about part of the table bears a sign that stands there,
 * numbered where there are several. A note told of several places is printed once.
 */
export function signsOf(shown: Shown): Signs {
  const told: Told[] = []
  for (const { note, ...place } of allNotes(shown)) {
    const text = note.replace(/^※\s*/, '')
    const own = told.find((one) => one.text === text)
    if (own === undefined) told.push({ text, places: [reduced(shown, place)] })
    else own.places.push(reduced(shown, place))
  }
  const signed = told.filter(({ places }) => places.every((place) => aboutOf(place) !== ''))
  const signOf = (one: Told) => (signed.length === 1 ? '※' : `※${signed.indexOf(one) + 1}`)
  return {
    at: (place, about) =>
      signed
        .filter(({ places }) => places.some((one) => isAt(one, place, about)))
        .map(signOf)
        .join(''),
    notes: told.map((one) =>
      signed.includes(one) ? `${signOf(one)}${signed.length === 1 ? '' : '　'}${one.text}` : one.text,
    ),
  }
}

/** Notes of notes.csv as recorded, then those of the figures themselves. */
function allNotes({ book, series, subjects, years }: Shown): FigureNote[] {
  const ids = series.map((one) => one.series)
  const of = subjects.map(({ subject }) => subject)
  const own = ids.flatMap((id) =>
    of.flatMap((subject) =>
      years.flatMap((year) => {
        const figure = book.at(id, subject, year)
        return figure === null || figure.note === null ? [] : [{ ...figure, note: figure.note }]
      }),
    ),
  )
  return [...book.notes(ids, of, years), ...own].map(({ series, subject, fiscal_year, note }) => ({
    ...{ series, subject, fiscal_year, note },
  }))
}

/** Of what the table shows one alone, nothing needs to be told. */
function reduced(shown: Shown, { series, subject, fiscal_year }: Omit<FigureNote, 'note'>): Place {
  return {
    ...(series === null || shown.series.length === 1 ? {} : { series }),
    ...(subject === null || shown.subjects.length === 1 ? {} : { subject }),
    ...(fiscal_year === null || shown.years.length === 1 ? {} : { year: fiscal_year }),
  }
}

function aboutOf({ series, subject, year }: Place): string {
  const named = { series, subject, year }
  return Object.entries(named)
    .flatMap(([name, value]) => (value === undefined ? [] : [name]))
    .join(' ')
}

function isAt(note: Place, place: Place, about: readonly About[]): boolean {
  if (!about.some((one) => one === aboutOf(note))) return false
  const agrees = <T>(own: T | undefined, other: T | undefined) => own === undefined || own === other
  return (
    agrees(note.series, place.series) && agrees(note.subject, place.subject) && agrees(note.year, place.year)
  )
}
