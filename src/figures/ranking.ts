import Big from 'big.js'

export type Ranked = { subject: string; digits: string; rank: number }

/**
 * Values of one unit in their order, the most or the least first. Equal ones (54.3 and 54.30) share a rank and keep the
 * order they came in; the ranks they take up are left out after them: 1, 2, 2, 4.
 */
export function ranked(
  entries: readonly { subject: string; digits: string }[],
  order: 'most' | 'least',
): Ranked[] {
  const turn = order === 'most' ? -1 : 1
  const sorted = [...entries].sort((a, b) => turn * new Big(a.digits).cmp(b.digits))
  return sorted.map(({ subject, digits }) => ({
    subject,
    digits,
    rank: sorted.findIndex((one) => new Big(one.digits).eq(digits)) + 1,
  }))
}
