import { expect, test } from 'vitest'
import { overlap, passes, spread } from './labels.ts'

test.each([
  ['apart already', [10, 40], [10, 40]],
  ['two at one place', [20, 20], [15, 25]],
  ['three, of which two touch', [20, 24, 60], [17, 27, 60]],
  ['at the upper edge', [0, 2], [5, 15]],
  ['at the lower edge', [99, 100], [85, 95]],
  ['out of order', [24, 20], [27, 17]],
])('labels are moved apart as little as needed: %s', (_, wanted, placed) => {
  expect(
    spread(
      wanted.map((at) => ({ at, height: 10 })),
      0,
      100,
    ),
  ).toEqual(placed)
})

test('a line through a box is seen, one beside it is not', () => {
  const box = { left: 10, right: 20, top: 10, bottom: 20 }
  expect(passes([0, 0], [30, 30], box)).toBe(true)
  expect(passes([0, 15], [30, 15], box)).toBe(true)
  expect(passes([0, 0], [30, 5], box)).toBe(false)
  expect(passes([0, 0], [9, 15], box)).toBe(false)
})

test('boxes that only touch do not overlap', () => {
  const box = { left: 0, right: 10, top: 0, bottom: 10 }
  expect(overlap(box, { ...box, left: 10, right: 20 })).toBe(false)
  expect(overlap(box, { ...box, left: 9, right: 20 })).toBe(true)
})
