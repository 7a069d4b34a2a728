import type { BarPlot } from '../paper.ts'
import { type Node, straight } from './drawing.ts'
import { ELSEWHERE, GRID } from './frame.ts'
import type { Row } from './rows.ts'
import { type ValueScale, valueText } from './scale.ts'
import { pointAt } from './shape.ts'
import { linesAt, SIZE, textAt, wide } from './type.ts'
import { onWhite } from './values.ts'

const BAR = 10
/** White beside a value, so that the rule does not touch it. */
const CLEAR = 2.5
const RANK = { size: SIZE.name, anchor: 'end' } as const

/** What a line across the bars takes above them for its name. */
export const RULE_HEIGHT = 14

/** What all stretches of one chart share. */
export type BarFrame = {
  plot: BarPlot
  ranks: string[]
  scale: ValueScale
  at: (value: number) => number
  names: { left: number; right: number }
  width: number
}

/** A bar, or a point on a thread, with its rank and name. */
export function drawBar(
  { index, name }: Row,
  y: number,
  { plot, ranks, scale, at, names }: BarFrame,
): Node[] {
  const bar = plot.bars[index]
  if (!bar) return []
  const { own, value } = bar
  const labels: Node[] = [
    ...(own ? [pointer(y)] : []),
    ...(value === null
      ? []
      : [textAt(names.left - 6, y, ranks[index] ?? '', { ...RANK, ink: own ? 'ink' : 'quiet', bold: own })]),
    ...linesAt(names.left, y, name, { size: SIZE.name, bold: own }),
  ]
  if (value === null) return labels
  const end = at(Number(value))
  const look = { ink: own ? 'accent' : 'rule', width: 0.7 } as const
  if (!plot.axis.fromZero) {
    const point = { shape: own ? 'diamond' : 'circle', open: !own, stroke: look } as const
    return [...labels, straight([names.right, y], [end, y], GRID), pointAt(end, y, point, own ? 64 : 36)]
  }
  const zero = at(scale.zero ? 0 : Number(value))
  return [
    ...labels,
    {
      kind: 'rect',
      x: Math.min(zero, end),
      y: y - BAR / 2,
      width: Math.abs(end - zero),
      height: BAR,
      fill: own ? 'accent' : 'shade',
      stroke: look,
    },
  ]
}

/** ▶ before the own one's rank. */
function pointer(y: number): Node {
  return { kind: 'path', d: 'M0,-4L8,0L0,4Z', at: [1, y], fill: 'accent', stroke: null }
}

/** The value at its bar's end, on white where the rule or a hairline passes. */
export function drawValue({ index }: Row, y: number, { plot, at, names }: BarFrame): Node[] {
  const bar = plot.bars[index]
  if (!bar) return []
  if (bar.value === null) return [textAt(names.right + 4, y, ELSEWHERE, { size: SIZE.tick, ink: 'quiet' })]
  const negative = Number(bar.value) < 0
  const text = valueText(bar.value, plot.axis)
  const width = wide(text, SIZE.value, bar.own)
  const away = plot.axis.fromZero ? 4 : 7
  const x = at(Number(bar.value)) + (negative ? -away : away)
  const left = negative ? x - width : x
  return [
    onWhite({ left: left - CLEAR, right: left + width + CLEAR, top: y - 6, bottom: y + 6 }),
    textAt(x, y, text, { anchor: negative ? 'end' : 'start', bold: bar.own }),
  ]
}

/** The line across all bars with its name above: an average. */
export function drawRule(
  { plot: { rule, axis }, at, names, width }: BarFrame,
  top: number,
  bottom: number,
  from: number,
): Node[] {
  if (!rule) return []
  const x = at(Number(rule.value))
  const text = `${rule.name}　${valueText(rule.value, axis)}`
  const half = wide(text, SIZE.value) / 2
  const middle = Math.max(
    Math.min(names.right, width - 2 * half) + half,
    from + half,
    Math.min(width - half, x),
  )
  return [
    straight([x, top - 2], [x, bottom], { ink: 'ink', width: 1, dash: '4 2' }),
    textAt(Math.min(middle, width - half), top - RULE_HEIGHT / 2 - 1, text, { anchor: 'middle' }),
  ]
}
