/** Rows as text in columns; Japanese letters take two places, as terminals show them. Columns after the first go right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), 0),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell))
        return column === 0 ? cell + space : space + cell
      })
      .join('  ')
      .trimEnd()
  return `${rows.map(line).join('\n')}\n`
}

function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (/[ -ÿ｡-ﾟ]/.test(letter) ? 1 : 2), 0)
}
