import {
  line,
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
} from 'd3-shape'
import type { Node, Stroke } from './drawing.ts'

/** How a line of a chart is told from its neighbours: by dash and by the shape of its points; never by colour alone. */
export type LineLook = { stroke: Stroke; shape: keyof typeof SHAPES; open: boolean }

const SHAPES = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  cross: symbolCross,
} satisfies Record<string, SymbolType>

const LOOKS: readonly LineLook[] = [
  { stroke: { ink: 'accent', width: 1.8 }, shape: 'circle', open: false },
  { stroke: { ink: 'ink', width: 1.1, dash: '5 2.5' }, shape: 'square', open: true },
  { stroke: { ink: 'ink', width: 1.3, dash: '1.3 2.2' }, shape: 'triangle', open: false },
  { stroke: { ink: 'ink', width: 1.1, dash: '8 2.5 1.3 2.5' }, shape: 'diamond', open: true },
  { stroke: { ink: 'quiet', width: 1.1, dash: '10 3' }, shape: 'cross', open: false },
  { stroke: { ink: 'quiet', width: 1.1, dash: '6 2 1.3 2 1.3 2' }, shape: 'circle', open: true },
  { stroke: { ink: 'quiet', width: 1.1, dash: '3 3' }, shape: 'square', open: false },
  { stroke: { ink: 'quiet', width: 0.9, dash: '12 2 3 2' }, shape: 'triangle', open: true },
]

/** The look of a chart's line by its place; eight lines are told apart, and more is no chart. */
export function lineLook(index: number): LineLook {
  return LOOKS[index % LOOKS.length] ?? { stroke: { ink: 'ink', width: 1 }, shape: 'circle', open: false }
}

/** The path through some places, broken where one is null. */
export function linePath(places: readonly (readonly [number, number] | null)[]): string {
  const known = line<readonly [number, number] | null>()
    .defined((place) => place !== null)
    .x((place) => place?.[0] ?? 0)
    .y((place) => place?.[1] ?? 0)
    .digits(2)
  return known(places) ?? ''
}

/** A point of a line, its middle at (x, y); `area` in square points. */
export function pointAt(x: number, y: number, { shape, open, stroke }: LineLook, area = 30): Node {
  return {
    kind: 'path',
    d: symbol(SHAPES[shape], area).digits(2)() ?? '',
    at: [x, y],
    fill: open ? 'white' : stroke.ink,
    stroke: { ink: stroke.ink, width: 1.1 },
  }
}
