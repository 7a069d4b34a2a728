import { expect, test } from 'vitest'
import { alignLines } from './align.ts'
import type { Line } from './book.ts'

const row = (...texts: string[]): Line => ({
  kind: 'row',
  cells: texts.map((text, column) => ({ column, text, number: null, isFormula: false, place: null })),
  place: '',
  table: 0,
})
const told = (own: Line[], theirs: Line[]) =>
  alignLines(own, theirs).flatMap(({ own: mine, their }) =>
    mine !== null && their !== null && mine === their ? [] : [[mine, their]],
  )

test('in a table too large to be gone through each to each, rows are told by their names', () => {
  const own = Array.from({ length: 600 }, (_, at) => row(`第${at}課`, String(at)))
  const theirs = own.map((_, at) => row(`第${at}課`, String(at + 1000)))
  expect(told(own, theirs)).toEqual([])
  expect(told(own, [...theirs.slice(0, 300), row('新しい課', '7'), ...theirs.slice(300)])).toEqual([
    [null, 300],
    ...Array.from({ length: 300 }, (_, at) => [300 + at, 301 + at]),
  ])
})

test('where nothing tells rows apart, a large table is another one', () => {
  const own = Array.from({ length: 600 }, (_, at) => row('同じ名前', String(at)))
  const theirs = Array.from({ length: 600 }, (_, at) => row('違う名前', String(at + 1000)))
  const found = alignLines(own, theirs)
  expect(found).toHaveLength(1200)
  expect(found.every(({ own: mine, their }) => mine === null || their === null)).toBe(true)
})

test('a row that stays is the same row, whatever was put in around it', () => {
  const own = [row('甲', '1'), row('乙', '2'), row('丙', '3')]
  const theirs = [row('甲', '1'), row('子', '8'), row('乙', '9'), row('丑', '7'), row('丙', '3')]
  expect(told(own, theirs)).toEqual([
    [null, 1],
    [1, 2],
    [null, 3],
    [2, 4],
  ])
})

test('short rows in the place of as many are the same rows', () => {
  const [own, theirs] = [
    [row('5'), row('6')],
    [row('8'), row('9')],
  ]
  const around = (rows: Line[]) => [row('上の行'), ...rows, row('下の行')]
  expect(told(around(own), around(theirs))).toEqual([])
  expect(told(around(own), around(theirs.slice(1)))).toEqual([
    [1, null],
    [2, null],
    [null, 1],
    [3, 2],
  ])
})
