import Big, { type BigSource } from 'big.js'

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
export function shares(
  parts: readonly BigSource[],
  whole: BigSource,
  { rounding, digits }: RoundingRule,
): (number | null)[] {
  if (new Big(whole).eq(0)) return parts.map(() => null)
  const scale = 10 ** digits
  const units =
    rounding === 'sum_to_100'
      ? summing(parts, whole, scale)
      : parts.map((part) => round(part, whole, scale, rounding))
  return units.map((unit) => unit / scale)
}

/** One share: see `shares`. */
export function share(part: BigSource, whole: BigSource, rule: RoundingRule): number | null {
  return (
    shares([part], whole, rule.rounding === 'sum_to_100' ? { ...rule, rounding: 'half_up' } : rule)[0] ?? null
  )
}

const MODES = { half_up: Big.roundHalfUp, truncated: Big.roundDown, rounded_up: Big.roundUp } as const

/** Whole units of 1/scale %. The quotient itself is never rounded first: a division to no decimals knows its remainder. */
function round(part: BigSource, whole: BigSource, scale: number, rounding: keyof typeof MODES): number {
  const Whole = Big()
  Whole.DP = 0
  Whole.RM = MODES[rounding]
  return new Whole(part)
    .times(100 * scale)
    .div(whole)
    .toNumber()
}

function summing(parts: readonly BigSource[], whole: BigSource, scale: number): number[] {
  const units = parts.map((part) => round(part, whole, scale, 'truncated'))
  const sum = parts.reduce<Big>((all, part) => all.plus(part), new Big(0))
  const goal = round(sum, whole, scale, 'half_up')
  const left = goal - units.reduce((all, unit) => all + unit, 0)
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: new Big(part).times(100 * scale).mod(whole) }))
    .sort((a, b) => b.remainder.cmp(a.remainder) || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) units[index] = (units[index] ?? 0) + 1
  return units
}
