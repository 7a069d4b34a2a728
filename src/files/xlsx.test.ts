import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { workbook } from './workbook.fixture.ts'
import { readWorkbook } from './xlsx.ts'

test('a workbook is read as its reader sees it: shown zeros, shares, merged cells, dates, formulas by their value', async () => {
  const bytes = await workbook([
    {
      name: '一覧',
      rows: [
        ['見出し', '隠れる', null, null],
        ['990019', { value: 0.5, format: '0.00' }, { value: 0.452, format: '0.0%' }, 1 / 3],
        [{ value: 7, formula: '3+4' }, new Date('2020-04-01T00:00:00Z'), '△110', null],
      ],
      merges: [[0, 0, 0, 1]],
    },
    { name: '控え', isHidden: true, rows: [['x']] },
  ])
  expect(await readWorkbook(bytes)).toEqual({
    sheets: [
      {
        name: '一覧',
        isHidden: false,
        rows: [['見出し'], ['990019', '0.50', '45.2%', '0.333333333333333'], ['7', '2020-04-01', '△110']],
        hiddenRows: [],
        hiddenColumns: [],
      },
      { name: '控え', isHidden: true, rows: [['x']], hiddenRows: [], hiddenColumns: [] },
    ],
  })
})

test.each([
  ['a workbook with a password', () => workbook([{ rows: [['1']] }], 'himitsu'), 'encrypted'],
  ['an old .xls', async () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), 'xls'],
  ['a text', async () => new TextEncoder().encode('a,b'), 'no-workbook'],
  ['nothing', async () => new Uint8Array(), 'no-workbook'],
  ['a ZIP of other things', async () => zipped([['a.txt', 3, Buffer.from('abc')]]), 'no-workbook'],
  ['half a workbook', async () => (await workbook([{ rows: [['1']] }])).slice(0, 900), 'broken'],
  ['a ZIP without a workbook in it', async () => zipped([[TYPES, 4, Buffer.from('<x/>')]]), 'broken'],
  ['one too wide', () => workbook([{ rows: [Array.from({ length: 300 }, () => 1)] }]), 'too-large'],
  ['a bomb that says so', async () => zipped([[TYPES, 2 ** 31, Buffer.from('x')]]), 'too-large'],
  [
    'one that says nothing of its size',
    async () => zipped([[TYPES, 0, deflateRawSync('x'.repeat(99))]]),
    'broken',
  ],
])('%s is told from a workbook', async (_, made, instead) => {
  expect(await readWorkbook(await made())).toEqual({ instead })
})

test('a year shown by its era alone, hours, and rows and columns that are hidden', async () => {
  const bytes = await workbook([
    {
      rows: [[{ value: 44652, format: '[$-411]ggge"年度"' }, 'x', { value: 1.5, format: '[h]:mm' }], ['y']],
      hidden: { rows: [1], columns: [2] },
    },
  ])
  expect(await readWorkbook(bytes)).toMatchObject({
    sheets: [{ rows: [['2022年度', 'x', '36:00'], ['y']], hiddenRows: [1], hiddenColumns: [2] }],
  })
})

test('a cell far out, behind billions of empty ones, is too large and not broken', async () => {
  const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
  expect(await readWorkbook(withSheet(`<worksheet><sheetData>${far}</sheetData></worksheet>`))).toEqual({
    instead: 'too-large',
  })
})

test('a workbook made to fill the memory is refused, and this process lives on', async () => {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${'<row><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(1_000_000)}</sheetData></worksheet>`
  const bomb = withSheet(sheet)
  const before = process.memoryUsage().rss
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(await readWorkbook(bomb)).toEqual({ instead: 'too-large' })
  expect(process.memoryUsage().rss - before).toBeLessThan(1_000_000_000)
})

test('a size that the directory gives too small does not make the unpacking larger', async () => {
  const bytes = withSheet(`<worksheet><sheetData>${' '.repeat(80_000_000)}</sheetData></worksheet>`, 1000)
  expect(await readWorkbook(bytes)).toEqual({ instead: 'broken' })
})

const TYPES = '[Content_Types].xml'

/** A workbook whose one sheet is this XML; `size` is what the directory says of it, the truth unless given. */
function withSheet(xml: string, size = xml.length): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const texts: [string, string][] = [
    [TYPES, `<Types xmlns="${packages}/content-types"/>`],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="${office}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
  ]
  return zipped([
    ...texts.map(([name, text]) => [name, text.length, deflateRawSync(text)] as [string, number, Buffer]),
    ['xl/worksheets/sheet1.xml', size, deflateRawSync(xml)],
  ])
}

/** A ZIP archive of files with the sizes that its directory gives for them. */
function zipped(files: [name: string, size: number, packed: Buffer][]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, size, packed] of files) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    parts.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...directory, end])
}
