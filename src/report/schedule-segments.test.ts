import { describe, expect, test } from 'vitest'
import type { Run } from '../plan/schedule.ts'
import type { Flag } from './schedule-flags.ts'
import { segmentsOf } from './schedule-segments.ts'

const run = (word: string, from: number, span: number): Run => ({ word, from, span })
const flag = (text: string, at: number | null, ends = false): Flag => ({ text, at, ends })
const drawn = (runs: Run[], flags: Flag[] = []) =>
  segmentsOf(runs, flags, 5).map(
    ({ span, word, arrow, flag }) =>
      `${word ?? '・'}${arrow ? '→' : ''}${flag === null ? '' : `[${flag}]`}×${span}`,
  )

describe('a schedule is drawn as stretches that fill its periods', () => {
  test.each<[string, Run[], Flag[], string[]]>([
    ['a word alone', [run('検討', 0, 1)], [], ['検討×1', '・×4']],
    ['a word that goes on', [run('検討', 0, 1), run('実施', 1, 4)], [], ['検討×1', '実施→×4']],
    ['a gap', [run('検討', 0, 1), run('実施', 3, 2)], [], ['検討×1', '・×2', '実施→×2']],
    [
      'achieved on the way: nothing is drawn behind',
      [run('実施', 0, 5)],
      [flag('達成', 1, true)],
      ['実施→×2', '・[達成]×3'],
    ],
    ['achieved in the last period', [run('実施', 0, 5)], [flag('達成', 4, true)], ['実施→[達成]×5']],
    [
      'brought forward: the work goes on',
      [run('検討', 0, 1), run('実施', 1, 4)],
      [flag('前倒し', 0)],
      ['検討[前倒し]×1', '実施→×4'],
    ],
    ['resumed within a run', [run('実施', 0, 5)], [flag('再開', 1)], ['実施→[再開]×2', '→×3']],
    [
      'achieved on a day nobody knows',
      [run('実施', 0, 3)],
      [flag('達成', null, true)],
      ['実施→×3', '・[達成]×2'],
    ],
    [
      'two in one period',
      [run('実施', 0, 5)],
      [flag('達成', 1, true), flag('№3に統合', 1, true)],
      ['実施→×2', '・[達成・№3に統合]×3'],
    ],
  ])('%s', (_, runs, flags, segments) => {
    expect(drawn(runs, flags)).toEqual(segments)
    expect(segmentsOf(runs, flags, 5).reduce((sum, { span }) => sum + span, 0)).toBe(5)
  })
})
