import { describe, expect, test } from 'vitest'
import { share, shares } from './rounding.ts'

describe('a share is rounded by the rule that is named', () => {
  test.each([
    [21, 34, 'half_up', 61.8],
    [1, 9, 'half_up', 11.1],
    [1, 8, 'half_up', 12.5],
    [1, 7, 'half_up', 14.3],
    [1, 7, 'truncated', 14.2],
    [2, 7, 'truncated', 28.5],
    [1, 9, 'rounded_up', 11.2],
    [1, 2000, 'half_up', 0.1],
    [86, 131, 'half_up', 65.6],
    [0, 5, 'half_up', 0],
  ] as const)('%i of %i, %s: %d %%', (part, whole, rounding, printed) =>
    expect(share(part, whole, { rounding, digits: 1 })).toBe(printed),
  )
  // In binary 18.9 × 1000 is a little less than 18900: the rule would see 47.2499… for 47.25.
  test.each([
    ['18.9', 40, 'half_up', 47.3],
    ['9.7', 100, 'truncated', 9.7],
    ['2.2', 100, 'rounded_up', 2.2],
    ['12.5', '62.5', 'half_up', 20],
    ['-18.9', 40, 'half_up', -47.3],
  ] as const)('points with decimals: %s of %s, %s: %d％', (part, whole, rounding, printed) =>
    expect(share(part, whole, { rounding, digits: 1 })).toBe(printed),
  )
  test('a whole number of % is a rule too', () =>
    expect(share(2, 3, { rounding: 'half_up', digits: 0 })).toBe(67))
  test('a share of nothing is nothing, not 0', () =>
    expect(share(0, 0, { rounding: 'half_up', digits: 1 })).toBeNull())
})

describe('shares that are made to add up', () => {
  test('give the rest to the largest remainders', () => {
    const printed = shares([1, 1, 1], 3, { rounding: 'sum_to_100', digits: 1 })
    expect(printed).toEqual([33.4, 33.3, 33.3])
  })
  test('add up where half-up does not (86, 8, 32, 2, 3 of 131: 99.9)', () => {
    const sum = (rounding: 'half_up' | 'sum_to_100') =>
      shares([86, 8, 32, 2, 3], 131, { rounding, digits: 1 }).reduce<number>(
        (total, value) => total + (value ?? 0),
        0,
      )
    expect(sum('half_up')).toBeCloseTo(99.9, 5)
    expect(sum('sum_to_100')).toBeCloseTo(100, 5)
  })
})
