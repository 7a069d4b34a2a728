import type { Kind } from '../plan/fields.ts'
import {
  FIRST_FISCAL_YEAR,
  isDate,
  isRecordable,
  LAST_FISCAL_YEAR,
  readDate,
  readFiscalYear,
} from '../plan/fiscal-year.ts'
import { readNumber } from '../plan/number.ts'
import { fiscalYearOfPeriod, grainOf } from '../plan/period.ts'

/** What a cell may say; null is unknown. */
export type CellValue = string | number | boolean | string[] | null
type Read = { value: CellValue } | { expected: string }

/** Longer text than a spreadsheet cell can hold is no answer but an accident. */
const LONGEST_TEXT = 32_767

const RECORDABLE = `${FIRST_FISCAL_YEAR}から${LAST_FISCAL_YEAR}まで`

/** What one tidied cell says, by its field's kind; or what was expected there instead. Empty is unknown. */
export function readCell(typed: string, kind: Kind): Read {
  if (typed.length > LONGEST_TEXT) return { expected: `${LONGEST_TEXT.toLocaleString('en-US')}字以内の文` }
  if (typed === '') return { value: empty(kind) }
  if (typeof kind !== 'string') {
    return kind.includes(typed) ? { value: typed } : { expected: `${kind.join('、')} のいずれか` }
  }
  switch (kind) {
    case 'text':
      return { value: typed }
    case 'id':
      return /^[a-z0-9][a-z0-9_-]*$/.test(typed)
        ? { value: typed }
        : { expected: '英小文字・数字・- だけのID' }
    case 'code':
      return /^[^\s,/]{1,20}$/.test(typed)
        ? { value: typed }
        : { expected: '空白や / を含まない20字以内の番号' }
    case 'ids':
      return /^(\*|[a-z0-9][a-z0-9_-]*)( (\*|[a-z0-9][a-z0-9_-]*))*$/.test(typed)
        ? { value: typed.split(' ') }
        : { expected: 'IDを半角空白1つで区切ったもの' }
    case 'words':
      return /^\S+( \S+)*$/.test(typed)
        ? { value: typed.split(' ') }
        : { expected: '語を半角空白1つで区切ったもの' }
    case 'integer':
      return integer(typed)
    case 'decimal':
      return numeric(typed)
    case 'year':
      return year(typed)
    case 'year_or_plan':
      return typed === 'plan' ? { value: typed } : year(typed)
    case 'period':
      return grainOf(typed) !== null && isRecordable(fiscalYearOfPeriod(typed))
        ? { value: typed }
        : { expected: `2020、2020-H1、2020-Q3、2020-10 のような期間（${RECORDABLE}）` }
    case 'date': {
      const date = isDate(typed) ? typed : readDate(typed)
      return date === null ? { expected: '2021-03-31 のような暦にある日付' } : { value: date }
    }
    case 'yes':
      return typed === 'yes' ? { value: true } : { expected: 'yes または空' }
  }
}

/** The cell that reads back as `value`. */
export function printCell(value: CellValue): string {
  if (value === null || value === false) return ''
  if (value === true) return 'yes'
  return Array.isArray(value) ? value.join(' ') : String(value)
}

function empty(kind: Kind): CellValue {
  if (kind === 'yes') return false
  return kind === 'ids' || kind === 'words' ? [] : null
}

function integer(typed: string): Read {
  const digits = readNumber(typed)
  return digits !== null && Number.isSafeInteger(Number(digits)) && !digits.includes('.')
    ? { value: Number(digits) }
    : { expected: '整数' }
}

function numeric(typed: string): Read {
  const digits = readNumber(typed)
  return digits === null ? { expected: '単位や記号の付かない数' } : { value: digits }
}

function year(typed: string): Read {
  const value = readFiscalYear(typed)
  return value !== null && isRecordable(value)
    ? { value }
    : { expected: `2020 や 令和2年度 のような年度（${RECORDABLE}）` }
}
