import { expect, test } from 'vitest'
import { readNumber } from './number.ts'

test.each([
  ['△110', '-110'],
  ['▲ 64', '-64'],
  ['-64', '-64'],
  ['−64', '-64'],
  ['１，２３４', '1234'],
  ['412,000', '412000'],
  ['80.70', '80.70'],
  ['007', '7'],
  ['0', '0'],
  ['1,23', null],
  ['―', null],
  ['約412,000', null],
  ['', null],
])('a number is read as offices type it: %s', (typed, digits) => expect(readNumber(typed)).toBe(digits))
