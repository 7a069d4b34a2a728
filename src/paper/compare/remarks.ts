import type { Book, Part } from './book.ts'
import type { PaperTable } from './paper-table.ts'

/** Places that are named; more are counted. */
const MOST = 5

/** What somebody should know of a file beside its differences. */
export function remarksOn(file: Book, title: string): string[] {
  return [
    ...(file.title !== '' && file.title !== title
      ? [`ファイルの表題は「${file.title}」で、この報告書の「${title}」と異なります`]
      : []),
    ...(file.tracked > 0 ? [`変更履歴が${file.tracked}か所あります。すべて承諾した後の文で比べました`] : []),
    ...file.parts.flatMap(onSheet),
    ...onFormulas(file.parts),
  ]
}

function onSheet({ name, isHidden, hidden }: Part): string[] {
  const told = (what: string) => `シート「${name}」${what}は隠れていますが、比べました`
  return [
    ...(isHidden ? [told('')] : []),
    ...(hidden.rows.length > 0 ? [told(`の${listed(hidden.rows.map(String), '行目')}`)] : []),
    ...(hidden.columns.length > 0 ? [told(`の${listed(hidden.columns, '列')}`)] : []),
  ]
}

function onFormulas(parts: readonly Part[]): string[] {
  const places = parts.flatMap(({ lines }) =>
    lines.flatMap(({ cells }) =>
      cells.flatMap(({ isFormula, place }) => (isFormula && place !== null ? [place] : [])),
    ),
  )
  return places.length === 0 ? [] : [`${listed(places)}は数式です。最後に計算された値で比べました`]
}

/** A table whose rows stand in several tables of the file. */
export function onParted(table: PaperTable, count: number): string {
  const name = table.name === '' ? `「${table.rows.at(-1)?.head ?? ''}」までの表` : `「${table.name}」の表`
  return `${name}は、ファイルでは${count}つに分かれています`
}

function listed(places: readonly string[], noun = ''): string {
  const rest = places.length - MOST
  return `${places.slice(0, MOST).join('、')}${noun}${rest > 0 ? `ほか${rest}か所` : ''}`
}
