/** A named rule by which a printed share is rounded; it is printed in the notes, so that nobody has to guess. */
export type Rounding = 'half_up' | 'truncated' | 'rounded_up' | 'sum_to_100'

export const ROUNDING_NAMES: Record<Rounding, string> = {
  half_up: '四捨五入',
  truncated: '切捨て',
  rounded_up: '切上げ',
  sum_to_100: '合計が100になるよう調整',
}

export type RoundingRule = { rounding: Rounding; digits: number }

/**
 * The shares of `parts` in `whole`, in %, with `rule.digits` decimals; null for each where the whole is zero.
 * `sum_to_100` gives what half-up would leave over to the largest remainders (earlier parts first).
 */
export function shares(parts: readonly number[], whole: number, rule: RoundingRule): (number | null)[] {
  if (whole === 0) return parts.map(() => null)
  const scale = 10 ** rule.digits
  const { rounding } = rule
  const units =
    rounding === 'sum_to_100'
      ? summing(parts, whole, scale)
      : parts.map((part) => round(part, whole, scale, rounding))
  return units.map((unit) => unit / scale)
}

/** One share: see `shares`. */
export function share(part: number, whole: number, rule: RoundingRule): number | null {
  return (
    shares([part], whole, rule.rounding === 'sum_to_100' ? { ...rule, rounding: 'half_up' } : rule)[0] ?? null
  )
}

/** Whole units of 1/scale %. Integer arithmetic: 2.5 % of a float is not always half. */
function round(
  part: number,
  whole: number,
  scale: number,
  rounding: Exclude<Rounding, 'sum_to_100'>,
): number {
  const exact = part * 100 * scale
  switch (rounding) {
    case 'half_up':
      return Math.floor((2 * exact + whole) / (2 * whole))
    case 'truncated':
      return Math.floor(exact / whole)
    case 'rounded_up':
      return Math.ceil(exact / whole)
  }
}

function summing(parts: readonly number[], whole: number, scale: number): number[] {
  const units = parts.map((part) => round(part, whole, scale, 'truncated'))
  const goal = round(
    parts.reduce((sum, part) => sum + part, 0),
    whole,
    scale,
    'half_up',
  )
  const left = goal - units.reduce((sum, unit) => sum + unit, 0)
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: (part * 100 * scale) % whole }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) units[index] = (units[index] ?? 0) + 1
  return units
}
