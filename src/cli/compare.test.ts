import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { workbook } from '../files/workbook.fixture.ts'
import { writeZip, type ZipFile } from '../files/write-zip.ts'
import { zipTexts } from '../files/zip-parts.fixture.ts'
import { edited } from '../paper/compare/edited.fixture.ts'
import type { Workplace } from './command.ts'
import { comparedText, KINDS } from './compare-told.ts'
import { answer } from './main.ts'

/** `report --compare` with 美祢市's report: what it says of files as offices send them back. */

const PLAN = ['--from', 'demo/mine', '--plan', 'taiko3', '--round', 'r2-h1']
const place: Workplace = {
  at: (path) => path,
  tell: () => {},
  database: () => Promise.reject(new Error('no database is needed')),
}

let scratch = ''
let word: Uint8Array
beforeAll(async () => {
  scratch = mkdtempSync(join(inject('scratch'), 'compare-'))
  const out = join(scratch, 'report.docx')
  await answer(['report', ...PLAN, '--form', 'docx', '--out', out], place)
  word = readFileSync(out)
})

function put(name: string, bytes: Uint8Array | string): string {
  const path = join(scratch, name)
  writeFileSync(path, bytes)
  return path
}
const compare = (path: string, ...more: string[]) =>
  answer(['report', ...PLAN, '--compare', path, ...more], place)

describe('a file that came back', () => {
  test('untouched has no differences, whatever its name', async () => {
    expect(await compare(put('戻り.bin', word))).toEqual({
      code: 0,
      out: 'Wordの文書とデータに違いはありません。\n',
      err: '',
    })
  })

  test('changed says where, what the data say and what the file says', async () => {
    const changed = edited(word, (name, xml) =>
      name === 'word/document.xml' ? xml.replace('作業部会を7回開催', '作業部会を８回開催') : xml,
    )
    const path = put('changed.docx', changed)
    const { out } = await compare(path)
    expect(out).toContain('Wordの文書とデータの違いが1か所あります。')
    expect(out).toContain(
      '1. セルが違います：1.1.1　簡素で効率的な組織、行「新本庁舎整備における窓口のワンストップ化及び施設…」、列「R2年度 上半期実績」',
    )
    expect(out).toMatch(/データ：.*作業部会を7回開催\n.*ファイル：.*作業部会を８回開催/)
    const told = JSON.parse((await compare(path, '--json')).out)
    expect(told).toMatchObject({
      file: path,
      form: 'docx',
      paper: 'report',
      total: 1,
      counts: { cell: 1 },
      remarks: [],
    })
    expect(told.differences[0]).toMatchObject({ kind: 'cell', note: null })
    expect(Object.keys(told.differences[0])).toEqual(['kind', 'where', 'data', 'file', 'note'])
  })

  test('with macros is read, and the macros are told', async () => {
    const parts = [...zipTexts(word)].map(([name, content]): ZipFile => ({ name, content }))
    const { code, out } = await compare(
      put('macro.docm', writeZip([...parts, { name: 'word/vbaProject.bin', content: 'x' }])),
    )
    expect(code).toBe(0)
    expect(out).toContain('違いはありません')
    expect(out).toContain('※ マクロのあるファイルです')
  })
})

test.each([
  ['--form', 'docx'],
  ['--out', 'x.docx'],
  ['--heading', '3'],
  ['--files', 'x.pdf'],
])('%s is a misuse beside --compare, which writes nothing', async (...option) => {
  const { code, err } = await compare('x.docx', ...option)
  expect([code, err]).toEqual([
    2,
    expect.stringContaining(`何も書かないので、${option[0]} と一緒には使えません`),
  ])
})

test.each(['cell', 'text'] as const)('of a %s that one side lacks, the data come first', (kind) => {
  const told = (data: string | null, file: string | null) =>
    comparedText({
      form: 'docx',
      differences: [{ kind, where: '表紙', data, file, note: null }],
      remarks: [],
    })
  expect(told(null, '案')).toContain('表紙\n   データ：（空）\n   ファイル：案\n')
  expect(told('案', null)).toContain('表紙\n   データ：案\n   ファイル：（空）\n')
})

test('docs/compare.md has every kind of difference in its words', () => {
  const rows = readFileSync('docs/compare.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| (\S+) \|/gm)
  expect([...rows].map(([, kind, words]) => [kind, words])).toEqual(Object.entries(KINDS))
})

const zip = (...files: ZipFile[]) => writeZip(files)
const document = (content: string | Uint8Array) =>
  zip({ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content })

describe('a file that cannot be compared is refused with one sentence', () => {
  const REFUSED: [name: string, bytes: () => Uint8Array | string | Promise<Uint8Array>, sentence: string][] =
    [
      ['an empty file', () => '', 'ファイルが空です'],
      ['a text', () => '表,数\n', 'Wordの文書（.docx）でもExcelのブック（.xlsx）でもありません'],
      [
        'another archive',
        () => zip({ name: 'content.xml', content: '<a/>' }),
        'Excelのブック（.xlsx）でもありません',
      ],
      [
        'an old .doc',
        () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
        '古い形式（.doc、.xls など）です',
      ],
      ['a password', () => workbook([{ rows: [['秘密']] }], 'himitsu'), 'パスワードが付いています'],
      ['half of it', () => word.slice(0, word.length / 2), 'ファイルが壊れているか'],
      ['no XML', () => document('<w:document><w:body>'), 'ファイルが壊れているか'],
      [
        'entities, which are never expanded',
        () => document('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'),
        'ファイルが壊れているか',
      ],
      ['a bomb', () => document(Buffer.alloc(65 * 1024 * 1024, ' ')), '広げると大きすぎるファイルです'],
      [
        'a bomb that tells a small size',
        () => small(document(Buffer.alloc(65 * 1024 * 1024, ' '))),
        'ファイルが壊れているか',
      ],
      [
        'more lines than a report has',
        () =>
          document(
            `<w:document xmlns:w="urn:w"><w:body>${'<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(20_001)}</w:body></w:document>`,
          ),
        '広げると大きすぎるファイルです',
      ],
      [
        'another paper',
        () =>
          document(
            '<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>議事録</w:t></w:r></w:p></w:body></w:document>',
          ),
        '別の報告書のようです',
      ],
    ]

  test.each(REFUSED)('%s', async (name, bytes, sentence) => {
    const { code, out, err } = await compare(put(`${name}.bin`, await bytes()))
    expect(err).toContain(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect([code, out]).toEqual([1, ''])
  })

  test('no file, or a folder', async () => {
    expect((await compare(join(scratch, 'none.docx'))).err).toContain('ファイルがありません')
    mkdirSync(join(scratch, 'folder.docx'))
    expect((await compare(join(scratch, 'folder.docx'))).err).toContain('ファイルではありません')
  })
})

/** The archive with a directory that says its last file came to 100 bytes. */
function small(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes)
  file.writeUInt32LE(100, file.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 24)
  return file
}
