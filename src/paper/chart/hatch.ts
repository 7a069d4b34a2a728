import { type Ink, type Node, type Stroke, short } from './drawing.ts'
import type { Box } from './labels.ts'

/** How a part of a bar is filled. Hatching is drawn as lines cut at the bar's edge: no pattern that needs a name on the page. */
type Hatch = { fill: Ink; lines: ('rising' | 'falling' | 'level' | 'dots')[]; step: number }

const PLAIN: Hatch = { fill: 'white', lines: [], step: 0 }

const HATCHES: readonly Hatch[] = [
  { fill: 'accent', lines: [], step: 0 },
  { fill: 'white', lines: ['rising'], step: 4 },
  { fill: 'shade', lines: [], step: 0 },
  { fill: 'white', lines: ['dots'], step: 4 },
  PLAIN,
  { fill: 'white', lines: ['falling'], step: 2.5 },
  { fill: 'white', lines: ['level'], step: 3 },
  { fill: 'white', lines: ['rising', 'falling'], step: 4.5 },
]

const LINE: Stroke = { ink: 'quiet', width: 0.6 }
const DOTS: Stroke = { ink: 'ink', width: 1.2, dash: '1.2 2.8' }
const EDGE: Stroke = { ink: 'ink', width: 0.7 }

const hatchOf = (index: number) => HATCHES[index % HATCHES.length] ?? PLAIN

/** Whether a text on this part has to be white. */
export const isDark = (index: number): boolean => hatchOf(index).fill === 'accent'

/** Whether a text on this part needs white ground to be read. */
export const isHatched = (index: number): boolean => hatchOf(index).lines.length > 0

/** A part of a bar in the look of its place among the parts; eight are told apart. */
export function hatched(box: Box, index: number): Node[] {
  const { fill, lines, step } = hatchOf(index)
  const place = { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top }
  return [
    { kind: 'rect', ...place, fill, stroke: null },
    ...lines.flatMap((direction): Node[] => {
      const d = strokes(box, direction, step)
      if (d === '') return []
      return [{ kind: 'path', d, fill: 'none', stroke: direction === 'dots' ? DOTS : LINE }]
    }),
    { kind: 'rect', ...place, fill: 'none', stroke: EDGE },
  ]
}

function strokes({ left, top, right, bottom }: Box, direction: Hatch['lines'][number], step: number): string {
  const parts: string[] = []
  const from = (x: number, y: number, x2: number, y2: number) =>
    parts.push(`M${short(x)},${short(y)}L${short(x2)},${short(y2)}`)
  switch (direction) {
    case 'rising':
      for (const c of multiples(left + top, right + bottom, step)) {
        const [x, x2] = [Math.max(left, c - bottom), Math.min(right, c - top)]
        from(x, c - x, x2, c - x2)
      }
      break
    case 'falling':
      for (const c of multiples(left - bottom, right - top, step)) {
        const [x, x2] = [Math.max(left, c + top), Math.min(right, c + bottom)]
        from(x, x - c, x2, x2 - c)
      }
      break
    case 'level':
    case 'dots':
      for (const y of multiples(top + 1, bottom - 1, step))
        from(left + (direction === 'dots' ? 1.4 : 0), y, right, y)
  }
  return parts.join('')
}

/** Every multiple of a step between two places. */
function multiples(low: number, high: number, step: number): number[] {
  const first = Math.floor(low / step) + 1
  const count = Math.ceil(high / step) - first
  return Array.from({ length: Math.max(0, count) }, (_, i) => (first + i) * step)
}
