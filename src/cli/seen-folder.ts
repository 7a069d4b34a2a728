import { createHash } from 'node:crypto'
import type { SeenCell, SeenFile, SeenFolder, SeenTable } from '../check/machine-readable/seen.ts'
import { parseCsv } from '../files/csv.ts'
import { decodeOfficeText, decodeUtf8 } from '../files/encoding.ts'
import { seeWorkbook } from '../files/xlsx-table.ts'
import type { Metadata } from '../paper/data/metadata.ts'

/** A folder of open data as it lies, by the bytes of its files. */
export async function seenFolder(files: ReadonlyMap<string, Uint8Array>): Promise<SeenFolder> {
  const metadata = jsonOf(files.get('metadata.json') ?? new Uint8Array()) as Metadata
  const seen: SeenFile[] = []
  for (const [name, bytes] of files) seen.push(await seenFile(name, bytes))
  return { metadata, files: seen }
}

async function seenFile(name: string, bytes: Uint8Array): Promise<SeenFile> {
  const common = {
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    tables: [],
    csv: null,
    workbook: null,
  }
  if (name.endsWith('.csv')) return { ...common, ...seenCsv(name, bytes) }
  if (name.endsWith('.xlsx')) return { ...common, ...(await seenXlsx(bytes)) }
  if (name.endsWith('.json')) return { ...common, tables: tablesOf(name, jsonOf(bytes)) }
  return common
}

function seenCsv(name: string, bytes: Uint8Array): Pick<SeenFile, 'tables' | 'csv'> {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const decoded = decodeOfficeText(bytes)
  const text = 'text' in decoded ? decoded.text.replace(/^\uFEFF/, '') : ''
  const { header, records, fault } = parseCsv(text)
  const encoding = 'instead' in decoded ? null : 'text' in decodeUtf8(bytes) ? 'utf-8' : 'shift_jis'
  const lines = text.replace(/\n$/, '').split(/\r?\n/)
  return {
    csv: { encoding, bom, lines, closes: fault === null },
    tables: [{ name, rows: [header, ...records.map(({ cells }) => cells)].map((row) => row.map(cellOf)) }],
  }
}

async function seenXlsx(bytes: Uint8Array): Promise<Pick<SeenFile, 'tables' | 'workbook'>> {
  const { sheets, drawn } = await seeWorkbook(bytes)
  const sum = (of: (sheet: (typeof sheets)[number]) => number) =>
    sheets.reduce((all, sheet) => all + of(sheet), 0)
  return {
    tables: sheets.map(({ name, cells }) => ({ name, rows: cells })),
    workbook: {
      drawn,
      merged: sum(({ merged }) => merged),
      hidden: sum((sheet) => sheet.hiddenRows + sheet.hiddenColumns + (sheet.isHidden ? 1 : 0)),
      formulas: sum(({ formulas }) => formulas),
      decorated: sum(({ decorated }) => decorated),
    },
  }
}

type JsonTable = { fields: { name: string }[]; rows: Record<string, unknown>[] }

/** metadata.json holds no table of data. */
function tablesOf(name: string, json: unknown): SeenTable[] {
  if (typeof json !== 'object' || json === null || !('rows' in json)) return []
  const { fields, rows } = json as JsonTable
  const names = fields.map((field) => field.name)
  return [{ name, rows: [names.map(cellOf), ...rows.map((row) => names.map((field) => cellOf(row[field])))] }]
}

function cellOf(value: unknown): SeenCell {
  if (value === null || value === undefined || value === '') return { kind: 'empty', text: '' }
  if (typeof value === 'number') return { kind: 'number', text: String(value) }
  return typeof value === 'string' ? { kind: 'text', text: value } : { kind: 'other', text: String(value) }
}

function jsonOf(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}
