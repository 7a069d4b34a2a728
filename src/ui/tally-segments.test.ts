import { expect, test } from 'vitest'
import { hasRoomForBoth, place } from './tally-segments.ts'

test('segments follow one another, in proportion to the longest bar', () => {
  expect(place([{ count: 3 }, { count: 1 }], 8)).toEqual([
    { count: 3, x: 0, width: 37.5 },
    { count: 1, x: 37.5, width: 12.5 },
  ])
})

test('zero is not drawn', () => {
  expect(place([{ count: 0 }, { count: 2 }], 2)).toEqual([{ count: 2, x: 0, width: 100 }])
})

test('a thin segment is drawn as wide as its number, and the bar stays inside', () => {
  const [thin, rest] = place([{ count: 1 }, { count: 399 }], 400)
  expect(thin?.width).toBeGreaterThan(5)
  expect((thin?.width ?? 0) + (rest?.width ?? 0)).toBeCloseTo(100)
})

test('symbol and number stand side by side only where both fit', () => {
  expect(hasRoomForBoth({ count: 1, width: 11.1 })).toBe(true)
  expect(hasRoomForBoth({ count: 3, width: 9 })).toBe(false)
})
