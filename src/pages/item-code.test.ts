import { expect, test } from 'vitest'
import { shownCode } from './item-code.ts'

test.each([
  ['外1', '計画外1'],
  ['外12', '計画外12'],
  ['1', '1'],
  ['2-3', '2-3'],
])('on screens item %s is called %s', (code, shown) => expect(shownCode(code)).toBe(shown))
