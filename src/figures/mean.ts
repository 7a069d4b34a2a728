import Big from 'big.js'

/** The mean of values that stand in one unit, before any rounding; null for none. */
export function plainMean(digits: readonly string[]): Big | null {
  return weightedMean(digits.map((value) => ({ digits: value, weight: '1' })))
}

/** The mean of values, each as often as its weight says, before any rounding; null where the weights come to nothing. */
export function weightedMean(entries: readonly { digits: string; weight: string }[]): Big | null {
  const weights = entries.reduce((sum, { weight }) => sum.plus(weight), new Big(0))
  if (weights.eq(0)) return null
  return entries
    .reduce((sum, { digits, weight }) => sum.plus(new Big(digits).times(weight)), new Big(0))
    .div(weights)
}
