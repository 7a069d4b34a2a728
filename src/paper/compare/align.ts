import type { Line } from './book.ts'
import { ALIKE, type Likened, likened, likeness } from './likeness.ts'
import { signatureOf } from './same.ts'
import { commonOf, type Gap, heaviest, type Pair, stretchesOf } from './sequences.ts'

/** Lines that are likened each to each come to no more than this. */
const MOST = 250_000
/** A row of so few cells is the same row when it stands in the same place, whatever it says. */
const FEW = 2

/**
 * Which lines of two files belong together, in the files' order: first those that say the same, then between them those that are
 * most alike. A line put in or taken out moves none of the others.
 */
export function alignLines(own: readonly Line[], theirs: readonly Line[]): Pair[] {
  const same = commonOf(own.map(signatureOf), theirs.map(signatureOf))
  return stretchesOf(same).flatMap((found) => (found.kind === 'gap' ? fill(found, own, theirs) : [found]))
}

function fill(gap: Gap, own: readonly Line[], theirs: readonly Line[]): Pair[] {
  if (gap.own.length === 0 || gap.their.length === 0) return unpaired(gap)
  if (gap.own.length * gap.their.length > MOST) return divided(gap, own, theirs)
  const known = new Map<Line, Likened>()
  const of = (line: Line | undefined): Likened => {
    if (line === undefined) return likened({ kind: 'line', cells: [], place: '', table: null })
    const found = known.get(line) ?? likened(line)
    known.set(line, found)
    return found
  }
  const pairs = heaviest(
    gap.own,
    gap.their,
    (one, other) => likeness(of(own[one]), of(theirs[other])) - ALIKE,
  )
  return stretchesOf(pairs).flatMap((found) => (found.kind === 'gap' ? inPlace(found, own, theirs) : [found]))
}

/** A gap too large to be gone through: cut at the rows whose first text stands once in either file. */
function divided(gap: Gap, own: readonly Line[], theirs: readonly Line[]): Pair[] {
  const names = (places: readonly number[], lines: readonly Line[]) =>
    places.map((place) => lines[place]?.cells.find(({ number }) => number === null)?.text ?? '')
  const [mine, other] = [names(gap.own, own), names(gap.their, theirs)]
  const single = (list: readonly string[]) =>
    new Set(
      [...Map.groupBy(list, (name) => name)].flatMap(([name, those]) => (those.length === 1 ? name : [])),
    )
  const [inMine, inOther] = [single(mine), single(other)]
  const isAnchor = (name: string) => name !== '' && inMine.has(name) && inOther.has(name)
  const key = (name: string, at: number, side: string) => (isAnchor(name) ? name : `${side}\n${at}`)
  const cut = commonOf(
    mine.map((name, at) => key(name, at, 'own')),
    other.map((name, at) => key(name, at, 'their')),
  ).map((pair) => ({
    own: pair.own === null ? null : (gap.own[pair.own] ?? null),
    their: pair.their === null ? null : (gap.their[pair.their] ?? null),
  }))
  const isCut = cut.some((pair) => pair.own !== null && pair.their !== null)
  if (!isCut) return unpaired(gap)
  return stretchesOf(cut).flatMap((found) => (found.kind === 'gap' ? fill(found, own, theirs) : [found]))
}

/** What nothing is alike to: one sentence in the place of one, or short rows in the place of as many. */
function inPlace(gap: Gap, own: readonly Line[], theirs: readonly Line[]): Pair[] {
  const both = gap.own.map((one, at) => [own[one], theirs[gap.their[at] ?? -1]] as const)
  const isEach = both.every(([one, other]) => one !== undefined && other !== undefined && isPlace(one, other))
  const isOne = gap.own.length === 1 || both.every(([one]) => (one?.cells.length ?? 0) <= FEW)
  if (gap.own.length !== gap.their.length || !isEach || !isOne) return unpaired(gap)
  return gap.own.map((one, at) => ({ own: one, their: gap.their[at] ?? null }))
}

function isPlace(one: Line, other: Line): boolean {
  if (one.kind !== other.kind) return false
  const columns = ({ cells }: Line) => cells.map(({ column }) => column).join()
  return one.cells.length <= FEW && columns(one) === columns(other)
}

function unpaired({ own, their }: Gap): Pair[] {
  return [
    ...own.map((one): Pair => ({ own: one, their: null })),
    ...their.map((one): Pair => ({ own: null, their: one })),
  ]
}
