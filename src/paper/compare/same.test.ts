import { describe, expect, test } from 'vitest'
import type { LineCell } from './book.ts'
import { compareBooks } from './compare.ts'
import { bookFrom, original, written } from './edited.fixture.ts'
import { isSame } from './same.ts'
import { slightness, visible } from './slightness.ts'

const cell = (text: string, number: number | null = null): LineCell => ({
  column: 0,
  text,
  number,
  isFormula: false,
  place: null,
})

describe('two cells say the same', () => {
  test.each([
    ['the same number in other formats', cell('1,234', 1234), cell('1234.00', 1234), true],
    ['a sum that a spreadsheet could not write exactly', cell('0.3', 0.3), cell('0.3', 0.1 + 0.2), true],
    ['another number that is shown alike', cell('62％', 61.8), cell('62％', 62), false],
    ['a number typed as a text', cell('▲110', -110), cell('▲110'), true],
    ['with separators and wide digits', cell('1,234', 1234), cell('１，２３４'), true],
    ['with its sign of percent', cell('61.8％', 61.8), cell('61.8%'), true],
    ['in brackets', cell('（2.9％）', 2.9), cell('(2.9)'), true],
    ['a code that became a number', cell('14'), cell('14', 14), true],
    ['a number with a word', cell('1,234', 1234), cell('約1,234'), false],
    ['more digits than a spreadsheet keeps', cell('12345678901234567890'), cell('1.2E+19', 1.2e19), false],
    ['two texts of one number', cell('1,234'), cell('1234'), false],
    ['none and zero', cell('―'), cell('0', 0), false],
  ])('%s', (_, one, other, expected) => {
    expect(isSame(one, other)).toBe(expected)
    expect(isSame(other, one)).toBe(expected)
  })
})

test.each([
  ['（注）', '(注)', '全角と半角の違い'],
  ['第 1章', '第1章', '空白、改行または見えない文字の違い'],
  ['令和2年度', '令和2年度\u200b', '空白、改行または見えない文字の違い'],
  ['○', '〇', '似た記号の違い（○ U+25CB と 〇 U+3007）'],
  ['“案”', '"案"', '似た記号の違い（“ U+201C と " U+0022）'],
  ['1234', '1243', null],
])('%s and %s: %s', (one, other, note) => {
  expect(slightness(one, other)).toBe(note)
})

test('blanks are made visible', () => {
  expect(visible('a b　c\td\ne\u00a0f\u200bg')).toBe('a␣b□c⇥d⏎e⍽f‹U+200B›g')
})

test('a sheet put in is told once, whatever stands in it', async () => {
  const own = await bookFrom('xlsx', await written('xlsx', original()))
  const lines = ['甲', '乙'].map((text) => ({
    kind: 'line' as const,
    cells: [cell(text)],
    place: '',
    table: null,
  }))
  const more = { name: '作業用', isHidden: false, hidden: { rows: [], columns: [] }, lines }
  expect(compareBooks(original(), own, { ...own, parts: [...own.parts, more] })).toEqual({
    differences: [{ kind: 'sheet-added', where: 'シート「作業用」', data: null, file: '作業用', note: null }],
    remarks: [],
  })
})
