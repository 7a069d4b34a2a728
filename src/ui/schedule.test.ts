import { expect, test } from 'vitest'
import { scheduleInWords, stretches } from './schedule.ts'
import { arao, eventful } from './schedules.examples.ts'

test('a layer is cut into runs and the empty cells between them', () => {
  const late = { name: '計画' as const, runs: [{ from: 1, span: 2, word: '実施' }] }
  expect(stretches(late, 5)).toEqual([
    { from: 0, span: 1, word: null },
    { from: 1, span: 2, word: '実施' },
    { from: 3, span: 1, word: null },
    { from: 4, span: 1, word: null },
  ])
})

test('a schedule is said as a sentence', () => {
  expect(scheduleInWords(arao.stepByStep)).toBe('計画：R1 検討、R2からR5まで 順次実施。いまはR2。')
  expect(scheduleInWords(eventful)).toContain('実績：R1 検討、R2からR3まで 実施。R2に前倒し。R3に達成。')
})
