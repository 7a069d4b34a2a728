import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadFolders } from './folders.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ayumi-folders-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const put = (city: string, name: string) => cpSync(`demo/${city}`, join(dir, name), { recursive: true })

describe('a folder of municipalities', () => {
  test('holds each of them', () => {
    put('arao', 'a')
    put('mine', 'b')
    const loaded = loadFolders(dir)
    expect(loaded.ok && loaded.value.map(({ municipality }) => municipality.code)).toEqual([
      '432041',
      '352136',
    ])
  })

  test('is refused where two of them bear one code, both named', () => {
    put('arao', 'a')
    put('mine', 'b')
    put('arao', 'c')
    expect(loadFolders(dir)).toEqual({
      ok: false,
      problems: [
        {
          where: `${join(dir, 'c')} municipality.yaml code`,
          what: `団体コード432041は ${join(dir, 'a')} と同じです`,
          doThis: 'どちらかを直すか、フォルダーの外へ移してください',
        },
      ],
    })
  })

  test.each(['municipality.yml', 'Municipality.yaml', null])(
    'is refused where one of them is misnamed or has none: %s',
    (name) => {
      put('arao', 'a')
      put('mine', 'b')
      const own = join(dir, 'b', 'municipality.yaml')
      if (name === null) rmSync(own)
      else renameSync(own, join(dir, 'b', name))
      const loaded = loadFolders(dir)
      expect(loaded.ok ? [] : loaded.problems.map(({ where, what }) => `${where} ${what}`)).toContain(
        `${join(dir, 'b')} municipality.yaml ファイルがありません`,
      )
    },
  )

  test('may hold what is no municipality at all', () => {
    put('arao', 'a')
    mkdirSync(join(dir, 'expected'))
    writeFileSync(join(dir, 'expected', 'report.html'), '')
    writeFileSync(join(dir, 'memo.txt'), '')
    expect(loadFolders(dir).ok).toBe(true)
  })
})
