import { describe, expect, test } from 'vitest'
import { workbook } from './workbook.fixture.ts'
import { readWorkbook } from './xlsx.ts'
import { seeWorkbook, writeTableWorkbook } from './xlsx-table.ts'

const rows = [
  ['001', { digits: '-54.30' }, null],
  ['=1+1', { digits: '0' }, '@x'],
  ['#N/A', { digits: '12345678901234567890' }, '_x0041_'],
]

describe('a table as a bare workbook', async () => {
  const bytes = await writeTableWorkbook('items', ['a', 'b', 'c'], rows)
  const { sheets, drawn } = await seeWorkbook(bytes)

  test('numbers are numbers with their digits, texts are texts whatever they look like, and nothing runs', async () => {
    expect(await readWorkbook(bytes)).toMatchObject({
      sheets: [
        {
          name: 'items',
          isHidden: false,
          rows: [
            ['a', 'b', 'c'],
            ['001', '-54.30'],
            ['=1+1', '0', '@x'],
            ['#N/A', '12345678901234567890', '_x0041_'],
          ],
        },
      ],
    })
    expect(sheets[0]?.cells.slice(1).map((row) => row.map(({ kind }) => kind))).toEqual([
      ['text', 'number', 'empty'],
      ['text', 'number', 'text'],
      ['text', 'text', 'text'],
    ])
  })

  test('it has no looks, nothing merged, hidden or drawn', () => {
    expect(drawn).toBe(0)
    expect(sheets).toMatchObject([
      { merged: 0, hiddenRows: 0, hiddenColumns: 0, formulas: 0, decorated: 0, isHidden: false },
    ])
  })

  test('the same table gives the same bytes', async () => {
    expect(Buffer.from(await writeTableWorkbook('items', ['a', 'b', 'c'], rows)).equals(bytes)).toBe(true)
  })
})

test('what a bare table does without is seen: merged, hidden, formulas', async () => {
  const rows = [
    ['a', 'b'],
    [{ value: 3, formula: '1+2' }, 1],
  ]
  const bytes = await workbook([
    { rows, merges: [[0, 0, 0, 1]], hidden: { rows: [1], columns: [0] } },
    { name: 'x', rows: [['1']], isHidden: true },
  ])
  expect((await seeWorkbook(bytes)).sheets).toMatchObject([
    { merged: 1, formulas: 1, hiddenRows: 1, hiddenColumns: 1, isHidden: false },
    { hiddenRows: 0, hiddenColumns: 0, isHidden: true },
  ])
})

test.each([
  ['no looks', {}, 0],
  ['a bold face', { font: { bold: true } }, 1],
  ['a colour', { font: { color: { rgb: 'FF0000' } } }, 1],
  [
    'a fill',
    { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'FFFF00' } } },
    1,
  ],
])('looks are seen: %s', async (_, look, decorated) => {
  const bytes = await workbook([{ rows: [['a'], [{ value: 'b', look }]] }])
  expect((await seeWorkbook(bytes)).sheets[0]?.decorated).toBe(decorated)
})
