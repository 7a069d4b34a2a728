import { type Flow, flowOf, type Row } from './docx-body.ts'
import { type Inline, numberIn } from './docx-inline.ts'
import { unwrapped, WRAPPERS } from './docx-wrappers.ts'
import { attributeOf, childrenOf, firstIn, type XmlElement } from './xml.ts'

/** Word has no more columns than these. */
const MOST_COLUMNS = 63

/** The rows of a table, tracked changes accepted: each cell with the column it begins in; merged ones are their first. */
export function tableRows(table: XmlElement, inline: Inline): Row[] {
  const merging = new Set<number>()
  return within(table, 'tr')
    .filter((row) => firstIn(row, 'trPr', 'del') === null)
    .map((row, at) => ({ row: at, cells: cellsOf(row, merging, inline) }))
}

function cellsOf(row: XmlElement, merging: Set<number>, inline: Inline): Row['cells'] {
  const cells: Row['cells'] = []
  let column = numberIn(firstIn(row, 'trPr'), 'gridBefore')
  for (const cell of within(row, 'tc')) {
    const properties = firstIn(cell, 'tcPr')
    const [merge] = properties === null ? [] : childrenOf(properties, 'vMerge')
    if (properties !== null && firstIn(properties, 'cellDel') !== null) continue
    const continues = merge !== undefined && attributeOf(merge, 'val') !== 'restart'
    // What goes on from a row that is no longer there begins here.
    if (!continues || !merging.has(column)) cells.push({ column, text: textOf(flowOf(cell, inline)) })
    if (merge === undefined) merging.delete(column)
    else merging.add(column)
    column = Math.min(column + Math.max(1, numberIn(properties, 'gridSpan')), MOST_COLUMNS)
  }
  return cells
}

/** The elements of one name in a table or row, whatever is wrapped around them. */
function within(element: XmlElement, name: string): XmlElement[] {
  return unwrapped(element).flatMap((child) => {
    if (child.localName === name) return [child]
    return WRAPPERS.includes(child.localName ?? '') ? within(child, name) : []
  })
}

/** A cell's text: a line for each paragraph, and for each row of a table within. */
function textOf(flow: readonly Flow[]): string {
  return flow
    .flatMap((one) =>
      one.kind === 'text'
        ? [one.text]
        : one.rows.map(({ cells }) => cells.map(({ text }) => text).join('\t')),
    )
    .join('\n')
    .replace(/\n+$/, '')
}
