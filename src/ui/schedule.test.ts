import { expect, test } from 'vitest'
import { isEmpty, isTimeless, scheduleInWords, stretches } from './schedule.ts'
import { arao, eventful, undated } from './schedules.examples.ts'

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
  expect(scheduleInWords(arao.stepByStep)).toBe('計画：R1 検討、R2からR5まで 順次実施。この報告の時点はR2。')
  expect(scheduleInWords(eventful)).toContain('実績：R1 検討、R2からR3まで 実施。R2に前倒し。R3に達成。')
})

test('what happened at a time that no source gives is said so, and of no year', () => {
  expect(scheduleInWords(undated)).toBe('計画：R1 実施。達成（時期は出典に記載なし）。この報告の時点はR2。')
})

test.each([
  ['nothing recorded', { layers: [], flags: [] }, [true, true]],
  ['達成, nobody knows when', { layers: [], flags: [{ at: null, text: '達成' }] }, [false, true]],
  ['達成 in R3', { layers: [], flags: [{ at: 2, text: '達成' }] }, [false, false]],
  ['cells alone', { layers: arao.late.layers, flags: [] }, [false, false]],
])(
  'a schedule is empty without cells and flags, timeless without any of a known time: %s',
  (_, told, wanted) => {
    const schedule = { periods: arao.late.periods, ...told }
    expect([isEmpty(schedule), isTimeless(schedule)]).toEqual(wanted)
  },
)
