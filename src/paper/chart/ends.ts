import type { LinePlot } from '../paper.ts'
import { type Node, straight } from './drawing.ts'
import { spread } from './labels.ts'
import { valueText } from './scale.ts'
import { lineLook, pointAt } from './shape.ts'
import { LINE, linesAt, SIZE, widest, wrapped } from './type.ts'
import type { Place } from './values.ts'

/** What stands at the end of a line: its name and its last value. */
export type EndLabel = { line: number; lines: string[]; height: number }

/** From the last point to the name: a thread, then the shape of the line's points. */
const THREAD = 18
const SIGN = 9
const APART = 3

/** The labels at the ends of all lines that have a value, and how much of the width they and their threads take. */
export function endLabels(
  { lines, axis, x }: LinePlot,
  widestName: number,
): { labels: EndLabel[]; width: number } {
  const labels = lines.flatMap(({ name, values }, line): EndLabel[] => {
    const last = values.findLastIndex((value) => value !== null)
    const value = values[last]
    if (value === undefined || value === null) return []
    const year = last === values.length - 1 ? '' : `（${x[last] ?? ''}）`
    const text = `${valueText(value, axis)}${year}`
    const whole = `${name}　${text}`
    const told =
      widest([whole], SIZE.name, true) <= widestName
        ? [whole]
        : [...wrapped(name, widestName, SIZE.name, true), text]
    return [{ line, lines: told, height: told.length * SIZE.name * LINE + APART }]
  })
  const names = labels.flatMap((label) => label.lines)
  return { labels, width: widest(names, SIZE.name, true) + (labels.length === 0 ? 0 : THREAD + SIGN) }
}

/** The labels beside the plot, moved apart so that none covers another, each tied to its line's last point. */
export function endNodes(
  labels: readonly (EndLabel & { last: Place })[],
  right: number,
  top: number,
  bottom: number,
): Node[] {
  const middles = spread(
    labels.map(({ last, height }) => ({ at: last.y, height })),
    top,
    bottom,
  )
  return labels.flatMap(({ last, lines, line }, i): Node[] => {
    const y = middles[i] ?? last.y
    return [
      straight([last.x + 5, last.y], [right + THREAD - 5, y], { ink: 'rule', width: 0.4 }),
      pointAt(right + THREAD, y, lineLook(line)),
      ...linesAt(right + THREAD + SIGN, y, lines, { size: SIZE.name, bold: line === 0 }),
    ]
  })
}
