import { expect, test } from 'vitest'
import { isEraFormat, shownDate } from './date-format.ts'

test.each([
  ['2022-04-01', 44652, 'yyyy/m/d', '2022-04-01'],
  ['2022-04-01', 44652, '[$-411]ggge"年"m"月"d"日"', '2022-04-01'],
  ['2022-04-01', 44652, '[$-1030411]ggge"年度"', '2022年度'],
  ['2023-03-31', 45016, 'yyyy"年度"', '2023年度'],
  ['2022-04-01', 44652, 'yyyy', '2022年'],
  ['2022-04-01', 44652, undefined, '2022-04-01'],
  ['1900-01-01', 1.5208333333, '[h]:mm', '36:30'],
  ['1899-12-31', 0.5208332986, 'h:mm:ss', '12:30'],
])('a date says what its cell shows: %s in %s is %s', (day, serial, format, shown) => {
  expect(shownDate(new Date(`${day}T00:00:00Z`), serial, format)).toBe(shown)
})

test.each([
  ['[$-411]ggge"年度"', true],
  ['[$-411]e"年"', true],
  ['General', false],
  ['G/標準', false],
  ['0.00E+00', false],
  ['#,##0;[Red]-#,##0', false],
  ['#,##0_);[Green](#,##0)', false],
  ['0"年e"', false],
  [undefined, false],
])('a date shown by its era alone is told from a number: %s', (format, isEra) => {
  expect(isEraFormat(format)).toBe(isEra)
})
