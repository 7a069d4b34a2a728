import { expect, test } from 'vitest'
import { edgeAt, edgesOf, gridOf } from './grid.ts'

test('a single table gives its own columns', () => {
  expect(gridOf(100, [edgesOf([20, 30, 50])])).toEqual([0, 20, 50, 100])
})

test('two tables stand on one grid: near edges are one, the first table’s; others are added', () => {
  const [long, short] = [edgesOf([20, 30, 50]), edgesOf([21, 40, 39])]
  const grid = gridOf(100, [long, short])
  expect(grid).toEqual([0, 20, 50, 61, 100])
  expect(short.map((edge) => edgeAt(grid, edge))).toEqual([0, 1, 3, 4])
})

test('a table narrower than the page leaves the rest of it free', () => {
  expect(gridOf(178, [edgesOf([16, 60, 40])])).toEqual([0, 16, 76, 116, 178])
})

test('no two edges of one table fall together, however narrow its columns are', () => {
  const narrow = edgesOf([2, 2, 2, 94])
  const grid = gridOf(100, [edgesOf([3, 97]), narrow])
  const places = narrow.map((edge) => edgeAt(grid, edge))
  expect(new Set(places).size).toBe(narrow.length)
})
