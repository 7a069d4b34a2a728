/** A segment's place on its bar, in percent of the full width. */
export type Placed<Segment> = Segment & { x: number; width: number }

/**
 * Places the segments of one bar; a bar's length is its total against the longest bar's.
 * A segment too thin for its own number is drawn as wide as the number needs: the number is the
 * statement, the width its picture.
 */
export function place<Segment extends { symbol: string; count: number }>(
  segments: Segment[],
  longest: number,
): Placed<Segment>[] {
  const drawn = segments.filter((segment) => segment.count > 0)
  const wanted = drawn.map(({ symbol, count }) => Math.max((count / longest) * 100, needed(symbol, count)))
  // Widened bars may pass the right edge; all of the bar then shrinks together.
  const sum = wanted.reduce((all, width) => all + width, 0)
  const shrink = Math.min(1, 100 / sum)
  let x = 0
  return drawn.map((segment, index) => {
    const width = (wanted[index] ?? 0) * shrink
    const placed = { ...segment, x, width }
    x += width
    return placed
  })
}

/** Percent of a phone's width (about 350 px) that the number takes, or the symbol over it (方針転換 is four letters wide). */
const needed = (symbol: string, count: number): number =>
  Math.max(6, 2 + 3 * String(count).length, 2 + 4 * [...symbol].length)

/** Whether symbol and number fit side by side, on a phone too; otherwise the symbol stands over the number. */
export const hasRoomForBoth = ({
  symbol,
  count,
  width,
}: {
  symbol: string
  count: number
  width: number
}): boolean => width >= 4 + 4 * [...symbol].length + 3 * String(count).length
