import type { Axis } from '../paper.ts'
import type { Node } from './drawing.ts'
import { type Box, overlap, passes } from './labels.ts'
import { valueText } from './scale.ts'
import { SIZE, textAt, wide } from './type.ts'

/** A value where it stands in a drawing. */
export type Place = { x: number; y: number; value: string }

type Line = readonly (Place | null)[]

const POINT = 4
const AWAY = 9
/** Between two values, or they are read as one. */
const APART = 4
/** A line that comes down less than this (pt) leaves room above its point. */
const STEEP = 5

/** Values at their points, the wanted ones; one that would cover a line, a point or another value is left to the table. */
export function valuesAt(
  lines: readonly Line[],
  axis: Axis,
  plot: Box,
  isWanted: (line: Line, index: number) => boolean,
): Node[] {
  const taken = lines.flatMap((line) => line.flatMap((place) => (place === null ? [] : [around(place)])))
  return lines.flatMap((line) =>
    line.flatMap((place, i): Node[] => {
      if (place === null || !isWanted(line, i)) return []
      const text = valueText(place.value, axis)
      const width = wide(text, SIZE.value)
      const free = sides(line, i, width).find(([x, y]) => isFree(boxAt(x, y, width), lines, taken, plot))
      if (free === undefined) return []
      const box = boxAt(...free, width)
      taken.push({ ...box, left: box.left - APART, right: box.right + APART })
      return [onWhite(box), textAt(...free, text, { anchor: 'middle' })]
    }),
  )
}

/** Above or below its point first, on the side from which the line does not come; else beside it. */
function sides(line: Line, index: number, width: number): [number, number][] {
  const { x, y } = line[index] ?? { x: 0, y: 0 }
  const beside = [line[index - 1], line[index + 1]].flatMap((place) => (place ? [place.y] : []))
  const mean = beside.reduce((sum, one) => sum + one / beside.length, 0)
  const up = beside.length > 0 && mean < y - STEEP ? 1 : -1
  const aside = width / 2 + 1
  return [0, aside, -aside].flatMap((dx): [number, number][] => [
    [x + dx, y + up * AWAY],
    [x + dx, y - up * AWAY],
  ])
}

/** White under a value, so that no hairline strikes it through. */
export function onWhite({ left, top, right, bottom }: Box): Node {
  return {
    kind: 'rect',
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    fill: 'white',
    stroke: null,
  }
}

function isFree(box: Box, lines: readonly Line[], taken: readonly Box[], plot: Box): boolean {
  if (box.top < plot.top || box.bottom > plot.bottom || box.left < plot.left || box.right > plot.right)
    return false
  if (taken.some((other) => overlap(other, box))) return false
  return !lines.some((line) =>
    line.some((place, i) => {
      const next = line[i + 1]
      return place && next ? passes([place.x, place.y], [next.x, next.y], box) : false
    }),
  )
}

const around = ({ x, y }: Place): Box => ({
  left: x - POINT,
  right: x + POINT,
  top: y - POINT,
  bottom: y + POINT,
})

function boxAt(x: number, y: number, width: number): Box {
  const half = SIZE.value / 2
  return { left: x - width / 2, right: x + width / 2, top: y - half, bottom: y + half }
}
