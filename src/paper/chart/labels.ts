/** A rectangle that something takes up. */
export type Box = { left: number; top: number; right: number; bottom: number }

/** Whether two boxes share any room. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** Whether a straight line passes through a box. */
export function passes(from: readonly [number, number], to: readonly [number, number], box: Box): boolean {
  let [enter, leave] = [0, 1]
  const sides = [
    [from[0], to[0] - from[0], box.left, box.right],
    [from[1], to[1] - from[1], box.top, box.bottom],
  ] as const
  for (const [start, run, low, high] of sides) {
    if (run === 0) {
      if (start <= low || start >= high) return false
      continue
    }
    const ends = [(low - start) / run, (high - start) / run]
    enter = Math.max(enter, Math.min(...ends))
    leave = Math.min(leave, Math.max(...ends))
  }
  return enter < leave
}

/**
 * Middles of labels that would stand at `at`, moved apart as little as needed, kept between `from` and `to`; as given
 * where all fit, else evenly. Equal places keep their order.
 */
export function spread(
  labels: readonly { at: number; height: number }[],
  from: number,
  to: number,
): number[] {
  type Pile = { members: number[]; middle: number; height: number }
  const heightOf = (index: number) => labels[index]?.height ?? 0
  const order = labels.map((_, i) => i).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0))
  const within = (middle: number, height: number) =>
    Math.max(from + height / 2, Math.min(to - height / 2, middle))
  const piles: Pile[] = []
  for (const index of order) {
    const height = heightOf(index)
    let pile: Pile = { members: [index], middle: within(labels[index]?.at ?? 0, height), height }
    for (let above = piles.at(-1); above && touches(above, pile); above = piles.at(-1)) {
      piles.pop()
      pile = joined(above, pile)
    }
    piles.push(pile)
  }
  const middles = labels.map(() => 0)
  for (const { members, middle, height } of piles) {
    let top = middle - height / 2
    for (const index of members) {
      middles[index] = top + heightOf(index) / 2
      top += heightOf(index)
    }
  }
  return middles

  function touches(above: Pile, below: Pile): boolean {
    return above.middle + above.height / 2 > below.middle - below.height / 2 + 1e-9
  }

  /** A pile stands where its members would stand on average. */
  function joined(above: Pile, below: Pile): Pile {
    const members = [...above.members, ...below.members]
    const height = above.height + below.height
    let top = 0
    let sum = 0
    for (const index of members) {
      sum += (labels[index]?.at ?? 0) - (top + heightOf(index) / 2)
      top += heightOf(index)
    }
    return { members, middle: within(sum / members.length + height / 2, height), height }
  }
}
