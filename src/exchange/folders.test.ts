import { cpSync, mkdtempSync, rmSync } from 'node:fs'
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
})
