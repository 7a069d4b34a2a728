import type { FigureMap } from '../../plan/figure-map.ts'
import { keyOf } from '../../plan/text.ts'
import { headKeys } from './heads.ts'
import type { Table } from './table.ts'

/** A column of the table that the map names: where it stands and how its head is printed. */
export type HeadColumn = { column: number; head: string }

/** Where a table's heads end, and which of its columns are which; series by the map, whether recorded or not. */
export type Head = {
  first: number
  last: number
  subject: HeadColumn[]
  year: HeadColumn[]
  values: (HeadColumn & { series: string })[]
}

/** Titles stand above the heads, and heads in so many rows at most. */
const DEEPEST = 60
const MOST_JOINT = 3

/**
 * The rows of heads: those in which most of the map's columns are found. Joint heads (歳入 over 市税) are found by the lower
 * one or by both together. Null where no column of values is found, or none of subjects.
 */
export function findHead({ rows }: Table, map: FigureMap): Head | null {
  let best: Head | null = null
  for (let last = 0; last < Math.min(rows.length, DEEPEST); last += 1) {
    for (let first = last; first >= Math.max(0, last - MOST_JOINT + 1); first -= 1) {
      const head = headIn(rows.slice(first, last + 1), map, first)
      if (isHead(head, map) && (best === null || countOf(head) > countOf(best))) best = head
    }
  }
  return best
}

/** The first row of another table's heads, which name columns otherwise; those that are repeated name the same ones. */
export function otherHead({ rows }: Table, map: FigureMap, head: Head): number | null {
  const words = new Set(wordsOf(map).map(keyOf))
  for (let last = 0; last < rows.length; last += 1) {
    if (!(rows[last] ?? []).some((text) => headKeys(text).some((key) => words.has(key)))) continue
    for (let first = last; first >= Math.max(0, last - MOST_JOINT + 1); first -= 1) {
      if (first <= head.last && last >= head.first) break
      const other = headIn(rows.slice(first, last + 1), map, first)
      if (isHead(other, map) && countOf(other) > 1 && columnsOf(other) !== columnsOf(head)) return first
    }
  }
  return null
}

function columnsOf({ subject, values }: Head): string {
  return [
    ...subject.map(({ column }) => column),
    ...values.map((one) => `${one.column} ${one.series}`),
  ].join()
}

function wordsOf({ subject, fiscal_year, values }: FigureMap): string[] {
  return [
    ...('column' in subject ? [subject.column] : []),
    ...(fiscal_year === null ? [] : [fiscal_year]),
    ...Object.keys(values),
  ]
}

function isHead({ subject, values }: Head, map: FigureMap): boolean {
  return values.length > 0 && ('fixed' in map.subject || subject.length > 0)
}

function countOf({ subject, year, values }: Head): number {
  return subject.length + year.length + values.length
}

function headIn(span: readonly (readonly string[])[], map: FigureMap, first: number): Head {
  const width = Math.max(...span.map((row) => row.length))
  const wanted = wordsOf(map)
  const found = Array.from({ length: width }, (_, column) => {
    const names = namesOf(span, column)
    return { column, head: names[0] ?? '', meant: meantBy(names, wanted) }
  })
  const named = (word: string) =>
    found.flatMap(({ column, head, meant }) => (meant.includes(word) ? [{ column, head }] : []))
  const values = Object.entries(map.values).flatMap(([head, series]) =>
    named(head).map((one) => ({ ...one, series })),
  )
  return {
    first,
    last: first + span.length - 1,
    subject: 'column' in map.subject ? named(map.subject.column) : [],
    year: map.fiscal_year === null ? [] : named(map.fiscal_year),
    values: [...new Map(values.map((one) => [`${one.column} ${one.series}`, one])).values()],
  }
}

/** Which of the wanted heads a column bears: 繰入金（基準内） is that, and 繰入金 only where nothing says more. */
function meantBy(names: readonly string[], wanted: readonly string[]): string[] {
  const keys = names.map(headKeys)
  const deepest = Math.max(0, ...keys.map((own) => own.length))
  for (let level = 0; level < deepest; level += 1) {
    const meant = wanted.filter((word) => keys.some((own) => own[level] === keyOf(word)))
    if (meant.length > 0) return meant
  }
  return []
}

/** What a column may be called: its lowest text, and that with those above it, which reach over the empty cells to their right. */
function namesOf(span: readonly (readonly string[])[], column: number): string[] {
  const own = span.map((row) => (row[column] ?? '').trim())
  const lowest = own.findLastIndex((text) => text !== '')
  if (lowest < 0) return []
  const over = span
    .slice(0, lowest)
    .map((row) => row.slice(0, column + 1).findLast((text) => text.trim() !== '') ?? '')
  const joined = over.map((_, index) => [...over.slice(index), own[lowest]].join(''))
  return [own[lowest] ?? '', ...joined]
}
