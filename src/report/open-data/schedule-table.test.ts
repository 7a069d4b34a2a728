import { expect, test } from 'vitest'
import type { ScheduleCell } from '../../plan/nouns.ts'
import { plan, planRecord } from '../../plan/records.examples.ts'
import { resolvedCells } from './schedule-table.ts'

const cell = (period: string, word: string, more: Partial<ScheduleCell> = {}): ScheduleCell => ({
  ...{ item: '1', action: null, layer: 'planned', period, word, inferred: false },
  ...more,
})

const WORDS = [
  { word: '検討', due: false, continues: false },
  { word: '実施', due: true, continues: false },
  { word: '→', due: false, continues: true },
]

function resolved(...schedule: ScheduleCell[]) {
  const record = planRecord({ schedule, plan: plan({ from: 2019, to: 2023, schedule_words: WORDS }) })
  return resolvedCells({ record }).map(({ inForce, continued }) => [inForce, continued])
}

test('→ is the word that it continues, and is told as continued', () => {
  expect(resolved(cell('2019', '検討'), cell('2020', '→'), cell('2021', '実施'), cell('2022', '→'))).toEqual([
    ['検討', false],
    ['検討', true],
    ['実施', false],
    ['実施', true],
  ])
})

test('with no word before it, or a gap between, there is none', () => {
  expect(resolved(cell('2019', '→'), cell('2020', '検討'), cell('2022', '→'))).toEqual([
    [null, true],
    ['検討', false],
    [null, true],
  ])
})

test('a word goes on within its own layer, item and action only', () => {
  expect(
    resolved(
      cell('2019', '検討'),
      cell('2020', '→', { layer: 'actual' }),
      cell('2020', '→', { item: '2' }),
      cell('2020', '→', { action: '1' }),
    ),
  ).toEqual([
    ['検討', false],
    [null, true],
    [null, true],
    [null, true],
  ])
})
