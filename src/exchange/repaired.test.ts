import { describe, expect, test } from 'vitest'
import { append, arao, csv, type Edit, edit, PLAN, without, yaml } from './edited-arao.fixture.ts'
import { loadFiles } from './load.ts'

/** demo/arao written otherwise than it is kept: taken, and brought into the one form. */

test('look-alikes of marks in plan.yaml are saved as the plan’s own symbol', () => {
  const files = new Map(arao)
  yaml('    - - ×\n      - ―\n', '    - - ✕\n      - ー\n')(files)
  const loaded = loadFiles(files)
  expect(loaded.ok && loaded.value.plans[0]?.plan.tallies.joined).toEqual([['×', '―']])
  const nested = new Map(arao)
  yaml('counts_as: partly', 'counts_as: partly\n        under: 〇')(nested)
  without(`${PLAN}/printed.csv`)(nested)
  const under = loadFiles(nested)
  expect(under.ok && under.value.plans[0]?.plan.scales.status?.marks[1]?.under).toBe('○')
})

describe('what machines broke is repaired alike in CSV, YAML and narratives', () => {
  const repaired = (change: Edit) => {
    const files = new Map(arao)
    change(files)
    const loaded = loadFiles(files)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    return loaded.value
  }
  test('half-width kana in a schedule word', () => {
    const { plans } = repaired((files) => {
      yaml('  - word: 検討', '  - word: ﾃｽﾄ\n  - word: 検討')(files)
      csv('schedule', '1,,planned,2019,実施', '1,,planned,2019,ﾃｽﾄ')(files)
    })
    expect(plans[0]?.plan.schedule_words[0]?.word).toBe('テスト')
    expect(plans[0]?.schedule[0]?.word).toBe('テスト')
  })
  test('a radical in municipality.yaml', () =>
    expect(repaired(edit('municipality.yaml', '荒尾市', '荒尾⺠市')).municipality.name).toBe('荒尾民市'))
  test('a control character in a narrative', () =>
    expect(
      repaired(append(`${PLAN}/narrative/intro.md`, '# 序\r\n\r\nｶﾅ\u0007№①\n')).plans[0]?.narrative.intro,
    ).toBe('# 序\n\nカナ№①\n'))
})
