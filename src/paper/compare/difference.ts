import { slightness } from './slightness.ts'

/** What differs: a cell, a text outside tables, or a row, column, table, text or sheet that is put in, taken out or stands elsewhere. */
export type Kind =
  | 'cell'
  | 'text'
  | `${'row' | 'table' | 'text'}-${'added' | 'removed' | 'moved'}`
  | `column-${'added' | 'removed'}`
  | `sheet-${'added' | 'removed' | 'renamed'}`

/**
 * One place where a file differs from the data. `data` and `file` are what they say there, null where there is nothing; for what
 * is moved, `file` is its new place. `note` tells a difference that is hard to see: blanks, widths, look-alike signs.
 */
export type Difference = {
  kind: Kind
  where: string
  data: string | null
  file: string | null
  note: string | null
}

/** A difference with the note that it needs; one of a place alone needs none. */
export function difference(kind: Kind, where: string, data: string | null, file: string | null): Difference {
  const note = data === null || file === null || kind.includes('-') ? null : slightness(data, file)
  return { kind, where, data, file, note }
}
