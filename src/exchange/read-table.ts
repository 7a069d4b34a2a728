import { parseCsv } from '../files/csv.ts'
import { decodeUtf8 } from '../files/encoding.ts'
import type { Fields, Row } from '../plan/fields.ts'
import type { Problem } from '../plan/problem.ts'
import { tidy } from '../plan/text.ts'
import { readCell } from './cell.ts'
import type { TableShape } from './tables.ts'

/** A row with the place it stands at, for the sentences of later checks. */
export type Placed<T> = { row: number; value: T }

/** Reads one file of the plain folder. All problems of the file are told, not only the first. */
export function readTable<F extends Fields>(
  where: string,
  bytes: Uint8Array,
  { fields, key }: TableShape<F>,
): { rows: Placed<Row<F>>[]; problems: Problem[] } {
  const text = textOf(where, bytes)
  if ('problem' in text) return { rows: [], problems: [text.problem] }
  if (text.text.trim() === '') {
    const doThis = '見出しの行を書くか、ファイルを除いてください'
    return { rows: [], problems: [{ where, what: 'ファイルが空です', doThis }] }
  }
  const csv = parseCsv(text.text)
  if (csv.fault !== null) {
    const what = '引用符（"）が閉じていません'
    return {
      rows: [],
      problems: [{ where: `${where} ${csv.fault.row}行目`, what, doThis: '引用符の数を確かめてください' }],
    }
  }
  const problems = headerProblems(where, csv.header, fields)
  if (problems.length > 0) return { rows: [], problems }
  const rows = csv.records.flatMap(({ row, cells }) => {
    const read = readRecord(`${where} ${row}行目`, csv.header, cells, fields)
    problems.push(...read.problems)
    return read.problems.length === 0 ? [{ row, value: read.value as Row<F> }] : []
  })
  problems.push(...repeated(where, rows, key))
  return { rows, problems }
}

/** The text of a file, or the sentence that says what it is instead. */
export function textOf(where: string, bytes: Uint8Array): { text: string } | { problem: Problem } {
  const decoded = decodeUtf8(bytes)
  if ('text' in decoded) return decoded
  const name = {
    shift_jis: 'Shift_JISで書かれています',
    'utf-16': 'UTF-16で書かれています',
    binary: '文字のファイルではありません',
  }
  return { problem: { where, what: name[decoded.instead], doThis: 'UTF-8で保存し直してください' } }
}

function headerProblems(where: string, header: readonly string[], fields: Fields): Problem[] {
  const problems: Problem[] = []
  const known = Object.keys(fields)
  for (const name of known.filter((name) => !fields[name]?.later && !header.includes(name))) {
    problems.push({
      where: `${where} 1行目`,
      what: `「${name}」の列がありません`,
      doThis: '列を加えてください',
    })
  }
  for (const name of header.filter((name) => !known.includes(name))) {
    problems.push({
      where: `${where} 1行目`,
      what: `「${name}」という列は使えません`,
      doThis: `${known.join('、')} のいずれかにするか、列を除いてください`,
    })
  }
  for (const name of known.filter((name) => header.indexOf(name) !== header.lastIndexOf(name))) {
    problems.push({
      where: `${where} 1行目`,
      what: `「${name}」の列が2つあります`,
      doThis: '1つにしてください',
    })
  }
  return problems
}

function readRecord(where: string, header: readonly string[], cells: readonly string[], fields: Fields) {
  if (cells.length !== header.length) {
    const what = `列が${cells.length}あります（見出しは${header.length}列）`
    return { value: {}, problems: [{ where, what, doThis: 'コンマや引用符の数を確かめてください' }] }
  }
  const problems: Problem[] = []
  const value = Object.fromEntries(
    // A later column may be left out: then nothing is said in it.
    Object.entries(fields).map(([name, field]) => {
      const typed = tidy(cells[header.indexOf(name)] ?? '')
      const read = typed === '' && field.required ? { expected: '値' } : readCell(typed, field.kind)
      if ('value' in read) return [name, read.value]
      problems.push({
        where: `${where} ${name}列`,
        what: typed === '' ? '空です' : `「${shortened(typed)}」は読めません`,
        doThis: `${read.expected}を書いてください`,
      })
      return [name, null]
    }),
  )
  return { value, problems }
}

function repeated(where: string, rows: Placed<Record<string, unknown>>[], key: readonly string[]): Problem[] {
  if (key.length === 0) return []
  const seen = new Map<string, number>()
  return rows.flatMap(({ row, value }) => {
    const own = key.map((name) => String(value[name] ?? '')).join(' ')
    const before = seen.get(own)
    seen.set(own, before ?? row)
    if (before === undefined) return []
    const what = `${key.join('・')}が「${own.trim()}」の行は${before}行目にもあります`
    return [{ where: `${where} ${row}行目`, what, doThis: 'どちらかを直すか、除いてください' }]
  })
}

function shortened(typed: string): string {
  return typed.length > 40 ? `${typed.slice(0, 40)}…` : typed
}
