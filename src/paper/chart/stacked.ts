import type { StackedPlot } from '../paper.ts'
import type { Drawing, Node, Room } from './drawing.ts'
import { AXIS_HEIGHT, axisBelow, ELSEWHERE, lyingScale, unitHeight, unitLine } from './frame.ts'
import { hatched, isDark, isHatched } from './hatch.ts'
import { nameRows, type Row, stacked, stretches } from './rows.ts'
import { type ValueScale, valueText } from './scale.ts'
import { linesAt, SIZE, textAt, wide } from './type.ts'

const ROW = 24
const BAR = 16
const KEY_LINE = 15
const SWATCH = 16

/** A part where it stands on its bar: from and to a value. */
export type Part = { part: number; value: string; from: number; to: number }

/** Wholes in parts, a bar each; what is negative stands on the other side of zero. */
export function drawStacked(plot: StackedPlot, room: Room): Drawing[] {
  const { axis, bars, parts } = plot
  const { rows, width: nameWidth } = nameRows(
    bars.map(({ name }) => name),
    room.width * 0.34,
    ROW,
  )
  const ends = bars.flatMap(({ values }) =>
    partsOf(values).flatMap(({ from, to }) => [String(from), String(to)]),
  )
  const isPartly = bars.some(({ values }) => values.includes(null))
  const [left, right] = [nameWidth + 8, room.width - (isPartly ? wide(ELSEWHERE, SIZE.tick) + 6 : 12)]
  const scale = lyingScale(ends, { ...axis, fromZero: true }, right - left)
  const at = scale.onto(left, right)
  const key = keyNodes(parts, room.width)
  const unit = unitLine(axis, scale, '横軸')
  const top = unitHeight(unit) + key.height
  return stretches(rows, room.height - top - AXIS_HEIGHT).map((stretch): Drawing => {
    const { middles, bottom } = stacked(stretch, top)
    return {
      width: room.width,
      height: bottom + AXIS_HEIGHT,
      nodes: [
        ...key.nodes,
        ...unit.map((node) => lowered(node, key.height)),
        ...axisBelow(scale, at, top, bottom, room.width),
        ...stretch.flatMap((row, i) => drawRow(row, middles[i] ?? top, plot, at)),
        ...zeroNodes(scale, at, top, bottom),
      ],
      holds: stretch.map(({ index }) => bars[index]?.name ?? ''),
    }
  })
}

/** Where each known part begins and ends: the positive ones from zero upward, the negative ones from zero downward. */
export function partsOf(values: readonly (string | null)[]): Part[] {
  let [up, down] = [0, 0]
  return values.flatMap((value, part): Part[] => {
    if (value === null) return []
    const amount = Number(value)
    if (amount < 0) {
      down += amount
      return [{ part, value, from: down - amount, to: down }]
    }
    up += amount
    return [{ part, value, from: up - amount, to: up }]
  })
}

function drawRow(
  { index, name }: Row,
  y: number,
  { axis, bars }: StackedPlot,
  at: (value: number) => number,
): Node[] {
  const values = bars[index]?.values ?? []
  const parts = partsOf(values)
  const end = at(Math.max(0, ...parts.map(({ to }) => to)))
  return [
    ...linesAt(0, y, name, { size: SIZE.name }),
    ...parts.flatMap((one): Node[] => {
      const ends = [at(one.from), at(one.to)]
      const [left, right] = [Math.min(...ends), Math.max(...ends)]
      if (left === right) return []
      const box = { left, right, top: y - BAR / 2, bottom: y + BAR / 2 }
      return [...hatched(box, one.part), ...inside(valueText(one.value, axis), one.part, box)]
    }),
    ...(values.includes(null) ? [textAt(end + 4, y, ELSEWHERE, { size: SIZE.tick, ink: 'quiet' })] : []),
  ]
}

/** The value in its part where it fits; else the table alone has it. */
function inside(
  text: string,
  part: number,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
): Node[] {
  const width = wide(text, SIZE.value)
  // A hatch is still to be seen on both sides of its value.
  if (width + (isHatched(part) ? 10 : 3) > right - left) return []
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return [
    ...(isHatched(part)
      ? [
          {
            kind: 'rect',
            x: x - width / 2 - 1,
            y: y - 5.5,
            width: width + 2,
            height: 11,
            fill: 'white',
            stroke: null,
          } as const,
        ]
      : []),
    textAt(x, y, text, { anchor: 'middle', ink: isDark(part) ? 'white' : 'ink' }),
  ]
}

/** A sample and a name for each part, in as many lines as they need. */
function keyNodes(parts: readonly string[], width: number): { nodes: Node[]; height: number } {
  let [x, y] = [0, 7]
  const nodes = parts.flatMap((name, part): Node[] => {
    const entry = SWATCH + 4 + wide(name, SIZE.name)
    if (x > 0 && x + entry > width) [x, y] = [0, y + KEY_LINE]
    const left = x
    x += entry + 14
    return [
      ...hatched({ left: left + 0.5, right: left + SWATCH, top: y - 5, bottom: y + 5 }, part),
      textAt(left + SWATCH + 4, y, name, { size: SIZE.name }),
    ]
  })
  return { nodes, height: parts.length === 0 ? 0 : y + 12 }
}

/** Zero stands over the bars where they go both ways. */
function zeroNodes(scale: ValueScale, at: (value: number) => number, top: number, bottom: number): Node[] {
  const goesBothWays = scale.from < 0
  return goesBothWays
    ? [{ kind: 'rect', x: at(0) - 0.5, y: top, width: 1, height: bottom - top, fill: 'ink', stroke: null }]
    : []
}

const lowered = (node: Node, by: number): Node => (node.kind === 'text' ? { ...node, y: node.y + by } : node)
