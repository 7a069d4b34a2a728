import { expect, test } from 'vitest'
import { hasRoomForBoth, place } from './tally-segments.ts'

test('segments follow one another, in proportion to the longest bar', () => {
  expect(
    place(
      [
        { symbol: '○', count: 3 },
        { symbol: '○', count: 1 },
      ],
      8,
    ),
  ).toEqual([
    { symbol: '○', count: 3, x: 0, width: 37.5 },
    { symbol: '○', count: 1, x: 37.5, width: 12.5 },
  ])
})

test('zero is not drawn', () => {
  expect(
    place(
      [
        { symbol: '○', count: 0 },
        { symbol: '○', count: 2 },
      ],
      2,
    ),
  ).toEqual([{ symbol: '○', count: 2, x: 0, width: 100 }])
})

test('a thin segment is drawn as wide as its number, and the bar stays inside', () => {
  const [thin, rest] = place(
    [
      { symbol: '○', count: 1 },
      { symbol: '○', count: 399 },
    ],
    400,
  )
  expect(thin?.width).toBeGreaterThan(5)
  expect((thin?.width ?? 0) + (rest?.width ?? 0)).toBeCloseTo(100)
})

test('symbol and number stand side by side only where both fit', () => {
  expect(hasRoomForBoth({ symbol: '○', count: 1, width: 11.1 })).toBe(true)
  expect(hasRoomForBoth({ symbol: '○', count: 3, width: 9 })).toBe(false)
})

test('a mark that is a word is drawn as wide as the word', () => {
  const [short, long] = place(
    [
      { symbol: '○', count: 1 },
      { symbol: '方針転換', count: 1 },
    ],
    40,
  )
  expect(long?.width).toBeGreaterThan(2 * (short?.width ?? 0))
  expect(hasRoomForBoth({ symbol: '方針転換', count: 1, width: 18 })).toBe(false)
})
