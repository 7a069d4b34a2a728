import type { LinePlot } from '../paper.ts'
import { type Drawing, type Node, type Room, straight } from './drawing.ts'
import { type EndLabel, endLabels, endNodes } from './ends.ts'
import { BASE, GRID, unitHeight, unitLine } from './frame.ts'
import { slots, valueScale, valueText } from './scale.ts'
import { lineLook, linePath, pointAt } from './shape.ts'
import { SIZE, textAt, wide, widest } from './type.ts'
import { type Place, valuesAt } from './values.ts'

/** Room for a value above the highest point, or below the lowest. */
const BREATH = 14
const BELOW = 16
const LEAST_HEIGHT = 190

/** Lines through time with their names at their ends; one drawing. */
export function drawLines(plot: LinePlot, room: Room): Drawing[] {
  const { axis, x, lines } = plot
  const scale = valueScale(
    lines.flatMap(({ values }) => values),
    axis,
    { round: true },
  )
  const unit = unitLine(axis, scale, '縦軸')
  const above = unitHeight(unit)
  const ends = endLabels(plot, room.width * 0.32)
  const left =
    widest(
      scale.ticks.map(({ text }) => text),
      SIZE.tick,
    ) + 6
  const right = room.width - ends.width
  const needed = ends.labels.reduce((sum, { height }) => sum + height, 0)
  const height = Math.max(LEAST_HEIGHT, above + needed + BELOW)
  const [top, bottom] = [above, height - BELOW]
  const y = scale.onto(scale.from === 0 ? bottom : bottom - BREATH, top + BREATH)
  const across = slots(x.length, left, right)
  const places = lines.map(({ values }) =>
    values.map((value, i): Place | null =>
      value === null ? null : { x: across.at(i), y: y(Number(value)), value },
    ),
  )
  const bearers = places.slice(0, linesWithValues(plot, across.step))
  const nodes: Node[] = [
    ...unit,
    ...scale.ticks.flatMap(({ value, text }): Node[] => [
      straight([left, y(value)], [right, y(value)], value === 0 ? BASE : GRID),
      textAt(left - 5, y(value), text, { size: SIZE.tick, anchor: 'end', ink: 'quiet' }),
    ]),
    ...(scale.from === 0 ? [] : [straight([left, bottom], [right, bottom], scale.zero ? GRID : BASE)]),
    ...labelled(x, across.step).map((i) =>
      textAt(across.at(i), bottom + 9, x[i] ?? '', { size: SIZE.tick, anchor: 'middle', ink: 'quiet' }),
    ),
    ...places.flatMap((line, i) => drawLine(line, i)),
    ...valuesAt(
      places,
      axis,
      { left, right, top, bottom },
      (line, i) => i !== lastKnown(line) && bearers.some((one) => one === line),
    ),
    ...endNodes(positioned(ends.labels, places), right, top, bottom),
  ]
  return [{ width: room.width, height, nodes, holds: lines.map(({ name }) => name) }]
}

/** More values than these hide each other; all stand in the table. */
const MOST_VALUES = 20
const FEW_LINES = 3

/** How many lines bear all their values: all of a few, else the first, where its values fit their slots; every one its last. */
function linesWithValues({ lines, axis, x }: LinePlot, step: number): number {
  if (lines.length > FEW_LINES) return 0
  const count = lines.length * x.length <= MOST_VALUES ? lines.length : 1
  const texts = lines
    .slice(0, count)
    .flatMap(({ values }) => values.map((value) => (value === null ? '' : valueText(value, axis))))
  return widest(texts, SIZE.value) + 4 <= step ? count : 0
}

const lastKnown = (line: readonly (Place | null)[]): number => line.findLastIndex((place) => place !== null)

/** A line, broken where nothing is known, and a point at each value. */
function drawLine(line: readonly (Place | null)[], index: number): Node[] {
  const look = lineLook(index)
  const path = linePath(line.map((place) => (place === null ? null : [place.x, place.y])))
  return [
    { kind: 'path', d: path, fill: 'none', stroke: look.stroke },
    ...line.flatMap((place) => (place === null ? [] : [pointAt(place.x, place.y, look)])),
  ]
}

function positioned(labels: readonly EndLabel[], places: readonly (readonly (Place | null)[])[]) {
  return labels.flatMap((label) => {
    const last = places[label.line]?.findLast((place) => place !== null)
    return last ? [{ ...label, last }] : []
  })
}

/** Which of the names below the axis are written: all where they fit, else every second, third … counted from the last. */
export function labelled(names: readonly string[], step: number): number[] {
  const every = Math.max(1, Math.ceil((widest(names, SIZE.tick) + 4) / step))
  return names
    .map((_, i) => i)
    .filter((i) => (names.length - 1 - i) % every === 0 && wide(names[i] ?? '', 1) > 0)
}
