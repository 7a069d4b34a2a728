import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseCsv } from '../../files/csv.ts'
import { decodeOfficeText } from '../../files/encoding.ts'
import { isTooLarge, trimmed } from '../../files/sheet.ts'
import { isWorkbook, readWorkbook, type Workbook } from '../../files/xlsx.ts'
import { type Problem, type Result, refused } from '../../plan/problem.ts'
import { tidy } from '../../plan/text.ts'
import type { Table } from './table.ts'

/** A sheet of the file; hidden ones are read only when they are named. */
export type FileTable = Table & { isHidden: boolean }

const LARGEST = 10 * 1024 * 1024

/** The tables of a workbook (.xlsx) or of a text (.csv in UTF-8 or Shift_JIS), or one sentence why there are none. */
export async function tablesOf(path: string): Promise<Result<FileTable[]>> {
  const where = basename(path)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return problem(path, 'ファイルがありません', '場所を確かめてください')
  if (!stat.isFile())
    return problem(path, 'ファイルではありません', '.xlsx か .csv のファイルを指定してください')
  if (stat.size > LARGEST)
    return problem(
      where,
      `大きすぎます（${Math.round(stat.size / 1024 / 1024)}MB）`,
      '10MB以下にしてください',
    )
  if (stat.size === 0) return problem(where, 'ファイルが空です', '元のファイルを確かめてください')
  const bytes = bytesOf(path)
  if (bytes === null) return problem(where, '開けません', 'ファイルを読む権限を確かめてください')
  return isWorkbook(bytes) ? fromWorkbook(where, await readWorkbook(bytes)) : fromText(where, bytes)
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

const AGAIN = 'Excelで開いて、.xlsx で保存し直してください'
const NO_WORKBOOK: Record<Exclude<Workbook, { sheets: unknown }>['instead'], [what: string, doThis: string]> =
  {
    encrypted: ['パスワードが付いています', 'パスワードを外して保存し直してください'],
    xls: ['古い形式（.xls）です', AGAIN],
    'no-workbook': ['Excelのファイル（.xlsx）ではありません', '.xlsx か .csv のファイルを指定してください'],
    'too-large': ['広げると大きすぎる表です', '要るシートだけにし、空の行と列を除いて保存し直してください'],
    broken: ['ファイルが壊れているか、読めない形で保存されています', AGAIN],
  }

function fromWorkbook(where: string, workbook: Workbook): Result<FileTable[]> {
  if ('instead' in workbook) return problem(where, ...NO_WORKBOOK[workbook.instead])
  const tables = workbook.sheets.map(({ name, rows, ...seen }) => ({
    ...seen,
    where: `シート「${name}」`,
    sheet: name,
    rows: tidied(rows),
  }))
  return { ok: true, value: tables }
}

const NO_TEXT: Record<'utf-16' | 'undecidable' | 'binary', [what: string, doThis: string]> = {
  'utf-16': ['UTF-16で書かれています', 'UTF-8かShift_JISの .csv で保存し直してください'],
  undecidable: ['文字コードが決められません', 'UTF-8で保存し直してください'],
  binary: ['文字のファイルでもExcelのファイルでもありません', '.xlsx か .csv のファイルを指定してください'],
}

function fromText(where: string, bytes: Uint8Array): Result<FileTable[]> {
  const decoded = decodeOfficeText(bytes)
  if ('instead' in decoded) return problem(where, ...NO_TEXT[decoded.instead])
  const { header, records, fault } = parseCsv(decoded.text.replaceAll(/\r\n?/g, '\n'))
  if (fault !== null)
    return problem(`${where} ${fault.row}行目`, '引用符（"）が閉じていません', '引用符の数を確かめてください')
  const rows = trimmed([header, ...records.map(({ cells }) => cells)])
  if (rows.length === 0) return problem(where, 'ファイルが空です', '元のファイルを確かめてください')
  if (isTooLarge(rows)) return problem(where, '表が大きすぎます', '2万行、256列以下にしてください')
  if (rows.every((row) => row.length < 2) && rows.some(([cell]) => cell?.includes('\t')))
    return problem(
      where,
      'コンマではなくタブで区切られています',
      'コンマ区切りの .csv で保存し直してください',
    )
  const allSeen = { isHidden: false, hiddenRows: [], hiddenColumns: [] }
  return { ok: true, value: [{ ...allSeen, where: `${where} `, sheet: null, rows: tidied(rows) }] }
}

function tidied(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.map(tidy))
}

function problem(where: string, what: string, doThis: string): { ok: false; problems: Problem[] } {
  return refused({ where, what, doThis })
}
