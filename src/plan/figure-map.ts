/**
 * 取込みの対応表: how a file of figures that comes every year in one shape is read (`figures/maps/<name>.yaml`). Columns
 * are named by their printed heads; what stands in none of `values` is left out.
 */
export type FigureMap = {
  title: string
  /** The worksheet's name; null: the only one with such a table. A text file is one sheet. */
  sheet: string | null
  /** Whose figures a row holds: by its code (団体コード), by its name, or one subject for the whole file. */
  subject: { column: string; by: 'code' | 'name' } | { fixed: string }
  /** A column of fiscal years in any spelling; null: the year is asked for when the file is read. */
  fiscal_year: string | null
  /** Which series a column's values are of, by the column's head. */
  values: Record<string, string>
  /** The unit the file's values stand in, where the file names none; the series' own unless given. */
  unit: string | null
  /** What names rows that are left out beside the usual 計, 県計, 平均. */
  skip: string[]
  /** Rows of subjects that nobody named (subjects.csv, departments.csv): refused, or left out and told. */
  unlisted: 'refuse' | 'leave_out'
  /** Whether a subject has one row a year, or several that are added up (months). */
  rows: 'one' | 'sum'
  state: 'forecast' | 'provisional' | 'confirmed' | null
}
