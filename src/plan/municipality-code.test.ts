import { expect, test } from 'vitest'
import { isMunicipalityCode } from './municipality-code.ts'

test.each([
  ['432041', true],
  ['352136', true],
  ['131016', true],
  ['432042', false],
  ['43204', false],
  ['４３２０４１', false],
])('the check digit of %s', (code, right) => expect(isMunicipalityCode(code)).toBe(right))
