import type { FigureMap } from '../../plan/figure-map.ts'
import type { FiscalYear } from '../../plan/fiscal-year.ts'
import type { Problem } from '../../plan/problem.ts'
import { keyOf } from '../../plan/text.ts'
import { type CellFigure, cellFigure } from './cell-value.ts'
import type { Head } from './head.ts'
import {
  isNote,
  type Labels,
  labelsOf,
  NOTHING_ABOVE,
  nameOfTotal,
  nextAbove,
  totalAbove,
  withAbove,
} from './labels.ts'
import type { FoundSubject } from './subjects.ts'
import { placeIn, type Table } from './table.ts'
import { unitOf } from './units.ts'
import { yearIn } from './years.ts'

/** A figure that a cell of the file gives. */
export type ReadFigure = {
  row: number
  /** The place in the reader's words. */
  place: string
  series: string
  subject: string
  fiscal_year: FiscalYear
  figure: CellFigure
}

/** What the rows of a table say: the figures, the rows left out with what they are called, and every problem. */
export type ReadRows = {
  figures: ReadFigure[]
  skipped: { row: number; name: string }[]
  unlisted: { row: number; name: string }[]
  problems: Problem[]
}

/** What is looked for in a table's rows. */
export type Wanted = {
  map: FigureMap
  head: Head
  /** The year of all rows, where the table has no column of years. */
  year: FiscalYear | null
  find: (typed: string, name: string | null) => FoundSubject
  /** The columns of values that are read. */
  columns: readonly { column: number; head: string; series: string }[]
}

/** Reads the rows below the heads. Subtotals, notes, repeated heads and what stands below the table are left out. */
export function readRows(table: Table, wanted: Wanted): ReadRows {
  const read: ReadRows = { figures: [], skipped: [], unlisted: [], problems: [] }
  let above = NOTHING_ABOVE
  for (let row = wanted.head.last + 1; row < table.rows.length; row += 1) {
    const cells = table.rows[row] ?? []
    const own = labelsOf(cells, wanted.head)
    if (isRepeatedHead(table, row, wanted.head) || isUnits(cells)) continue
    if (!hasValues(cells, wanted)) {
      if (!isNote(own.subject)) above = nextAbove(above, own, nameOfTotal(cells, wanted))
      continue
    }
    const total = nameOfTotal(cells, wanted) ?? totalAbove(cells, own, above, wanted)
    if (total !== null) {
      read.skipped.push({ row, name: total })
      above = nextAbove(above, own, total)
      continue
    }
    const labels = withAbove(own, above, wanted)
    readRow(table, row, labels, wanted, read)
    above = nextAbove(above, labels, null)
  }
  return read
}

/** Whether a row holds a figure in one of its columns, or names a subject or a year that it holds none of. */
function hasValues(cells: readonly string[], { columns, head, map, find, year }: Wanted): boolean {
  const values = columns.map(({ column }) => (cells[column] ?? '').trim())
  if (values.some((text) => isFigure(text))) return true
  const { subject, year: named } = labelsOf(cells, head)
  const isNamed = 'fixed' in map.subject || 'subject' in find(subject, null)
  const isDated = year !== null || yearIn(named, map.rows === 'sum') !== null
  if (isNamed && isDated) return true
  // A note reaches into one column perhaps; a row of the table that cannot be read has its name and more than one word.
  return subject !== '' && values.filter((text) => text !== '').length > 0 && !isNote(subject)
}

const isFigure = (text: string) => {
  const read = cellFigure(text)
  return 'digits' in read || ('state' in read && !read.isEmpty)
}

function isRepeatedHead({ rows }: Table, row: number, { first, last }: Head): boolean {
  const key = (index: number) => (rows[index] ?? []).map(keyOf).join('\t').trimEnd()
  for (let head = first; head <= last; head += 1) if (key(row) === key(head)) return true
  return false
}

function isUnits(cells: readonly string[]): boolean {
  const texts = cells.filter((text) => text.trim() !== '')
  return texts.length > 0 && texts.every((text) => unitOf(text) !== null)
}

function readRow(table: Table, row: number, labels: Labels, wanted: Wanted, read: ReadRows): void {
  const cells = table.rows[row] ?? []
  const subject = subjectOf(cells, labels, wanted)
  const year = wanted.year ?? yearIn(labels.year, wanted.map.rows === 'sum')
  if (!('subject' in subject)) {
    if (subject.newcomer !== null && wanted.map.unlisted === 'leave_out')
      read.unlisted.push({ row, name: labels.subject })
    else read.problems.push({ where: placeIn(table, row), what: subject.what, doThis: subject.doThis })
  }
  if (year === null) read.problems.push(yearProblem(table, row, labels.year, wanted))
  read.problems.push(...beyondHeads(table, row, wanted.head))
  for (const { column, head, series } of wanted.columns) {
    const place = placeIn(table, row, head)
    const figure = cellFigure(cells[column] ?? '')
    if ('what' in figure) read.problems.push({ where: place, ...figure })
    else if ('subject' in subject && year !== null)
      read.figures.push({ row, place, series, subject: subject.subject, fiscal_year: year, figure })
  }
}

/** In a text, a comma within a number (5,504,104) moves every cell behind it to the right, beyond the heads at last. */
function beyondHeads(table: Table, row: number, { first, last }: Head): Problem[] {
  if (table.sheet !== null) return []
  const width = Math.max(...table.rows.slice(first, last + 1).map((heads) => heads.length))
  const text = (table.rows[row] ?? []).slice(width).find(isFigure)
  if (text === undefined) return []
  const what = `見出しより右に値「${text.trim()}」があります`
  const doThis = '桁区切りのコンマを除くか、値を引用符（"）で囲んでください'
  return [{ where: placeIn(table, row), what, doThis }]
}

function subjectOf(cells: readonly string[], labels: Labels, { map, head, find }: Wanted): FoundSubject {
  if ('fixed' in map.subject) return { subject: map.subject.fixed }
  if (labels.subject === '') {
    const doThis = `「${map.subject.column}」を書くか、表の外の行なら除いてください`
    return { what: '誰の値の行か分かりません', doThis, newcomer: null }
  }
  const next = (cells[(head.subject[0]?.column ?? 0) + 1] ?? '').trim()
  const isName = head.values.every(({ column }) => column !== (head.subject[0]?.column ?? 0) + 1)
  return find(labels.subject, map.subject.by === 'code' && isName && /\p{L}/u.test(next) ? next : null)
}

function yearProblem(table: Table, row: number, typed: string, { head }: Wanted): Problem {
  const where = placeIn(table, row, head.year[0]?.head)
  return typed === ''
    ? { where, what: '年度がありません', doThis: '年度を書くか、表の外の行なら除いてください' }
    : {
        where,
        what: `「${typed}」は年度として読めません`,
        doThis: '2020、R2、令和2年度 のように書いてください',
      }
}
