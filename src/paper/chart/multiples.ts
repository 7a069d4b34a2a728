import type { MultiplesPlot, PlotLine } from '../paper.ts'
import { type Drawing, type Node, type Room, straight } from './drawing.ts'
import { BASE, ELSEWHERE, GRID, unitHeight, unitLine } from './frame.ts'
import type { Box } from './labels.ts'
import { slots, type ValueScale, valueScale } from './scale.ts'
import { linePath, pointAt } from './shape.ts'
import { LINE, SIZE, textAt, wide, widest, wrapped } from './type.ts'
import { onWhite, valuesAt } from './values.ts'

/** A panel narrower than this has no room for a name and two values. */
const NARROWEST = 76
const GUTTER = 8
const PLOT = 44
const BREATH = 11
const BELOW = 12
const NAME_GAP = 4
const APART = 7
const LOOK = { stroke: { ink: 'ink', width: 1.1 }, shape: 'circle', open: true } as const

type Frame = {
  plot: MultiplesPlot
  scale: ValueScale
  width: number
  left: number
  room: Room
  columns: number
}

/** Many small line charts on one scale; a drawing for each row of them, so that a page may end between two rows. */
export function drawMultiples(plot: MultiplesPlot, room: Room): Drawing[] {
  const { panels, axis } = plot
  const scale = valueScale(
    panels.flatMap(({ values }) => values),
    axis,
    { about: 2 },
  )
  const left =
    widest(
      scale.ticks.map(({ text }) => text),
      SIZE.tick,
    ) + 6
  const columns = columnsFor(plot, room.width - left)
  const width = (room.width - left - (columns - 1) * GUTTER) / columns
  const frame = { plot, scale, width, left, room, columns }
  const count = Math.max(1, Math.ceil(panels.length / columns))
  return Array.from({ length: count }, (_, i) =>
    drawRow(panels.slice(i * columns, (i + 1) * columns), frame, {
      isFirst: i === 0,
      isLast: i === count - 1,
    }),
  )
}

/** As many columns as panels fit with first and last year below them, and no more than fill the rows evenly. */
function columnsFor({ panels, x }: MultiplesPlot, width: number): number {
  const years = [...new Set([x[0], x.at(-1)])].map((year) => wide(year ?? '', SIZE.tick) + 2)
  const least = Math.max(
    NARROWEST,
    years.reduce((sum, one) => sum + one, 0),
  )
  const most = Math.max(1, Math.floor((width + GUTTER) / (least + GUTTER)))
  const rows = Math.max(1, Math.ceil(panels.length / most))
  return Math.max(1, Math.ceil(panels.length / rows))
}

function drawRow(
  panels: readonly PlotLine[],
  frame: Frame,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): Drawing {
  const { plot, scale, width, left, room } = frame
  const unit = unitLine(plot.axis, scale, '縦軸')
  const names = panels.map(({ name }) => wrapped(name, width, SIZE.name, true))
  const nameHeight = Math.max(1, ...names.map((lines) => lines.length)) * SIZE.name * LINE
  const top = (isFirst ? unitHeight(unit) : 0) + nameHeight + NAME_GAP
  const bottom = top + PLOT
  const y = scale.onto(bottom - (scale.from === 0 ? 0 : BREATH), top + BREATH)
  return {
    width: room.width,
    height: bottom + BELOW + (isLast ? 0 : APART),
    nodes: [
      ...(isFirst ? unit : []),
      ...scale.ticks.map(({ value, text }) =>
        textAt(left - 5, y(value), text, { size: SIZE.tick, anchor: 'end', ink: 'quiet' }),
      ),
      ...panels.flatMap((panel, i): Node[] => {
        const from = left + i * (width + GUTTER)
        const lines = names[i] ?? []
        return [
          ...lines.map((line, k) => {
            const above = (lines.length - k - 0.5) * SIZE.name * LINE
            return textAt(from, top - NAME_GAP - above, line, { size: SIZE.name, bold: true })
          }),
          ...drawPanel(panel, { left: from, right: from + width, top, bottom, y }, frame),
        ]
      }),
    ],
    holds: panels.map(({ name }) => name),
  }
}

type Panel = Box & { y: (value: number) => number }

function drawPanel({ values }: PlotLine, { y, ...box }: Panel, { plot, scale }: Frame): Node[] {
  const { left, right, top, bottom } = box
  const across = slots(plot.x.length, left, right)
  const places = values.map((value, i) =>
    value === null ? null : { x: across.at(i), y: y(Number(value)), value },
  )
  const known = places.flatMap((place, i) => (place === null ? [] : [i]))
  const isEnd = (i: number) => i === known[0] || i === known.at(-1)
  return [
    ...scale.ticks.map(({ value }) =>
      straight([left, y(value)], [right, y(value)], value === 0 ? BASE : GRID),
    ),
    ...(scale.zero ? [] : [straight([left, bottom], [right, bottom], BASE)]),
    {
      kind: 'path',
      d: linePath(places.map((place) => (place === null ? null : [place.x, place.y]))),
      fill: 'none',
      stroke: LOOK.stroke,
    },
    ...places.flatMap((place, i) =>
      place === null ? [] : [pointAt(place.x, place.y, { ...LOOK, open: i !== known.at(-1) }, 16)],
    ),
    ...valuesAt([places], plot.axis, { ...box, top: top - 4 }, (_, i) => isEnd(i)),
    ...(known.length === 0 ? elsewhere((left + right) / 2, (top + bottom) / 2) : []),
    ...yearNodes(plot.x, across.at, left, right, bottom),
  ]
}

function elsewhere(x: number, y: number): Node[] {
  const half = wide(ELSEWHERE, SIZE.tick) / 2
  return [
    onWhite({ left: x - half, right: x + half, top: y - 5, bottom: y + 5 }),
    textAt(x, y, ELSEWHERE, { size: SIZE.tick, anchor: 'middle', ink: 'quiet' }),
  ]
}

/** The first and the last name of the axis, where both fit; else the last. */
function yearNodes(
  x: readonly string[],
  at: (index: number) => number,
  from: number,
  to: number,
  bottom: number,
): Node[] {
  const ends = [...new Set([0, x.length - 1])].filter((i) => x[i] !== undefined)
  const widths = ends.map((i) => wide(x[i] ?? '', SIZE.tick))
  const fit = widths.reduce((sum, one) => sum + one, 4) <= to - from
  return ends.slice(fit ? 0 : -1).map((i) => {
    const text = x[i] ?? ''
    return textAt(kept(at(i), wide(text, SIZE.tick), from, to), bottom + 8, text, {
      size: SIZE.tick,
      anchor: 'middle',
      ink: 'quiet',
    })
  })
}

/** The middle of a text, moved so that it stays between two places. */
function kept(middle: number, width: number, from: number, to: number): number {
  return Math.max(from + width / 2, Math.min(to - width / 2, middle))
}
