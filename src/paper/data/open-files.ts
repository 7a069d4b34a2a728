import { encodeShiftJis, type Unwritable, unwritable } from '../../files/shift-jis.ts'
import { type TableCell, writeTableWorkbook } from '../../files/xlsx-table.ts'
import type { Dataset } from '../paper.ts'
import type { Encoding } from './about.ts'
import { csvText } from './data.ts'

const BOM = '\uFEFF'

/** A table as a CSV file; in Shift_JIS only what `unwritableIn` finds nothing in. */
export function openCsv(table: Dataset, encoding: Encoding): Uint8Array {
  const text = csvText(table)
  return encoding === 'utf-8' ? Buffer.from(`${BOM}${text}`) : encodeShiftJis(text)
}

/** The letters of a table that Shift_JIS does not have; its names are row 1. */
export function unwritableIn({ fields, rows }: Dataset): Unwritable[] {
  const texts = rows.map((row) => row.map((value) => (typeof value === 'string' ? value : '')))
  return unwritable([fields.map(({ name }) => name), ...texts])
}

/** A table as a workbook: one sheet, one table, no looks. */
export function openXlsx({ name, fields, rows }: Dataset): Promise<Uint8Array> {
  const cells = rows.map((row) =>
    row.map((value, index): TableCell => {
      if (value === null) return null
      const isNumber = typeof value === 'number' || isNumeric(fields[index]?.form)
      return isNumber ? { digits: String(value) } : value
    }),
  )
  return writeTableWorkbook(
    name,
    fields.map((field) => field.name),
    cells,
  )
}

/** A table as JSON: a row a line; numbers in the digits recorded (54.30), unknown as null. */
export function openJson({ name, title, description, key, fields, rows }: Dataset): Uint8Array {
  const about = JSON.stringify({ name, title, description, key, fields }, null, 2).replace(/\n\}$/, '')
  const records = rows.map((row) => {
    const values = fields.map(
      (field, index) => `${JSON.stringify(field.name)}: ${literalOf(row[index] ?? null, field.form)}`,
    )
    return `    { ${values.join(', ')} }`
  })
  const list = records.length === 0 ? '[]' : `[\n${records.join(',\n')}\n  ]`
  return Buffer.from(`${about},\n  "rows": ${list}\n}\n`)
}

function literalOf(value: string | number | null, form: Dataset['fields'][number]['form']): string {
  const isDigits = typeof value === 'string' && isNumeric(form) && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)
  return isDigits ? value : JSON.stringify(value)
}

function isNumeric(form: Dataset['fields'][number]['form']): boolean {
  return form === 'number' || form === 'year'
}
