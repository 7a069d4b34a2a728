import { gladlyBreaks, surelyBreaks } from './breaks.ts'
import { type Face, textWidth } from './fonts.ts'
import type { Ink } from './ink.ts'
import { layMark } from './marks.ts'
import { layRun } from './runs.ts'

/** A place where a line may end that Typst would not find: the template breaks there and prints nothing. */
export const SOFT_BREAK = '\u200b'

/** A run of characters wider than its line, and how many of them stand beyond its end. */
export type Overlong = { text: string; characters: number }

/** Content broken into lines of a given length; lengths are ems of the content's own type size. */
export type Laid = {
  /** The same content, with soft breaks in what was too long. */
  content: Ink[]
  /** How many characters stand on each line. */
  lines: number[]
  height: number
  overlong: Overlong[]
}

/** From one line's feet to the next line's head; the template draws the same. */
export const LEADING = 0.45
/** Rounding must not make a run that fits exactly too long. */
const TOLERANCE = 0.001

/** A character, or a mark, which breaks like a wide one. */
type Unit = { ink: number; at: number; text: string; width: number; mark?: string }

/** Breaks content into lines as Typst will. What fits no line is broken at any character and told. */
export function layLines(content: readonly Ink[], room: number, face: Face): Laid {
  const soft = new Map<number, number[]>()
  const overlong: Overlong[] = []
  const lines: number[] = []
  const own = [...content]
  let extra = 0
  for (const paragraph of paragraphs(content, face, room)) {
    const run = blockRun(content, paragraph)
    if (run) {
      const laid = layRun(run.ink, room, face)
      own[run.index] = laid.ink
      overlong.push(...laid.overlong)
      lines.push(laid.characters)
      extra += laid.height - 1
      continue
    }
    let used = 0
    let count = 0
    const end = () => {
      lines.push(count)
      used = 0
      count = 0
    }
    const put = (units: readonly Unit[]) => {
      if (used > 0 && used + bare(units) > room + TOLERANCE) end()
      used += units.reduce((sum, { width }) => sum + width, 0)
      count += units.length
    }
    for (const units of unbroken(paragraph)) {
      if (bare(units) <= room + TOLERANCE) {
        put(units)
        continue
      }
      for (const chunk of split(units, gladlyBreaks)) {
        soften(soft, chunk[0])
        if (bare(chunk) <= room + TOLERANCE) {
          put(chunk)
          continue
        }
        overlong.push({ text: textOf(chunk), characters: chunk.length - fitting(chunk, room) })
        for (const unit of chunk) {
          soften(soft, unit)
          put([unit])
        }
      }
    }
    end()
    extra += Math.max(
      0,
      ...paragraph.map(({ ink, mark }) => (mark === undefined ? 0 : setMark(own, ink, room))),
    )
  }
  const height = lines.length + (lines.length - 1) * LEADING + extra
  return { content: own.map((ink, i) => softened(ink, soft.get(i))), lines, height, overlong }
}

/** The content's characters, cut at forced line ends; a mark or a run of a schedule is one of them. */
function paragraphs(content: readonly Ink[], face: Face, room: number): Unit[][] {
  const found: Unit[][] = [[]]
  for (const [ink, piece] of content.entries()) {
    const last = found.at(-1) ?? []
    if (typeof piece === 'string') last.push(...unitsOf(piece, ink, face, 1))
    else if (piece.kind === 'break') found.push([])
    else if (piece.kind === 'strong') last.push(...unitsOf(piece.text, ink, 'bold', 1))
    else if (piece.kind === 'minor') last.push(...unitsOf(piece.text, ink, face, 0.86))
    else if (piece.kind === 'run') found.push([{ ink, at: 0, text: '', width: 0 }], [])
    else last.push({ ink, at: 0, text: '■', width: layMark(piece, room).width, mark: piece.symbol })
  }
  // A run is a block of its own and leaves no empty line around it.
  const runs = content.some((ink) => typeof ink !== 'string' && ink.kind === 'run')
  return runs ? found.filter((units) => units.length > 0) : found
}

function unitsOf(text: string, ink: number, face: Face, scale: number): Unit[] {
  let at = 0
  return [...text].map((character) => {
    const unit = { ink, at, text: character, width: textWidth(face, character) * scale }
    at += character.length
    return unit
  })
}

function blockRun(content: readonly Ink[], units: readonly Unit[]) {
  const index = units[0]?.ink ?? -1
  const ink = content[index]
  return typeof ink === 'object' && ink.kind === 'run' ? { index, ink } : null
}

/** Puts a mark as its cell can hold it among the content; gives what it stands out of its line. */
function setMark(content: Ink[], index: number, room: number): number {
  const mark = content[index]
  if (typeof mark !== 'object' || mark.kind !== 'mark') return 0
  const { ink, height } = layMark(mark, room)
  content[index] = ink
  return height - 1
}

const unbroken = (units: readonly Unit[]) => split(units, surelyBreaks)

function split(units: readonly Unit[], breaks: (before: string, after: string) => boolean): Unit[][] {
  const parts: Unit[][] = []
  for (const [i, unit] of units.entries()) {
    const before = units[i - 1]
    const part = parts.at(-1)
    if (!part || (before && breaks(before.text, unit.text))) parts.push([unit])
    else part.push(unit)
  }
  return parts
}

/** Width without the spaces at the end, which a line swallows. */
function bare(units: readonly Unit[]): number {
  const last = units.findLastIndex(({ text }) => text !== ' ')
  return units.slice(0, last + 1).reduce((sum, { width }) => sum + width, 0)
}

function fitting(units: readonly Unit[], room: number): number {
  let used = 0
  const beyond = units.findIndex(({ width }) => {
    used += width
    return used > room + TOLERANCE
  })
  return beyond < 0 ? units.length : beyond
}

const textOf = (units: readonly Unit[]) =>
  units
    .map(({ text, mark }) => mark ?? text)
    .join('')
    .trim()

function soften(soft: Map<number, number[]>, unit: Unit | undefined): void {
  if (unit) soft.set(unit.ink, [...(soft.get(unit.ink) ?? []), unit.at])
}

function softened(ink: Ink, places: readonly number[] | undefined): Ink {
  if (!places) return ink
  const cut = (text: string) => {
    const edges = [...new Set([0, ...places, text.length])].sort((a, b) => a - b)
    return edges
      .slice(0, -1)
      .map((from, i) => text.slice(from, edges[i + 1]))
      .join(SOFT_BREAK)
  }
  if (typeof ink === 'string') return cut(ink)
  return ink.kind === 'strong' || ink.kind === 'minor' ? { ...ink, text: cut(ink.text) } : ink
}
