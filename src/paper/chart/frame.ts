import type { Axis } from '../paper.ts'
import { type Node, straight } from './drawing.ts'
import { type ValueScale, valueScale } from './scale.ts'
import { SIZE, textAt, wide } from './type.ts'

/** Stands where a value is not known: whether it is none or unknown, the table says. */
export const ELSEWHERE = '下の表を参照'

export const GRID = { ink: 'hairline', width: 0.5 } as const
export const BASE = { ink: 'ink', width: 0.8 } as const

/** 単位, at upper left; says so where the scale does not begin at zero. */
export function unitLine(axis: Axis, { zero }: ValueScale, scaleName: string): Node[] {
  const unit = axis.unit === '' ? [] : [`単位：${axis.unit}`]
  const told = [...unit, ...(zero ? [] : [`（${scaleName}は0から始まっていない）`])].join('')
  return told === '' ? [] : [textAt(0, SIZE.tick / 2 + 1, told, { size: SIZE.tick, ink: 'quiet' })]
}

/** How high the line with the unit stands, above everything else. */
export function unitHeight(nodes: readonly Node[]): number {
  return nodes.length === 0 ? 2 : 16
}

/** How far to the right the line with the unit reaches. */
export function unitEnd(nodes: readonly Node[]): number {
  return Math.max(0, ...nodes.map((node) => (node.kind === 'text' ? wide(node.text, node.size) + 8 : 0)))
}

/** Upright hairlines with their values below: the axis of bars that lie. */
export function axisBelow(
  scale: ValueScale,
  at: (value: number) => number,
  top: number,
  bottom: number,
  width: number,
): Node[] {
  return scale.ticks.flatMap(({ value, text }): Node[] => {
    const half = wide(text, SIZE.tick) / 2
    const middle = Math.max(half, Math.min(width - half, at(value)))
    return [
      straight([at(value), top], [at(value), bottom], value === 0 ? BASE : GRID),
      textAt(middle, bottom + 8, text, { size: SIZE.tick, anchor: 'middle', ink: 'quiet' }),
    ]
  })
}

/** The scale of bars that lie, with as many ticks as can be written below it without touching. */
export function lyingScale(
  digits: readonly (string | null)[],
  axis: Axis,
  width: number,
  round = false,
): ValueScale {
  const told = (about: number) => valueScale(digits, axis, { about, round })
  const fits = ({ ticks }: ValueScale) =>
    ticks.reduce((sum, { text }) => sum + wide(text, SIZE.tick) + 14, 0) <= width
  return [4, 3].map(told).find(fits) ?? told(2)
}

/** How high the line below an axis stands. */
export const AXIS_HEIGHT = 15
