import { type ScaleLinear, scaleLinear, scalePoint } from 'd3-scale'
import type { Axis, Negative } from '../paper.ts'
import { printFigure } from '../print.ts'

const NEGATIVES: readonly Negative[] = ['△', '▲', '−']

/** A scale of values with the few of them that are written at its axis. */
export type ValueScale = {
  ticks: { value: number; text: string }[]
  /** Its lowest value. */
  from: number
  /** Whether zero lies on the scale. */
  zero: boolean
  /** Where a value stands when the scale is laid from one place to another (pt). */
  onto: (from: number, to: number) => (value: number) => number
}

/**
 * The scale that holds all these values (decimal digits; null is no value), with about so many ticks; `round` ends it at
 * ticks, else it ends at the values.
 */
export function valueScale(
  digits: readonly (string | null)[],
  axis: Axis,
  { about = 4, round = false }: { about?: number; round?: boolean } = {},
): ValueScale {
  const values = [...digits, ...(axis.holds ?? [])].flatMap((one) => (one === null ? [] : [Number(one)]))
  if (axis.fromZero || values.length === 0) values.push(0)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const scale = scaleLinear().domain(low === high ? aroundOne(low, axis.fromZero) : [low, high])
  if (round) scale.nice(about)
  const [from = 0, to = 1] = scale.domain()
  const ticks = ticksOf(scale, about, Math.max(0, ...digits.map((one) => one?.split('.')[1]?.length ?? 0)))
  const places = Math.max(0, ...ticks.map((tick) => decimals(tick)))
  return {
    ticks: ticks.map((value) => ({ value, text: tickText(value.toFixed(places), axis) })),
    from,
    zero: from <= 0 && to >= 0,
    onto: (start, end) => scale.copy().range([start, end]),
  }
}

/** Ticks bear no more digits after the point than the values do: fewer ticks rather than finer ones. */
function ticksOf(scale: ScaleLinear<number, number>, about: number, places: number): number[] {
  const ticks = scale.ticks(about)
  const isFine = ticks.some((tick) => decimals(tick) > places)
  if (!isFine) return ticks
  return about > 1 ? ticksOf(scale, about - 1, places) : ticks.filter((tick) => decimals(tick) <= places)
}

/** A value as it stands at its mark, its digits as recorded. */
export function valueText(digits: string, { format }: Axis): string {
  return printFigure(digits, format)
}

/** A tick bears the digits of its step, not those of the values. */
function tickText(digits: string, { format }: Axis): string {
  const sign = NEGATIVES.find((one) => format.endsWith(one)) ?? '−'
  const number = printFigure(digits, `decimal${sign}`)
  return format.startsWith('percent') ? `${number}％` : number
}

/** How many digits after the point a tick has; ticks are round numbers. */
function decimals(tick: number): number {
  return String(Number(tick.toFixed(6))).split('.')[1]?.length ?? 0
}

function aroundOne(value: number, fromZero: boolean): [number, number] {
  if (value === 0) return [0, 1]
  if (fromZero) return value > 0 ? [0, value] : [value, 0]
  const room = Math.abs(value) / 10
  return [value - room, value + room]
}

/** Where the middle of each of `count` equal slots stands between two places, and how wide a slot is (pt). */
export function slots(
  count: number,
  from: number,
  to: number,
): { at: (index: number) => number; step: number } {
  const scale = scalePoint<number>(
    Array.from({ length: count }, (_, i) => i),
    [from, to],
  ).padding(0.5)
  return { at: (index) => scale(index) ?? from, step: scale.step() }
}
