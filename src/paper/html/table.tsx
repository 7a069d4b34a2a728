import type { Cell, Column, Table } from '../paper.ts'
import { Pieces } from './pieces.tsx'

/** What names a table that bears no caption: a place on the page, or words. */
type Named = { labelledBy: string | null; label?: string }

/** A table with its caption, unit, notes and source. */
export function PaperTable({ table, labelledBy, label }: { table: Table } & Named) {
  const caption = `caption-${table.id}`
  const named = table.caption === null ? labelledBy : caption
  return (
    <figure class="paper-table" id={`table-${table.id}`}>
      {table.caption !== null && (
        <figcaption class="paper-caption" id={caption}>
          {table.caption}
        </figcaption>
      )}
      {table.unit !== null && <p class="paper-unit">{table.unit}</p>}
      <p class="paper-scroll-note">表は横に動かして読めます。</p>
      <section
        class="paper-scroll"
        tabindex={0}
        {...(named === null ? {} : { 'aria-labelledby': named })}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        <table class={roomOf(table.columns)}>
          <Columns columns={table.columns} />
          <thead>
            {table.head.map((row) => (
              <tr>
                {row.map((cell) => (
                  <TableCell cell={cell} align={cell.align ?? 'center'} />
                ))}
              </tr>
            ))}
          </thead>
          {table.groups.map(({ rows }) => (
            <tbody>
              {rows.map((row, index) => (
                <Row row={row} columns={placesOf(rows, index, table.columns)} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <Below table={table} />
    </figure>
  )
}

function Row({ row, columns }: { row: Cell[]; columns: Column[] }) {
  return (
    <tr>
      {row.map((cell, index) => (
        <TableCell cell={cell} align={cell.align ?? columns[index]?.align ?? 'left'} />
      ))}
    </tr>
  )
}

/** The columns in which the cells of a row stand: those that a span from above fills are passed over. */
function placesOf(rows: Cell[][], index: number, columns: Column[]): Column[] {
  const taken = new Map<number, number>()
  for (const row of rows.slice(0, index + 1)) {
    const free = columns.map((_, place) => place).filter((place) => (taken.get(place) ?? 0) === 0)
    const places: number[] = []
    for (const { colSpan = 1, rowSpan = 1 } of row) {
      places.push(free[0] ?? 0)
      for (const place of free.splice(0, colSpan)) taken.set(place, rowSpan)
    }
    if (row === rows[index]) return places.map((place) => columns[place] as Column)
    for (const [place, left] of taken) taken.set(place, Math.max(0, left - 1))
  }
  return columns
}

function TableCell({ cell, align }: { cell: Cell; align: Column['align'] }) {
  const { content, colSpan, rowSpan, tone, header } = cell
  const spans = { ...(colSpan ? { colspan: colSpan } : {}), ...(rowSpan ? { rowspan: rowSpan } : {}) }
  const look = ['paper-cell', `paper-${align}`, ...(tone ? [`tone-${tone}`] : [])].join(' ')
  if (header === undefined) {
    return (
      <td class={look} {...spans}>
        <Pieces content={content} />
      </td>
    )
  }
  const scope = header === 'column' ? (colSpan ? 'colgroup' : 'col') : 'row'
  return (
    <th class={look} scope={scope} {...spans}>
      <Pieces content={content} />
    </th>
  )
}

/** Many columns want more room than a screen has; what was set for A3 wants more still. Narrower screens move sideways. */
function roomOf(columns: readonly Column[]): string {
  if (columns.length <= 9) return ''
  return millimetres(columns) > 320 ? 'paper-wide paper-widest' : 'paper-wide'
}

/** An open column counts as much as a column of text takes. */
function millimetres(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + (width ?? 52), 0)
}

/** Widths in whole percent by class: the security policy allows no style attribute. */
function Columns({ columns }: { columns: readonly Column[] }) {
  const whole = millimetres(columns)
  return (
    <colgroup>
      {columns.map(({ width }) => (
        <col {...(width === null ? {} : { class: `w-${Math.max(1, Math.round((width / whole) * 100))}` })} />
      ))}
    </colgroup>
  )
}

function Below({ table }: { table: Table }) {
  const notes = [...table.notes, ...(table.rounding === null ? [] : [table.rounding])]
  if (notes.length === 0 && table.source === null) return null
  return (
    <div class="paper-below">
      {notes.map((note) => (
        <p>{/^[※＊注]/.test(note) ? note : `注 ${note}`}</p>
      ))}
      {table.source !== null && <p>{`資料 ${table.source}`}</p>}
    </div>
  )
}
