import { expect, test } from 'vitest'
import { columnCode, markCode } from './mark-code.ts'

test.each([
  ['○', 'circle'],
  ['〇', 'circle'],
  ['△', 'triangle'],
  ['×', 'cross'],
  ['―', 'dash'],
  ['-', 'dash'],
  ['Ａ', 'a'],
  ['S', 's'],
  ['達成', 'u9054-u6210'],
])('the code of %s hangs on the symbol alone, look-alikes have one: %s', (symbol, code) =>
  expect(markCode(symbol)).toBe(code),
)

test('marks printed in one column have a code of their own', () => {
  expect(columnCode(['×', '―'])).toBe('cross+dash')
})
