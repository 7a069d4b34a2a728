import type { Figure, FigureNote, Series, Subject } from '../plan/figure-nouns.ts'
import { isMunicipalityCode } from '../plan/municipality-code.ts'
import type { Department } from '../plan/nouns.ts'
import type { MunicipalityRecord } from '../plan/plan.ts'
import { keyOf } from '../plan/text.ts'

/** A municipality's figures, to be asked for by series, subject and fiscal year (western: 2020 = 令和2年度). */
export type FigureBook = {
  /** The municipality's own code, under which its own figures stand. */
  own: string
  /** With the unit that all its figures bear, where series.csv gives none. */
  series: (id: string) => Series | null
  /** Never null: departments and the municipality itself too; one that nobody named bears its id as name. */
  subject: (id: string) => Subject
  /** Whether a subject is named anywhere. */
  isNamed: (id: string) => boolean
  /** Those with a row of the series, by their order, then as first recorded. */
  subjectsOf: (series: string, kind?: Subject['kind']) => Subject[]
  /** The figure, in the unit it was recorded in (the series' own where its row names none); null: not recorded. */
  at: (series: string, subject: string, year: number) => Figure | null
  /** Fiscal years with a row of any of the series, ascending. */
  years: (series: readonly string[]) => number[]
  /** The notes that touch what is shown, as recorded: a note without series, subject or year is about all of them. */
  notes: (series: readonly string[], subjects: readonly string[], years: readonly number[]) => FigureNote[]
}

/** Where a figure stands. */
export type Place = { series: string; subject: string; year: number }

type Source = Pick<
  MunicipalityRecord,
  'municipality' | 'departments' | 'series' | 'subjects' | 'figures' | 'figureNotes'
>

/** The figures up to a fiscal year; those of later years are not in the book. */
export function bookOf(record: Source, until: number): FigureBook {
  const series = new Map(record.series.map((one) => [one.series, one]))
  const subjects = namedSubjects(record)
  const subject = (id: string) => subjects.get(id) ?? unnamed(id)
  const rows = new Map<string, Map<string, Figure>>()
  for (const row of Object.values(record.figures).flat()) {
    if (row.fiscal_year > until) continue
    const ofSeries = rows.get(row.series) ?? new Map<string, Figure>()
    rows.set(row.series, ofSeries)
    ofSeries.set(cellOf(row.subject, row.fiscal_year), {
      ...row,
      unit: row.unit ?? series.get(row.series)?.unit ?? null,
    })
  }
  const rowsOf = (id: string) => [...(rows.get(id)?.values() ?? [])]
  return {
    own: record.municipality.code,
    series: (id) => {
      const one = series.get(id)
      return one === undefined ? null : { ...one, unit: one.unit ?? commonUnit(rowsOf(id)) }
    },
    subject,
    isNamed: (id) => subjects.has(id),
    subjectsOf: (id, kind) =>
      [...new Set(rowsOf(id).map((row) => row.subject))]
        .map(subject)
        .filter((one) => kind === undefined || one.kind === kind)
        .sort((a, b) => (a.order ?? LAST) - (b.order ?? LAST)),
    at: (id, of, year) => rows.get(id)?.get(cellOf(of, year)) ?? null,
    years: (ids) => [...new Set(ids.flatMap(rowsOf).map((row) => row.fiscal_year))].sort((a, b) => a - b),
    notes: (ids, of, years) =>
      record.figureNotes.filter(
        (note) => touches(note.series, ids) && touches(note.subject, of) && touches(note.fiscal_year, years),
      ),
  }
}

/** The one unit that all values bear; null where they bear several, or one bears none. */
function commonUnit(rows: readonly Figure[]): string | null {
  const units = rows.flatMap(({ value, unit }) => (value === null ? [] : [unit]))
  const [first = null] = units
  return units.every((unit) => unit !== null && first !== null && keyOf(unit) === keyOf(first)) ? first : null
}

const LAST = Number.MAX_SAFE_INTEGER

const cellOf = (subject: string, year: number) => `${subject} ${year}`

function touches<T>(named: T | null, shown: readonly T[]): boolean {
  return named === null || shown.includes(named)
}

/** Who bears a name: the municipality, its departments, and subjects.csv, which has the last word. */
function namedSubjects({ municipality, departments, subjects }: Source): Map<string, Subject> {
  const own: Subject = {
    subject: municipality.code,
    name: municipality.name,
    kind: 'municipality',
    order: null,
    short_name: null,
  }
  const others = new Map([own, ...departments.map(asSubject)].map((one) => [one.subject, one]))
  const named = new Map(others)
  for (const one of subjects) {
    const before = others.get(one.subject) ?? unnamed(one.subject)
    named.set(one.subject, {
      ...one,
      kind: one.kind ?? before.kind,
      order: one.order ?? before.order,
    })
  }
  return named
}

function asSubject({ id, name, order }: Department): Subject {
  return { subject: id, name, kind: 'department', order, short_name: null }
}

function unnamed(id: string): Subject {
  return {
    subject: id,
    name: id,
    kind: isMunicipalityCode(id) ? 'municipality' : null,
    order: null,
    short_name: null,
  }
}
