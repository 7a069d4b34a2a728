import { describe, expect, test } from 'vitest'
import { readWorkbook } from './xlsx.ts'
import type { Look } from './xlsx-look.ts'
import { type WrittenCell, type WrittenSheet, writeWorkbook } from './xlsx-write.ts'
import { zipTexts } from './zip-parts.fixture.ts'

const font = {
  name: 'BIZ UDPGothic',
  isSerif: false,
  size: 9,
  isBold: false,
  isLined: false,
  color: '1A1A1C',
}
const look: Look = {
  font,
  fill: null,
  border: {},
  align: 'left',
  vertical: 'center',
  isIndented: false,
  isShrunk: false,
}
const black = { weight: 'thin', color: '000000' } as const

function cell(text: string | null, given: Partial<WrittenCell> = {}): WrittenCell {
  const content: WrittenCell['content'] =
    text === null ? { kind: 'empty' } : { kind: 'text', runs: [{ text, font }] }
  return { row: 0, column: 0, down: 1, across: 1, content, look, ...given }
}

function sheet(cells: WrittenCell[], given: Partial<WrittenSheet> = {}): WrittenSheet {
  return {
    name: '1.1 歳出・歳入',
    page: {
      size: 'A4',
      orientation: 'landscape',
      margin: { top: 25.4, right: 12.7, bottom: 25.4, left: 12.7 },
      header: null,
      footer: '&L計画&C&P',
      firstPage: null,
    },
    columns: [20, 30, 40],
    rows: [15, 15, 15],
    cells,
    breaks: [],
    repeated: null,
    frozen: 0,
    pictures: [],
    ...given,
  }
}

const made = new Date('2020-12-01T00:00:00Z')
const book = (...sheets: WrittenSheet[]) => writeWorkbook({ title: '報告書', author: '美祢市', made, sheets })
const parts = async (...sheets: WrittenSheet[]) => zipTexts(await book(...sheets))
const xml = async (...sheets: WrittenSheet[]) =>
  (await parts(...sheets)).get('xl/worksheets/sheet1.xml') ?? ''
async function texts(...cells: WrittenCell[]): Promise<string[][]> {
  const read = await readWorkbook(await book(sheet(cells)))
  return 'sheets' in read ? (read.sheets[0]?.rows ?? []) : []
}

describe('a text stays a text', () => {
  test.each(['=1+1', '@SUM(A1)', '+81-3-1234', '-5', '\t=1', '0123', '1-2', '#N/A', '_x0041_', ' a '])(
    '%j',
    async (text) => {
      const written = await xml(sheet([cell(text)]))
      expect(written).not.toMatch(/<f>|t="e"|t="n"/)
      expect(written).toMatch(/t="(s|inlineStr)"/)
      expect(await texts(cell(text))).toEqual([[text]])
    },
  )

  test('when somebody types in it too: its cell is marked as text', async () => {
    const styles = (await parts(sheet([cell('=1+1')]))).get('xl/styles.xml')
    expect(styles).toContain('formatCode="@"')
  })

  test('with its emphasis and its lines', async () => {
    const bold = { ...font, isBold: true }
    const runs = [
      { text: '基本方針', font: bold },
      { text: '：一\r\n二', font },
    ]
    const given = { content: { kind: 'text', runs } } as const
    expect(await texts(cell('', given))).toEqual([['基本方針：一\n二']])
    expect(await xml(sheet([cell('', given)]))).toMatch(/<rPr><b\/>.*<t>基本方針/)
  })
})

test('a number is a number, shown by its format', async () => {
  const number = { kind: 'number', value: -1200.5, format: '#,##0.00;"▲"#,##0.00;#,##0.00' } as const
  const all = await parts(sheet([cell('', { content: number })]))
  expect(all.get('xl/worksheets/sheet1.xml')).toMatch(/<c r="A1" s="\d+"><v>-1200.5<\/v><\/c>/)
  expect(all.get('xl/styles.xml')).toContain('formatCode="#,##0.00;&quot;▲&quot;#,##0.00;#,##0.00"')
})

test('a cell over several bears its border around all of them, and its text once', async () => {
  const border = { top: black, right: black, bottom: black, left: black }
  const wide = cell('体系', { down: 2, across: 2, look: { ...look, border } })
  const written = await xml(sheet([wide]))
  expect(written).toContain('<mergeCell ref="A1:B2"/>')
  expect(await texts(wide)).toEqual([['体系']])
  const borders = (await parts(sheet([wide]))).get('xl/styles.xml')?.match(/<border>.*?<\/border>/g)
  // None, and one for each corner.
  expect(borders).toHaveLength(5)
  expect(borders?.[1]).toMatch(/<left style="thin">.*<right\/><top style="thin">.*<bottom\/>/)
})

describe('paper', () => {
  test('is set up as asked: size, direction, margins, running lines, one page wide', async () => {
    const written = await xml(sheet([cell('a')]))
    expect(written).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
    )
    expect(written).toContain(
      '<pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.5" footer="0.5"/>',
    )
    expect(written).toContain('<oddFooter>&amp;L計画&amp;C&amp;P</oddFooter>')
    expect(written).toContain('<pageSetUpPr fitToPage="1"/>')
  })

  test('is numbered from a page where a sheet says so; other sheets go on', async () => {
    const from = sheet([cell('a')])
    const all = await parts(
      sheet([cell('a')], { name: '表紙' }),
      { ...from, page: { ...from.page, firstPage: 1 } },
      sheet([cell('a')], { name: '2' }),
    )
    const said = [1, 2, 3].map((n) => all.get(`xl/worksheets/sheet${n}.xml`)?.includes('firstPageNumber="1"'))
    expect(said).toEqual([false, true, false])
    const read = await readWorkbook(await book({ ...from, page: { ...from.page, firstPage: 1 } }))
    expect('sheets' in read && read.sheets[0]?.rows).toEqual([['a']])
  })

  test('begins a page and repeats rows where told; a name with a space or an apostrophe is quoted', async () => {
    const all = await parts(
      sheet([cell('a')], { name: "4.1 町の'声'を", breaks: [2], repeated: [0, 1], frozen: 2 }),
    )
    expect(all.get('xl/worksheets/sheet1.xml')).toContain('<brk id="2" max="16383" man="1"/>')
    expect(all.get('xl/worksheets/sheet1.xml')).toContain('ySplit="2"')
    expect(all.get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'4.1 町の''声''を'!$1:$2</definedName>`,
    )
  })
})

test('a picture stands over whole cells and is told in words', async () => {
  const picture = { png: new Uint8Array([1, 2, 3]), row: 1, down: 2, across: 3, alternative: '図：94.6％' }
  const all = await parts(sheet([cell('a')], { pictures: [picture] }))
  const drawing = all.get('xl/drawings/drawing1.xml')
  expect(drawing).toContain('descr="図：94.6％"')
  expect(drawing).toMatch(/<xdr:from><xdr:col>0<.*<xdr:row>1<.*<xdr:to><xdr:col>3<.*<xdr:row>3</)
})

test('a cell leads to another place of the workbook', async () => {
  const written = await xml(sheet([cell('1.1', { goesTo: { sheet: '1.1 歳出・歳入', row: 4 } })]))
  expect(written).toContain(`<hyperlink ref="A1" location="&apos;1.1 歳出・歳入&apos;!A5"/>`)
})

test('nothing is hidden, there is no macro, and the same workbook gives the same bytes', async () => {
  const all = await parts(sheet([cell('a')]))
  expect([...all.values()].join('')).not.toMatch(/hidden=|state="(very)?[hH]idden"/)
  expect([...all.keys()].join()).not.toMatch(/vba|macro/i)
  expect(all.get('docProps/core.xml')).toContain('<dc:title>報告書</dc:title><dc:creator>美祢市</dc:creator>')
  expect(Buffer.from(await book(sheet([cell('a')])))).toEqual(Buffer.from(await book(sheet([cell('a')]))))
})
