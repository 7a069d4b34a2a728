import { diffArrays } from 'diff'

/** Places of two lists that belong together; null where only one of them has something. */
export type Pair = { own: number | null; their: number | null }

/** The longest common way through two lists, as pairs in their order; between them what only one has, the own first. */
export function commonOf(own: readonly string[], theirs: readonly string[]): Pair[] {
  // What only one list has cannot be common, and going through it takes time squared.
  const [inOwn, inTheirs] = [new Set(own), new Set(theirs)]
  const mine = [...own.keys()].filter((at) => inTheirs.has(own[at] ?? ''))
  const others = [...theirs.keys()].filter((at) => inOwn.has(theirs[at] ?? ''))
  const pairs: Pair[] = []
  let [at, there, from, fromThere] = [0, 0, 0, 0]
  const alone = (end: number, endThere: number) => {
    while (from < end) pairs.push({ own: from++, their: null })
    while (fromThere < endThere) pairs.push({ own: null, their: fromThere++ })
  }
  const changes = diffArrays(
    mine.map((one) => own[one]),
    others.map((one) => theirs[one]),
  )
  for (const { count, added, removed } of changes)
    for (let i = 0; i < count; i += 1) {
      const [one, other] = [added ? null : mine[at++], removed ? null : others[there++]]
      if (one == null || other == null) continue
      alone(one, other)
      pairs.push({ own: from++, their: fromThere++ })
    }
  alone(own.length, theirs.length)
  return pairs
}

/** Two places that belong together, or a stretch between such in which each list has its own or nothing. */
export type Stretch = { kind: 'pair'; own: number; their: number } | Gap
export type Gap = { kind: 'gap'; own: number[]; their: number[] }

/** The same pairs, with what stands between two that belong together taken as one. */
export function stretchesOf(pairs: readonly Pair[]): Stretch[] {
  const found: Stretch[] = []
  for (const { own, their } of pairs) {
    if (own !== null && their !== null) {
      found.push({ kind: 'pair', own, their })
      continue
    }
    const last = found.at(-1)
    const gap: Gap = last?.kind === 'gap' ? last : { kind: 'gap', own: [], their: [] }
    if (own !== null) gap.own.push(own)
    if (their !== null) gap.their.push(their)
    if (gap !== last) found.push(gap)
  }
  return found
}

/** The pairs, in order, whose weights add up to most; pairs of no weight are none. */
export function heaviest(
  own: readonly number[],
  theirs: readonly number[],
  weight: (own: number, their: number) => number,
): Pair[] {
  const width = theirs.length + 1
  const weights = own.map((one) => theirs.map((other) => Math.max(0, weight(one, other))))
  const best = new Float64Array((own.length + 1) * width)
  for (let i = own.length - 1; i >= 0; i -= 1)
    for (let j = theirs.length - 1; j >= 0; j -= 1)
      best[i * width + j] = Math.max(
        best[(i + 1) * width + j] ?? 0,
        best[i * width + j + 1] ?? 0,
        (weights[i]?.[j] ?? 0) + (best[(i + 1) * width + j + 1] ?? 0),
      )
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < own.length || j < theirs.length) {
    const here = best[i * width + j] ?? 0
    const both = weights[i]?.[j] ?? 0
    if (both > 0 && here === both + (best[(i + 1) * width + j + 1] ?? 0))
      pairs.push({ own: own[i++] ?? null, their: theirs[j++] ?? null })
    else if (i < own.length && here === (best[(i + 1) * width + j] ?? 0))
      pairs.push({ own: own[i++] ?? null, their: null })
    else pairs.push({ own: null, their: theirs[j++] ?? null })
  }
  return pairs
}
