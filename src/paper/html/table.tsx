import type { Cell, Column, Table } from '../paper.ts'
import { NotedPieces, type NotePlaces, notePlaces, signOf } from './noted.tsx'
import { placesOf, sum, widthsOf } from './widths.ts'

/** What names a table that bears no caption: a place on the page, or words. */
type Named = { labelledBy: string | null; label?: string }

/** A table with its caption, unit, notes and source. */
export function PaperTable({ table, labelledBy, label }: { table: Table } & Named) {
  const caption = `caption-${table.id}`
  const named = table.caption === null ? labelledBy : caption
  const widths = widthsOf(table)
  const notes = notePlaces(table.id, table.notes)
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
        <table class={roomOf(widths)}>
          <Columns columns={table.columns} widths={widths} />
          <thead>
            {table.head.map((row) => (
              <tr>
                {row.map((cell) => (
                  <TableCell cell={cell} align={cell.align ?? 'center'} notes={notes} />
                ))}
              </tr>
            ))}
          </thead>
          {table.groups.map(({ rows }) => (
            <tbody>
              {rows.map((row, index) => (
                <Row row={row} columns={placesOf(rows, index, table.columns)} notes={notes} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <Below table={table} places={notes} />
    </figure>
  )
}

function Row({ row, columns, notes }: { row: Cell[]; columns: Column[]; notes: NotePlaces }) {
  return (
    <tr>
      {row.map((cell, index) => (
        <TableCell cell={cell} align={cell.align ?? columns[index]?.align ?? 'left'} notes={notes} />
      ))}
    </tr>
  )
}

function TableCell({ cell, align, notes }: { cell: Cell; align: Column['align']; notes: NotePlaces }) {
  const { content, colSpan, rowSpan, tone, header } = cell
  const spans = { ...(colSpan ? { colspan: colSpan } : {}), ...(rowSpan ? { rowspan: rowSpan } : {}) }
  const look = ['paper-cell', `paper-${align}`, ...(tone ? [`tone-${tone}`] : [])].join(' ')
  if (header === undefined) {
    return (
      <td class={look} {...spans}>
        <NotedPieces content={content} notes={notes} />
      </td>
    )
  }
  const scope = header === 'column' ? (colSpan ? 'colgroup' : 'col') : 'row'
  return (
    <th class={look} scope={scope} {...spans}>
      <NotedPieces content={content} notes={notes} />
    </th>
  )
}

/**
 * Many columns want more room than a screen has, and what was set for A3 more still; what fills a sheet wants more than a
 * phone has. Narrower screens move sideways.
 */
function roomOf(widths: readonly number[]): string {
  if (widths.length <= 9) return sum(widths) > 160 ? 'paper-full' : ''
  return sum(widths) > 320 ? 'paper-wide paper-widest' : 'paper-wide'
}

/**
 * Widths in whole percent by class: the security policy allows no style attribute. Rounded down, for together they must leave
 * the last column its own.
 */
function Columns({ columns, widths }: { columns: readonly Column[]; widths: readonly number[] }) {
  const percent = (index: number) => Math.max(1, Math.floor(((widths[index] ?? 0) / sum(widths)) * 100))
  return (
    <colgroup>
      {columns.map(({ width }, index) => (
        <col {...(width === null ? {} : { class: `w-${percent(index)}` })} />
      ))}
    </colgroup>
  )
}

function Below({ table, places }: { table: Table; places: NotePlaces }) {
  const notes = [...table.notes, ...(table.rounding === null ? [] : [table.rounding])]
  if (notes.length === 0 && table.source === null) return null
  const ids = new Set(places.values())
  return (
    <div class="paper-below">
      {notes.map((note, index) => {
        const id = `note-${table.id}-${index + 1}`
        return (
          <p {...(ids.has(id) ? { id } : {})}>
            {signOf(note) !== null || note.startsWith('注') ? note : `注 ${note}`}
          </p>
        )
      })}
      {table.source !== null && <p>{`資料 ${table.source}`}</p>}
    </div>
  )
}
