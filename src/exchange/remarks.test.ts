import { describe, expect, test } from 'vitest'
import { loadFiles } from './load.ts'
import { readFiles } from './read-files.ts'

/** 外字: letters that print only where they were made. They are reported with their place, and kept as typed. */

const PLAN = 'plans/keiei'
const { files: arao } = readFiles('demo/arao')

function remarksAfter(path: string, from: string, to: string) {
  const text = Buffer.from(arao.get(path) ?? '').toString()
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`)
  const loaded = loadFiles(new Map([...arao, [path, Buffer.from(text.replace(from, to))]]))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.remarks
}

describe('外字 is reported, never refused', () => {
  test.each<[string, path: string, from: string, to: string, where: string, letters: string]>([
    [
      'in a cell, with file, row and column',
      `${PLAN}/items.csv`,
      '地区担当職員制度の導入',
      '地区担当職員\uE000度の導入',
      `${PLAN}/items.csv 3行目 title列`,
      'U+E000',
    ],
    [
      'several in one cell, once each',
      'departments.csv',
      '総務課',
      '総\uE001務\uE001課\u{F0000}',
      'departments.csv 4行目 name列',
      'U+E001、U+F0000',
    ],
    [
      'in an answer',
      `${PLAN}/answers/r2.csv`,
      '80.7％で',
      '80.7％\uE000で',
      `${PLAN}/answers/r2.csv 4行目 result列`,
      'U+E000',
    ],
    [
      'in a list of words',
      `${PLAN}/items.csv`,
      'kurashi,,,,,,',
      'kurashi,,,,,重点\uE000 新規,',
      `${PLAN}/items.csv 2行目 tags列`,
      'U+E000',
    ],
    [
      'in a value of plan.yaml',
      `${PLAN}/plan.yaml`,
      '実施状況報告書',
      '実施状況\uE000報告書',
      `${PLAN}/plan.yaml papers[1].subtitles[2]`,
      'U+E000',
    ],
    [
      'in municipality.yaml',
      'municipality.yaml',
      '荒尾市',
      '荒尾\uE000市',
      'municipality.yaml name',
      'U+E000',
    ],
  ])('%s', (_, path, from, to, where, letters) => {
    expect(remarksAfter(path, from, to)).toEqual([
      { where, what: `外字（${letters}）があります`, doThis: expect.stringMatching(/ください$/) },
    ])
  })

  test('in a narrative, with its line', () => {
    const path = `${PLAN}/narrative/intro.md`
    const loaded = loadFiles(new Map([...arao, [path, Buffer.from('# 序\n\n渡\uE000さん\n')]]))
    expect(loaded).toMatchObject({ ok: true, remarks: [{ where: `${path} 3行目` }] })
  })

  test('and nothing is said of the demo', () => {
    for (const city of ['arao', 'mine', 'mihon'])
      expect(loadFiles(readFiles(`demo/${city}`).files)).toMatchObject({ ok: true, remarks: [] })
  })
})
