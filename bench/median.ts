/** The middle of what was measured, whole. */
export function median(figures: readonly number[]): number {
  return Math.round(figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0)
}
