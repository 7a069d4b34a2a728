/** A table of a file as rows of texts, and how to speak of its places in the reader's words. */
export type Table = {
  /** シート「一覧」, or the name of a text file. */
  where: string
  /** The worksheet's name, which may tell the year. */
  sheet: string | null
  rows: readonly (readonly string[])[]
  /** Rows and columns that its reader does not see, counted from 0: read as the others, and told. */
  hiddenRows: readonly number[]
  hiddenColumns: readonly number[]
}

/** シート「一覧」12行目「実質公債費比率」の列; `row` counts from 0. */
export function placeIn({ where }: Table, row: number, head?: string): string {
  return `${where}${row + 1}行目${head === undefined ? '' : `「${printedHead(head)}」の列`}`
}

/** A head on one line. */
export function printedHead(head: string): string {
  return head.replace(/\s*\n\s*/g, '').trim()
}
