/** What a chart may be inked with: dark enough for a copy in grey, the accent as dark as the ink. */
export const INKS = {
  ink: '#1a1a1a',
  accent: '#00118f',
  quiet: '#4d4d4d',
  rule: '#767676',
  hairline: '#ccc',
  shade: '#e6e6e6',
  white: '#fff',
  none: 'none',
} as const
export type Ink = keyof typeof INKS

export type Stroke = { ink: Ink; width: number; dash?: string }

/** Lengths are points of print, y grows downward; a text's `y` is its base line. */
export type Node =
  | { kind: 'path'; d: string; fill: Ink; stroke: Stroke | null; at?: readonly [number, number] }
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill: Ink; stroke: Stroke | null }
  | TextNode
export type TextNode = {
  kind: 'text'
  x: number
  y: number
  text: string
  size: number
  anchor: 'start' | 'middle' | 'end'
  bold: boolean
  ink: Ink
}

/** One picture in a box of this size. `holds` names what of the chart stands in it. */
export type Drawing = { width: number; height: number; nodes: Node[]; holds: string[] }

/** What a chart may fill, in points. A chart taller than that becomes several drawings, for a page may end between them. */
export type Room = { width: number; height: number }

/** A number as it stands in a drawing: to a hundredth of a point. */
export const short = (value: number): string => String(Math.round(value * 100) / 100)

/** A straight line between two places. */
export function straight(
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: Stroke,
): Node {
  return { kind: 'path', d: `M${from.map(short).join(',')}L${to.map(short).join(',')}`, fill: 'none', stroke }
}
