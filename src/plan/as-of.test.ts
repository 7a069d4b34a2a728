import { describe, expect, test } from 'vitest'
import { asOfLabel } from './as-of.ts'

describe('the day a round speaks of is printed alike everywhere', () => {
  test.each([
    ['2021-03-31', 'final', 'kanji', '令和3年3月31日時点'],
    ['2021-02', 'forecast', 'kanji', '令和3年2月時点（見込み）'],
    ['2025-03-31', 'interim', 'letter', 'R7年3月31日時点'],
    [null, 'forecast', 'kanji', null],
  ] as const)('%s, %s, %s: %s', (as_of, kind, era, label) =>
    expect(asOfLabel({ as_of, kind }, era)).toBe(label),
  )
})
