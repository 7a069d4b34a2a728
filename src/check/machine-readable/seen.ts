import type { Metadata } from '../../paper/data/metadata.ts'

/** A cell as it lies in a file: in CSV all are texts. */
export type SeenCell = { kind: 'text' | 'number' | 'empty' | 'other'; text: string }

/** A table as it lies in a file: its rows from the first on, the names of its columns among them. */
export type SeenTable = { name: string; rows: SeenCell[][] }

/** A file as it lies in a folder of open data. */
export type SeenFile = {
  name: string
  bytes: number
  sha256: string
  /** What could be read as tables; none where it is no form that machines read. */
  tables: SeenTable[]
  /** Of a CSV file: its encoding (null: neither), whether it has a BOM, its lines, whether its quotes close. */
  csv: { encoding: 'utf-8' | 'shift_jis' | null; bom: boolean; lines: string[]; closes: boolean } | null
  /** Of a workbook: what a bare table does without. */
  workbook: {
    drawn: number
    merged: number
    hidden: number
    formulas: number
    decorated: number
  } | null
}

/** A folder of open data as it lies: what its metadata say, and its files. */
export type SeenFolder = { metadata: Metadata; files: SeenFile[] }

/** What breaks a rule: where, and what was found. */
export type Finding = { rule: string; file: string; where: string; what: string }

export type ToldTable = Metadata['tables'][number]
export type ToldField = ToldTable['fields'][number]

/** A rule of 機械可読性に関するルール: its number, what it asks, and how a program sees it broken. */
export type Rule = { id: string; asks: string; find: (folder: SeenFolder) => Omit<Finding, 'rule'>[] }

/** A table with the file it lies in and what metadata tell of it. */
export type Placed = {
  file: SeenFile
  table: SeenTable
  told: ToldTable
  header: string[]
  body: SeenCell[][]
}

/** Every table of the folder that metadata tell of. */
export function tablesOf({ metadata, files }: SeenFolder): Placed[] {
  return files.flatMap((file) => {
    const told = metadata.tables.find((table) => table.files.some(({ name }) => name === file.name))
    if (told === undefined) return []
    return file.tables.map((table) => {
      const [header = [], ...body] = table.rows
      return { file, table, told, header: header.map(({ text }) => text), body }
    })
  })
}

/** A cell below a field that metadata tell of. */
export type PlacedCell = { file: SeenFile; told: ToldTable; field: ToldField; cell: SeenCell }

/** Cells that a rule does not allow, a finding each; rows count as a spreadsheet does. */
function foundCells(
  folder: SeenFolder,
  isAsked: (field: ToldField) => boolean,
  isBad: (cell: PlacedCell) => boolean,
  what: (cell: SeenCell) => string,
): Omit<Finding, 'rule'>[] {
  const found: Omit<Finding, 'rule'>[] = []
  for (const { file, told, header, body } of tablesOf(folder))
    for (const field of told.fields.filter(isAsked)) {
      const at = header.indexOf(field.name)
      for (const [index, row] of body.entries()) {
        const cell = row[at]
        if (cell !== undefined && isBad({ file, told, field, cell }))
          found.push({ file: file.name, where: `${index + 2}行目 ${field.name}`, what: what(cell) })
      }
    }
  return found
}

/** Values that a rule does not allow. */
export function badCells(
  folder: SeenFolder,
  isAsked: (field: ToldField) => boolean,
  isBad: (cell: PlacedCell) => boolean,
  what: string,
): Omit<Finding, 'rule'>[] {
  const isBadValue = (one: PlacedCell) => one.cell.kind !== 'empty' && isBad(one)
  return foundCells(folder, isAsked, isBadValue, ({ text }) => `${what}「${text.slice(0, 40)}」`)
}

/** Empty cells that a rule does not allow. */
export function emptyCells(
  folder: SeenFolder,
  isAsked: (field: ToldField) => boolean,
  isBad: (cell: PlacedCell) => boolean,
  what: string,
): Omit<Finding, 'rule'>[] {
  return foundCells(
    folder,
    isAsked,
    (one) => one.cell.kind === 'empty' && isBad(one),
    () => what,
  )
}
