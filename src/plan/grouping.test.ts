import { describe, expect, test } from 'vitest'
import { headingAt, isUnder } from './grouping.ts'

describe('which heading an item stands under', () => {
  test.each<[string | null, level: number, string]>([
    ['1-2-3', 1, '1'],
    ['1-2-3', 2, '1-2'],
    ['1', 2, '1'],
    ['a-1', 1, 'a'],
    [null, 1, 'unknown'],
  ])('%s at level %i: %s', (heading, level, path) => expect(headingAt({ heading }, level)).toBe(path))

  test.each<[string | null, path: string, boolean]>([
    ['1-2', '1', true],
    ['1-2', '1-2', true],
    ['1', '1-2', false],
    ['10', '1', false],
    ['1-20', '1-2', false],
    [null, '1', false],
    [null, 'unknown', false],
  ])('%s is under %s: %j', (heading, path, is) => expect(isUnder({ heading }, path)).toBe(is))
})
