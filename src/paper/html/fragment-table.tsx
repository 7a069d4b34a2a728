import type { Cell, Piece, Table } from '../paper.ts'
import { plainText } from '../print.ts'

/** An id that no other on the page bears. */
export type Prefixed = (name: string) => string

/** Content as bare inline HTML: a mark is its symbol, a stretch of a schedule its words. */
export function PlainPieces({ content }: { content: readonly Piece[] }) {
  return <>{content.map(one)}</>
}

function one(piece: Piece) {
  if (typeof piece === 'string') return piece
  if (piece.kind === 'break') return <br />
  const text = plainText([piece])
  if (piece.kind === 'strong') return <strong>{piece.lined ? <u>{text}</u> : text}</strong>
  return piece.kind === 'minor' ? <small>{text}</small> : text
}

/** A table that reads without any style: `border` draws the lines which a page's own style may draw anew. */
export function PlainTable({ table, id }: { table: Table; id: Prefixed }) {
  const { caption, unit, head, groups, rounding, source } = table
  const below = [...table.notes, ...(rounding === null ? [] : [rounding])]
  return (
    <>
      <table border={1} id={id(`table-${table.id}`)}>
        {(caption !== null || unit !== null) && <caption>{[caption ?? '', unit ?? ''].join('')}</caption>}
        {head.length > 0 && (
          <thead>
            {head.map((row) => (
              <Row row={row} />
            ))}
          </thead>
        )}
        {groups.map(({ rows }) => (
          <tbody>
            {rows.map((row) => (
              <Row row={row} />
            ))}
          </tbody>
        ))}
      </table>
      {below.map((note) => (
        <p>{/^[※＊注]/.test(note) ? note : `注 ${note}`}</p>
      ))}
      {source !== null && <p>{`資料 ${source}`}</p>}
    </>
  )
}

function Row({ row }: { row: Cell[] }) {
  return (
    <tr>
      {row.map(({ content, colSpan, rowSpan, header }) => {
        const spans = { ...(colSpan ? { colspan: colSpan } : {}), ...(rowSpan ? { rowspan: rowSpan } : {}) }
        if (header === undefined)
          return (
            <td {...spans}>
              <PlainPieces content={content} />
            </td>
          )
        return (
          <th
            scope={header === 'column' ? (colSpan ? 'colgroup' : 'col') : rowSpan ? 'rowgroup' : 'row'}
            {...spans}
          >
            <PlainPieces content={content} />
          </th>
        )
      })}
    </tr>
  )
}
