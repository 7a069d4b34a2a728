import { beforeAll, expect, test } from 'vitest'
import { edited, found, original, written } from './edited.fixture.ts'

/** What people do to a workbook: what is only written otherwise is no difference, and an edit is exactly one. */

let file: Uint8Array
beforeAll(async () => {
  file = await written('xlsx', original())
})

type Edit = (xml: string) => string
const ACCOUNTS = 'xl/worksheets/sheet3.xml'
const CONTENTS = 'xl/worksheets/sheet2.xml'
const COVER = 'xl/worksheets/sheet1.xml'
const SHEET = 'シート「1 財政の状況」'

const after = (edits: Record<string, Edit>) =>
  found(
    'xlsx',
    edited(file, (name, xml) => (edits[name] ?? ((same) => same))(xml)),
  )

/** What stands in place of the cell that holds this number. */
const inCell =
  (value: number, cell: (address: string) => string): Edit =>
  (xml) =>
    xml.replace(new RegExp(`<c r="([A-Z]+\\d+)"[^>]*><v>${value}</v></c>`), (_, address: string) =>
      cell(address),
    )
const typed = (text: string) => (address: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`

/** A row put in above the given one, with the rows below it moved down, as a spreadsheet does. */
const rowAbove =
  (row: number, cells: string): Edit =>
  (xml) => {
    const down = (at: string) => String(Number(at) + (Number(at) >= row ? 1 : 0))
    const moved = xml
      .replace(/<row r="(\d+)"/g, (_, at: string) => `<row r="${down(at)}"`)
      .replace(/<c r="([A-Z]+)(\d+)"/g, (_, column: string, at: string) => `<c r="${column}${down(at)}"`)
      .replace(
        /<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g,
        (_, a, one, b, two) => `<mergeCell ref="${a}${down(one)}:${b}${down(two)}"`,
      )
    return moved.replace(`<row r="${row + 1}"`, `<row r="${row}">${cells}</row><row r="${row + 1}"`)
  }

/** An empty column put in left of the given one. */
const columnLeft =
  (column: string): Edit =>
  (xml) => {
    const right = (at: string) => (at >= column ? String.fromCharCode(at.charCodeAt(0) + 1) : at)
    return xml
      .replace(/<c r="([A-Z])(\d+)"/g, (_, at: string, row) => `<c r="${right(at)}${row}"`)
      .replace(
        /<mergeCell ref="([A-Z])(\d+):([A-Z])(\d+)"/g,
        (_, a, one, b, two) => `<mergeCell ref="${right(a)}${one}:${right(b)}${two}"`,
      )
  }

const SAME: [name: string, edits: Record<string, Edit>, remarks?: string[]][] = [
  ['a number typed as a text', { [ACCOUNTS]: inCell(24010, typed('24,010')) }],
  ['a number typed as a wide text', { [ACCOUNTS]: inCell(24010, typed('２４０１０')) }],
  [
    'another format of numbers',
    { 'xl/styles.xml': (xml) => xml.replace(/formatCode="[^"]*#,##0[^"]*"/g, 'formatCode="0.00"') },
  ],
  [
    'pages of the contents brought up to date',
    {
      [CONTENTS]: (xml) =>
        xml.replaceAll(/ t="s"( s="\d+")?><v>7<\/v>/g, ' t="inlineStr"$1><is><t>12</t></is>'),
    },
  ],
  ['empty rows put in', { [ACCOUNTS]: (xml) => rowAbove(10, '')(rowAbove(5, '')(xml)) }],
  ['an empty column put in', { [ACCOUNTS]: columnLeft('C') }],
  ['a cell not merged any more', { [ACCOUNTS]: (xml) => xml.replace('<mergeCell ref="C10:D10"/>', '') }],
  [
    'a formula with the same value',
    { [ACCOUNTS]: inCell(612, (address) => `<c r="${address}"><f>C8-E8</f><v>612</v></c>`) },
    [`${SHEET}のF8は数式です。最後に計算された値で比べました`],
  ],
  [
    'hidden rows',
    { [ACCOUNTS]: (xml) => xml.replace(/<row r="(9|10)"/g, '<row r="$1" hidden="1"') },
    [`${SHEET}の9、10行目は隠れていますが、比べました`],
  ],
  [
    'a hidden sheet',
    { 'xl/workbook.xml': (xml) => xml.replace('name="2 取組の実績"', 'name="2 取組の実績" state="hidden"') },
    ['シート「2 取組の実績」は隠れていますが、比べました'],
  ],
  [
    'readings that Excel keeps of what was typed',
    {
      'xl/sharedStrings.xml': (xml) =>
        xml.replace('<t>平成28年度</t>', '<t>平成28年度</t><rPh sb="0" eb="2"><t>ヘイセイ</t></rPh>'),
    },
  ],
]

test.each(SAME)('%s: no difference', async (_, edits, remarks = []) => {
  expect(await after(edits)).toEqual({ differences: [], remarks })
})

type Told = [kind: string, data: string | null, file: string | null, where: string]
const ONE: [name: string, edits: Record<string, Edit>, told: Told][] = [
  [
    'a figure',
    { [ACCOUNTS]: inCell(24010, (address) => `<c r="${address}"><v>24001.5</v></c>`) },
    ['cell', '24,010', '24001.5', `${SHEET}のC12`],
  ],
  [
    'a figure with a letter',
    { [ACCOUNTS]: inCell(24010, typed('24,010円')) },
    ['cell', '24,010', '24,010円', '列「歳入」'],
  ],
  [
    'a formula without a value',
    { [ACCOUNTS]: inCell(612, (address) => `<c r="${address}"><f>C8-E8</f></c>`) },
    ['cell', '612', '#N/V', '列「収支」'],
  ],
  [
    'a day in place of a number',
    { [ACCOUNTS]: inCell(612, (address) => `<c r="${address}" t="d"><v>2021-04-01</v></c>`) },
    ['cell', '612', '2021-04-01', '列「収支」'],
  ],
  [
    'a row of text put in',
    {
      [ACCOUNTS]: rowAbove(
        10,
        '<c r="A10" t="inlineStr"><is><t>平成29年度補正</t></is></c><c r="C10"><v>5</v></c>',
      ),
    },
    ['row-added', null, '平成29年度補正｜5', `行「平成29年度」の次（${SHEET}の10行目）`],
  ],
  [
    'a word beside the table',
    {
      [ACCOUNTS]: (xml) =>
        xml.replace(
          /(<row r="9"[^>]*>.*?)<\/row>/,
          '$1<c r="H9" t="inlineStr"><is><t>要確認</t></is></c></row>',
        ),
    },
    ['cell', null, '要確認', `${SHEET}のH9`],
  ],
  [
    'a figure, below an empty column put in',
    {
      [ACCOUNTS]: (xml) => columnLeft('C')(inCell(24010, (address) => `<c r="${address}"><v>9</v></c>`)(xml)),
    },
    ['cell', '24,010', '9', '列「歳入」'],
  ],
  [
    'a sheet renamed',
    { 'xl/workbook.xml': (xml) => xml.replace('name="1 財政の状況"', 'name="財政"') },
    ['sheet-renamed', '1 財政の状況', '財政', 'シート「1 財政の状況」'],
  ],
  [
    'a sheet taken out',
    { 'xl/workbook.xml': (xml) => xml.replace(/<sheet name="表紙"[^>]*>/, '') },
    ['sheet-removed', '表紙', null, 'シート「表紙」'],
  ],
  [
    'a text of the cover',
    {
      [COVER]: (xml) =>
        xml.replace(/t="s"( s="\d+")?><v>2<\/v>/, 't="inlineStr"$1><is><t>令和3年4月1日現在</t></is>'),
    },
    ['text', '令和3年3月31日現在', '令和3年4月1日現在', '表紙'],
  ],
]

test('a figure that its format shows alike is told with its value', async () => {
  const { differences } = await after({
    [ACCOUNTS]: (xml) => xml.replace('<v>24010</v>', '<v>24010.4</v>'),
  })
  expect(differences.map(({ data, file, note }) => [data, file, note])).toEqual([
    ['24,010', '24,010', '見た目は同じで、値が違います：24010 と 24010.4'],
  ])
})

test('of many hidden columns five are named', async () => {
  const { remarks } = await after({
    [ACCOUNTS]: (xml) => xml.replace(/<cols>.*?<\/cols>/, '<cols><col min="1" max="9" hidden="1"/></cols>'),
  })
  expect(remarks).toEqual([`${SHEET}のA、B、C、D、E列ほか4か所は隠れていますが、比べました`])
})

test.each(ONE)('%s: one difference', async (_, edits, [kind, data, text, where]) => {
  const { differences } = await after(edits)
  expect(differences.map((one) => [one.kind, one.data, one.file])).toEqual([[kind, data, text]])
  expect(differences[0]?.where).toContain(where)
})
