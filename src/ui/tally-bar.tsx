import type { MarkShape } from '../paper/paper.ts'
import { Legend } from './legend.tsx'
import { hasRoomForBoth, type Placed, place } from './tally-segments.ts'

export type TallySegment = { symbol: string; label: string; shape: MarkShape; count: number }
export type TallyRow = { name: string; total: number; segments: TallySegment[]; href?: string }
export type TallyBarProps = {
  rows: TallyRow[]
  title: string
  description: string
  /** What is counted: 項目, 件. */
  unit?: string
}

/** How many of each mark under each heading; lengths are comparable from bar to bar. */
export function TallyBar({ rows, title, description, unit = '項目' }: TallyBarProps) {
  const longest = Math.max(1, ...rows.map((row) => row.total))
  return (
    <figure class="tally-bar">
      <figcaption>{title}</figcaption>
      <p class="tally-description">{description}</p>
      <Legend marks={marksOf(rows)} />
      <ul class="tally-rows">
        {rows.map((row) => (
          <li>
            <span class="tally-name">{row.href ? <a href={row.href}>{row.name}</a> : row.name}</span>
            <Bar row={row} longest={longest} />
            <span class="tally-total">
              {row.total}
              <span class="unit">{unit}</span>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Bar({ row, longest }: { row: TallyRow; longest: number }) {
  const counted = row.segments.filter((segment) => segment.count > 0)
  const said = counted.map(({ symbol, label, count }) => `${symbol} ${label} ${count}`).join('、')
  return (
    <svg class="tally-svg" role="img">
      <title>{said || '該当なし'}</title>
      <desc>{`${row.name}の${row.total}の内訳`}</desc>
      {place(counted, longest).map((segment) => (
        <Segment {...segment} />
      ))}
    </svg>
  )
}

function Segment({ symbol, shape, count, x, width }: Placed<TallySegment>) {
  const across = { x: percent(x), width: percent(width) }
  const middle = percent(x + width / 2)
  const text = `seg-text seg-text-${shape}`
  return (
    <>
      <rect class={`seg-${shape}`} {...across} y="3%" height="94%" />
      {/* The same drawing as the mark: its lower half filled. */}
      {shape === 'half' && <rect class="seg-half-fill" {...across} y="50%" height="47%" />}
      {shape === 'half' && <rect class="seg-frame" {...across} y="3%" height="94%" />}
      {hasRoomForBoth({ symbol, count, width }) ? (
        <text class={text} x={middle} y="50%">{`${symbol} ${count}`}</text>
      ) : (
        <>
          <text class={`${text} seg-text-small`} x={middle} y="29%">
            {symbol}
          </text>
          <text class={`${text} seg-text-small`} x={middle} y="70%">
            {count}
          </text>
        </>
      )}
    </>
  )
}

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`

/** Every mark of the bars once, zeros too: that none is × is worth saying. */
function marksOf(rows: TallyRow[]): TallySegment[] {
  const marks = new Map<string, TallySegment>()
  for (const row of rows)
    for (const segment of row.segments) if (!marks.has(segment.symbol)) marks.set(segment.symbol, segment)
  return [...marks.values()]
}
