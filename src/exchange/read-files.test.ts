import { cpSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadFolder } from './load.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ayumi-files-'))
  cpSync('demo/arao', dir, { recursive: true })
})
afterEach(() => rmSync(dir, { recursive: true }))

describe('a folder is refused for what no plain folder holds', () => {
  test.each<[string, () => void, where: string, what: string]>([
    [
      'a link to a file',
      () => symlinkSync(resolve('package.json'), join(dir, 'figures.csv')),
      'figures.csv',
      'ファイルではありません',
    ],
    [
      'a link to a folder',
      () => symlinkSync(resolve('src'), join(dir, 'source')),
      'source',
      'ファイルではありません',
    ],
    [
      'a link to nothing',
      () => symlinkSync(join(dir, 'nothing'), join(dir, 'plans', 'keiei', 'x.csv')),
      'plans/keiei/x.csv',
      'ファイルではありません',
    ],
    [
      'a file over 32 MB',
      () => truncateSync(join(dir, 'departments.csv'), 33 * 1024 * 1024),
      'departments.csv',
      '大きすぎます（33MB）',
    ],
    [
      'more files than any plan has',
      () => {
        for (let n = 0; n < 2001; n++) writeFileSync(join(dir, `n${n}`), '')
      },
      '',
      'ファイルが多すぎます',
    ],
  ])('%s', (_, spoil, where, what) => {
    spoil()
    const result = loadFolder(dir)
    expect(result).toEqual({
      ok: false,
      problems: [
        {
          where: where || dir,
          what: expect.stringContaining(what),
          doThis: expect.stringMatching(/ください$/),
        },
      ],
    })
  })

  test('no folder at all', () => {
    const nowhere = join(dir, 'nowhere')
    expect(loadFolder(nowhere)).toMatchObject({
      ok: false,
      problems: [{ where: nowhere, what: 'フォルダーがありません' }],
    })
  })

  test('a file where a folder belongs', () => {
    const file = join(dir, 'municipality.yaml')
    expect(loadFolder(file)).toMatchObject({
      ok: false,
      problems: [{ where: file, what: 'フォルダーがありません' }],
    })
  })
})

test('hidden files are left aside (.DS_Store, .git)', () => {
  writeFileSync(join(dir, '.DS_Store'), 'x')
  expect(loadFolder(dir).ok).toBe(true)
})
