import { describe, expect, test } from 'vitest'
import type { ScheduleCell } from './nouns.ts'
import type { ScheduleWord } from './plan.ts'
import { dueCellsByItem, isScheduledBy, runsOf, wordIn } from './schedule.ts'

const words: ScheduleWord[] = [
  { word: '検討', due: false, continues: false },
  { word: '順次実施', due: true, continues: false },
  { word: '実施', due: true, continues: false },
  { word: '→', due: false, continues: true },
]
const years = ['2019', '2020', '2021', '2022', '2023']
const cells = (...given: (string | null)[]): ScheduleCell[] =>
  given.flatMap((word, index) =>
    word === null
      ? []
      : [{ item: '1', action: null, layer: 'planned', period: years[index] ?? '', word, inferred: false }],
  )
const printed = (list: ScheduleCell[]) =>
  runsOf(list, years, words).map((run) => `${run.word}@${run.from}+${run.span}`)

describe('→ continues the word before it', () => {
  test.each([
    [cells('実施', '→', '→', '→', '→'), ['実施@0+5']],
    [cells('検討', '順次実施', '→', '→', '→'), ['検討@0+1', '順次実施@1+4']],
    [cells('検討', '→', '→', '実施', '→'), ['検討@0+3', '実施@3+2']],
    [cells('検討', null, '実施', null, null), ['検討@0+1', '実施@2+1']],
    [cells('検討', null, '→', null, null), ['検討@0+1', '→@2+1']],
    [cells(null, null, null, null, null), []],
  ])('%#', (given, runs) => expect(printed(given)).toEqual(runs))
})

describe('the word in force', () => {
  test.each([
    ['2019', '検討'],
    ['2020', '検討'],
    ['2021', '実施'],
    ['2023', '実施'],
    ['2024', null],
  ])('in %s', (year, word) => expect(wordIn(cells('検討', '→', '実施', '→', '→'), year, words)).toBe(word))
})

describe('work is due once a due word has stood in the schedule', () => {
  test.each([
    [cells('検討', '実施', '→', '→', '→'), 2019, false],
    [cells('検討', '実施', '→', '→', '→'), 2020, true],
    [cells('検討', '実施', '→', '→', '→'), 2022, true],
    [cells('検討', '→', '→', '→', '→'), 2023, false],
  ])('%#', (given, year, due) => expect(isScheduledBy(given, year, words)).toBe(due))
})

describe('an item is due by its own schedule or, where it has none, by its actions’', () => {
  const at = (action: string | null, layer: ScheduleCell['layer'], word: string): ScheduleCell => ({
    item: '1',
    action,
    layer,
    period: '2020',
    word,
    inferred: false,
  })
  test.each<[string, ScheduleCell[], string[]]>([
    ['its own alone', [at(null, 'planned', '検討')], ['検討']],
    ['its own before its actions’', [at('1', 'planned', '実施'), at(null, 'planned', '検討')], ['検討']],
    ['its actions’ alone', [at('1', 'planned', '実施'), at('2', 'planned', '検討')], ['実施', '検討']],
    [
      'each action’s as changed',
      [at('1', 'planned', '実施'), at('1', 'changed', '検討'), at('2', 'planned', '順次実施')],
      ['検討', '順次実施'],
    ],
    ['its own told only as it went', [at(null, 'actual', '検討'), at('1', 'planned', '実施')], ['実施']],
  ])('%s', (_, cells, expected) =>
    expect(
      dueCellsByItem(cells)
        .get('1')
        ?.map(({ word }) => word),
    ).toEqual(expected),
  )
})
