import type { Said } from './said.ts'

/** A place as its reader would look for it: section, table, row and column as printed, and the place in the file. An unnamed column is ''. */
export function whereIs(said: Said | undefined, column: string | null, place: string | null): string {
  if (said === undefined) return `先頭${inFile(place)}`
  const { section, table, row } = said
  const inTable = row === null ? [] : [row.head === null ? '見出し行' : `行「${row.head}」`]
  const named = [
    section,
    table === null || table.name === ''
      ? ''
      : `「${table.name}」${row === null && column === null ? 'の表のところ' : 'の表'}`,
    ...inTable,
    column === null || column === '' ? '' : `列「${column}」`,
  ].filter((part) => part !== '')
  return `${named.join('、')}${inFile(place)}`
}

/** A place in the file, in brackets behind another one. */
export function inFile(place: string | null): string {
  return place === null || place === '' ? '' : `（${place}）`
}
