import Papa from 'papaparse'

/** A CSV file as records; `row` counts as a spreadsheet does, the header being row 1. */
export type Csv = {
  header: string[]
  records: { row: number; cells: string[] }[]
  fault: { row: number } | null
}

/** Reads comma-separated text; Windows line ends, between rows or within a cell, are read as LF. `fault` is the first record whose quotes don't close; nothing is guessed behind it. */
export function parseCsv(text: string): Csv {
  const { data, errors } = Papa.parse<string[]>(text.replaceAll('\r\n', '\n'), {
    delimiter: ',',
    newline: '\n',
  })
  const [header = [], ...rest] = data
  if (rest.at(-1)?.length === 1 && rest.at(-1)?.[0] === '') rest.pop()
  const fault = errors.find(({ type }) => type === 'Quotes')
  return {
    header,
    records: rest.map((cells, index) => ({ row: index + 2, cells })),
    fault: fault === undefined ? null : { row: (fault.row ?? 0) + 1 },
  }
}

/** Writes records as canonical CSV: LF, a quote only where one is needed, a line end after the last record. */
export function printCsv(header: readonly string[], records: readonly (readonly string[])[]): string {
  return `${Papa.unparse([header, ...records] as string[][], { newline: '\n' })}\n`
}
