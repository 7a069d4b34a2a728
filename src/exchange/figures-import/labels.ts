import { keyOf } from '../../plan/text.ts'
import type { Head } from './head.ts'
import type { Wanted } from './read-rows.ts'

/** What a row says of whose and which year's its values are, as printed; empty where it says nothing. */
export type Labels = { subject: string; year: string }

/** What the rows above said last; `total`: what the row was called that named the subject, if that was a total. */
type Above = Labels & { total: string | null }

export const NOTHING_ABOVE: Above = { subject: '', year: '', total: null }

export function labelsOf(cells: readonly string[], { subject, year }: Head): Labels {
  const at = (columns: Head['subject']) => (cells[columns[0]?.column ?? -1] ?? '').trim()
  return { subject: at(subject), year: at(year) }
}

/** A name or a year that spans several rows stands in the first of them, or in a row of its own above them. */
export function withAbove(own: Labels, above: Labels, { head, map }: Wanted): Labels {
  if (head.year.length === 0 || 'fixed' in map.subject) return own
  if (own.subject === '' && own.year !== '') return { ...own, subject: above.subject }
  return own.year === '' && own.subject !== '' ? { ...own, year: above.year } : own
}

/** A total in place of a year (上半期計) is still its subject's; any other one ends what stood above it. */
export function nextAbove(above: Above, own: Labels, total: string | null): Above {
  if (total !== null && own.subject === '' && own.year === total) return above
  const isNamed = own.subject !== '' || total !== null
  return {
    subject: isNamed ? own.subject : above.subject,
    year: own.year === '' ? above.year : own.year,
    total: isNamed ? total : above.total,
  }
}

/** The further years of a total whose name spans several rows: what it is called. */
export function totalAbove(
  cells: readonly string[],
  own: Labels,
  above: Above,
  { head, columns }: Wanted,
): string | null {
  const before = cells.slice(0, Math.min(...columns.map(({ column }) => column)))
  const isYearAlone =
    own.year !== '' && before.every((text) => text.trim() === '' || text.trim() === own.year)
  return head.year.length > 0 && isYearAlone ? above.total : null
}

/** 計, 県計, 市町村計, 平均 and the map's own words: what a row of them is called; one that somebody named is a subject. */
export function nameOfTotal(cells: readonly string[], { head, map, columns, find }: Wanted): string | null {
  const { subject } = labelsOf(cells, head)
  const isSkipped = (name: string) => map.skip.some((word) => keyOf(word) === keyOf(name))
  if (subject !== '' && 'subject' in find(subject, null)) return isSkipped(subject) ? subject : null
  const firstValue = Math.min(...columns.map(({ column }) => column))
  const names = cells.slice(0, firstValue).map((text) => text.trim())
  const isTotal = (name: string) => {
    const key = keyOf(name).replace(/^[(【[<]|[)】\]>]$/g, '')
    return map.skip.some((word) => keyOf(word) === key) || (TOTAL.test(key) && !/会計$/.test(key))
  }
  return names.find((name) => name !== '' && isTotal(name)) ?? null
}

const TOTAL = /(?:計|平均|平均値)$/

/** A line that explains the table. */
export const isNote = (text: string) => /^\s*[(（[【]?\s*(?:※|\*|＊|注|備考|資料|出典|\d+[)）])/.test(text)
