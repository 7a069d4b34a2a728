import { surelyBreaks } from './breaks.ts'
import { type Face, textWidth } from './fonts.ts'
import type { Ink } from './ink.ts'

const japanese = new Intl.Segmenter('ja', { granularity: 'word' })

/** A word of one letter belongs to the word before it (率, 債, 課), or to the one behind it. */
const BEGINS = /^[単翌全各新旧総非未再第本当前次約]$/

const OPENING = /[（「『【〔《〈［｛(]/

/** Longer texts are prose: their lines are filled. */
const LONGEST = 60

/**
 * Where the lines of a name or a head end, as numbers of characters before each end: between words, in as few lines as fit
 * `room`, as even as can be. Null where one line is enough, or no such lines fit. `widths` and `room` in one unit.
 */
export function evenEnds(
  characters: readonly string[],
  widths: readonly number[],
  room: number,
): number[] | null {
  const count = characters.length
  const width = (from: number, to: number) => widths.slice(from, to).reduce((sum, one) => sum + one, 0)
  if (count > LONGEST || width(0, count) <= room) return null
  const ends = wordEnds(characters)
  const even = fewestLines(ends, count, width, room)
  // What stands in brackets stays together, where that takes no more lines.
  const opened = ends.filter((end) => OPENING.test(characters[end] ?? ''))
  const apart = fewestLines(opened, count, width, room)
  return even !== null && apart !== null && apart.length <= even.length ? apart : even
}

/** The fewest lines that end at some of `ends` and are no wider than `room`; of those the ones whose widest is narrowest. */
function fewestLines(
  ends: readonly number[],
  count: number,
  width: (from: number, to: number) => number,
  room: number,
): number[] | null {
  // By the characters before its end, the best way to end a line there.
  let reached = new Map<number, { widest: number; before: number[] }>([[0, { widest: 0, before: [] }]])
  while (reached.size > 0) {
    const next: typeof reached = new Map()
    for (const [from, { widest, before }] of reached) {
      for (const end of [...ends, count]) {
        if (end <= from || width(from, end) > room) continue
        const own = Math.max(widest, width(from, end))
        // Of equals the longer first line.
        if (own <= (next.get(end)?.widest ?? room)) next.set(end, { widest: own, before: [...before, end] })
      }
    }
    const whole = next.get(count)
    if (whole) return whole.before.slice(0, -1)
    reached = next
  }
  return null
}

/** What stands below is set smaller by this; the template draws the same. */
const MINOR = 0.86

/** A head's content with its lines ended by `evenEnds`; marks and runs are left as they are. `room` in ems. */
export function evened(content: readonly Ink[], room: number, face: Face): Ink[] {
  const lines: Ink[][] = [[]]
  for (const ink of content) {
    if (typeof ink === 'object' && ink.kind === 'break') lines.push([])
    else lines.at(-1)?.push(ink)
  }
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ kind: 'break' } as const]),
    ...evenLine(line, room, face),
  ])
}

function evenLine(line: readonly Ink[], room: number, face: Face): Ink[] {
  const characters: string[] = []
  const widths: number[] = []
  for (const ink of line) {
    const text = textOf(ink)
    if (text === null) return [...line]
    const small = typeof ink === 'object' && ink.kind === 'minor' ? MINOR : 1
    const own = typeof ink === 'object' && ink.kind === 'strong' ? 'bold' : face
    for (const character of text) {
      characters.push(character)
      widths.push(textWidth(own, character) * small)
    }
  }
  const ends = evenEnds(characters, widths, room)
  return ends === null ? [...line] : endedAt(line, ends)
}

function endedAt(line: readonly Ink[], ends: readonly number[]): Ink[] {
  let at = 0
  return line.flatMap((ink): Ink[] => {
    const text = [...(textOf(ink) ?? '')]
    const from = at
    at += text.length
    const cuts = [from, ...ends.filter((end) => end > from && end < at), at]
    const parts = cuts
      .slice(0, -1)
      .map((cut, i) => text.slice(cut - from, (cuts[i + 1] ?? at) - from).join(''))
    const begins = ends.includes(from)
    return parts.flatMap((part, i): Ink[] => [
      ...(i > 0 || begins ? [{ kind: 'break' } as const] : []),
      withText(ink, part),
    ])
  })
}

/** The text of a piece that is nothing else; null for marks and runs. */
function textOf(ink: Ink): string | null {
  if (typeof ink === 'string') return ink
  return ink.kind === 'strong' || ink.kind === 'minor' ? ink.text : null
}

function withText(ink: Ink, text: string): Ink {
  if (typeof ink === 'string') return text
  return ink.kind === 'strong' || ink.kind === 'minor' ? { ...ink, text } : ink
}

/** The places at which a word ends and a line may, as numbers of characters before them. */
function wordEnds(characters: readonly string[]): number[] {
  const words = [...japanese.segment(characters.join(''))].map(({ segment }) => [...segment])
  const found: number[] = []
  let at = 0
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    if (before && mayPart(before, word) && surelyBreaks(before.at(-1) ?? '', word[0] ?? '')) found.push(at)
    at += word.length
  }
  return found
}

function mayPart(before: readonly string[], word: readonly string[]): boolean {
  if (/[※＊]/.test(word[0] ?? '')) return false
  if (before.length === 1 && BEGINS.test(before[0] ?? '')) return false
  // What a word takes behind it (に対する) begins no line.
  if (/\p{Script=Hiragana}/u.test(word[0] ?? '')) return false
  return word.length > 1 || OPENING.test(word[0] ?? '') || BEGINS.test(word[0] ?? '')
}
