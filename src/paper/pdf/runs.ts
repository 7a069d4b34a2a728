import { type Face, textWidth } from './fonts.ts'
import type { Ink, RunPart } from './ink.ts'
import { layLines, type Overlong } from './lines.ts'

type RunInk = Extract<Ink, { kind: 'run' }>
type Laid = { ink: RunInk; overlong: Overlong[]; height: number; characters: number }

/** What the template draws too, in ems: between parts of a line, between lines, an arrow that still reads as one. */
const GAP = 0.25
const LINE_GAP = 0.25
const SHORTEST_ARROW = 1.1
const ARROW_HEIGHT = 0.72
const FLAG = { type: 0.9, around: 0.5, tight: 0.24, above: 0.24 }

/** A word of characters between any two of which a line may end. */
const SEVERABLE = /^[\p{Script=Han}\p{Script=Hiragana}]{3,}$/u

/** A run with its parts set on as many lines as its cell needs: in a short cell the arrow or the flag goes below. */
export function layRun(run: RunInk, room: number, face: Face): Laid {
  const ways = [layWord(run, run.word, room, face)]
  if (SEVERABLE.test(run.word)) ways.push(layWord(run, halved(run.word), room, face))
  const wraps = textWidth(face, run.word) > room
  // A word that must wrap anyway had better do so in halves, with its arrow beside it.
  return ways.reduce((best, way) =>
    way.height < best.height || (wraps && way.height === best.height) ? way : best,
  )
}

function layWord(run: RunInk, text: string, room: number, face: Face): Laid {
  const halves = text.split('\n')
  const word = halves.map((half) => layLines([half], room, face))
  const flagWidth = run.flag === null ? 0 : textWidth('gothic', run.flag) * FLAG.type + FLAG.around
  const tight = flagWidth > room
  const flagRoom = (room - (tight ? FLAG.tight : FLAG.around)) / FLAG.type
  const flag = run.flag === null ? null : layLines([run.flag], flagRoom, 'gothic')
  const parts: [RunPart, number][] = []
  if (text !== '') parts.push(['word', Math.max(...halves.map((half) => textWidth(face, half)))])
  if (run.arrow) parts.push(['arrow', SHORTEST_ARROW])
  if (run.flag !== null) parts.push(['flag', flagWidth])
  const heights = {
    word: word.reduce((sum, { height }) => sum + height + 0.45, -0.45),
    arrow: ARROW_HEIGHT,
    flag: (flag?.height ?? 0) * FLAG.type + FLAG.above,
  }
  const lines = pack(parts, room)
  const stacked = lines.map((line) => Math.max(...line.map((part) => heights[part])))
  return {
    ink: {
      ...run,
      word: word.map(({ content }) => stringOf(content)).join('\n'),
      flag: flag === null ? null : stringOf(flag.content),
      tight,
      lines,
    },
    overlong: [...word.flatMap(({ overlong }) => overlong), ...(flag?.overlong ?? [])],
    height: stacked.reduce((sum, height) => sum + height, (lines.length - 1) * LINE_GAP),
    characters: [...run.word, ...(run.flag ?? '')].length,
  }
}

function halved(word: string): string {
  const letters = [...word]
  const half = Math.ceil(letters.length / 2)
  return `${letters.slice(0, half).join('')}\n${letters.slice(half).join('')}`
}

/** Parts on lines, as many on each as fit. */
function pack(parts: readonly [RunPart, number][], room: number): RunPart[][] {
  const lines: { names: RunPart[]; used: number }[] = []
  for (const [name, width] of parts) {
    const line = lines.at(-1)
    if (line && line.used + GAP + width <= room) {
      line.names.push(name)
      line.used += GAP + width
    } else lines.push({ names: [name], used: width })
  }
  return lines.map(({ names }) => names)
}

function stringOf(content: readonly Ink[]): string {
  return content.map((ink) => (typeof ink === 'string' ? ink : '')).join('')
}
