import { describe, expect, test } from 'vitest'
import type { Line, Placed } from './line.ts'
import { plainLook } from './look.ts'
import { paged } from './pages.ts'

const look = plainLook('gothic', 9)
function cell(text: string, down = 1, needs = 20): Placed {
  return { from: 0, to: 1, down, content: { kind: 'text', runs: [{ text, font: look.font }] }, look, needs }
}
const line = (given: Partial<Line> = {}): Line => ({ height: 20, cells: [], stays: false, ...given })
const textOf = ({ cells }: Line): string =>
  cells
    .map(({ content }) => (content.kind === 'text' ? content.runs.map(({ text }) => text).join('') : ''))
    .join()

test('a page begins before what would not fit', () => {
  expect(paged([line(), line(), line(), line(), line()], 50).breaks).toEqual([2, 4])
})

test('lines that belong together are not parted', () => {
  expect(paged([line(), line(), line({ stays: true }), line()], 50).breaks).toEqual([1, 3])
})

test('more than a page that belongs together is parted where a page ends', () => {
  const rest = Array.from({ length: 4 }, () => line({ stays: true }))
  expect(paged([line(), ...rest], 50).breaks).toEqual([2, 4])
})

test('a page begins where it is told to', () => {
  expect(paged([line(), line({ begins: true })], 500).breaks).toEqual([1])
})

describe('the head of a table on the next page', () => {
  const head = [line({ cells: [cell('年度')] })]
  const row = line({ cells: [cell('行')], head })

  test('is said again by its rows', () => {
    const { lines, breaks } = paged([...head, row, row, row, row], 60)
    expect(lines.map(textOf)).toEqual(['年度', '行', '行', '年度', '行', '行'])
    expect(breaks).toEqual([3])
  })

  test('is repeated by the sheet, and takes its room there', () => {
    const repeated = line({ cells: [cell('年度')], repeats: true })
    const { lines, breaks } = paged([repeated, line(), line(), line(), line(), line()], 60)
    expect(lines).toHaveLength(6)
    expect(breaks).toEqual([3, 5])
  })
})

describe('a cell over rows of two pages', () => {
  test('says its text on both', () => {
    const { lines } = paged([line({ cells: [cell('1. 地域マネジメント', 4)] }), line(), line(), line()], 40)
    expect(lines.map(textOf)).toEqual(['1. 地域マネジメント', '', '1. 地域マネジメント（続き）', ''])
    expect(lines.map(({ cells }) => cells[0]?.down)).toEqual([2, undefined, 2, undefined])
  })

  test('has its rows made taller where they are too low for that', () => {
    const { lines } = paged(
      [line({ cells: [cell('1. 地域マネジメント', 4, 45)] }), line(), line(), line()],
      50,
    )
    expect(lines.slice(0, 2).reduce((sum, { height }) => sum + height, 0)).toBeGreaterThanOrEqual(45)
  })

  test('runs on over the page’s end where its text is long', () => {
    const { lines } = paged([line({ cells: [cell('長い', 4, 400)] }), line(), line(), line()], 50)
    expect(lines[0]?.cells[0]?.down).toBe(4)
  })
})
