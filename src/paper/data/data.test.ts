import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../files/csv.ts'
import type { Dataset } from '../paper.ts'
import { writeDatasetCsv, writeDatasetJson } from './data.ts'

const dataset: Dataset = {
  name: 'items',
  title: '項目',
  fields: [
    { name: 'item', title: '整理番号', unit: null },
    { name: 'result', title: '取組状況', unit: null },
    { name: 'rate', title: '割合', unit: '％' },
  ],
  rows: [
    ['1', '1,324件のうち\n1,176件', 0],
    ['2', null, null],
    ['外1', '「"おくやみ"」　①', 61.8],
  ],
}

describe('as CSV', () => {
  const csv = writeDatasetCsv(dataset)

  test('a BOM lets Excel read it as Japanese; field names are ASCII', () => {
    expect(csv.startsWith('\uFEFFitem,result,rate\n')).toBe(true)
  })

  test('0 is 0 and unknown is empty, a record is one line (line ends within a text are spaces), texts else as typed', () => {
    expect(parseCsv(csv.slice(1)).records.map(({ cells }) => cells)).toEqual([
      ['1', '1,324件のうち 1,176件', '0'],
      ['2', '', ''],
      ['外1', '「"おくやみ"」　①', '61.8'],
    ])
    expect(csv.trimEnd().split('\n')).toHaveLength(4)
  })
})

describe('open data say what was said: a text that looks like a formula is untouched', () => {
  test.each<[string | number, string]>([
    ['=HYPERLINK("http://example.jp")', '=HYPERLINK("http://example.jp")'],
    ['=1+1', '=1+1'],
    ['+81-3-0000-0000', '+81-3-0000-0000'],
    ['@SUM(A1)', '@SUM(A1)'],
    ['- 見直し\n- 廃止', '- 見直し - 廃止'],
    ['―', '―'],
    ['-64.0', '-64.0'],
    [-64, '-64'],
    [0, '0'],
  ])('%j is written %j', (value, written) => {
    const csv = writeDatasetCsv({ ...dataset, fields: dataset.fields.slice(0, 1), rows: [[value]] })
    expect(parseCsv(csv.slice(1)).records[0]?.cells).toEqual([written])
  })

  test('in JSON too', () => {
    const rows = [['=1', null, null]]
    expect(JSON.parse(writeDatasetJson({ ...dataset, rows })).rows[0].item).toBe('=1')
  })
})

describe('as JSON', () => {
  const json = JSON.parse(writeDatasetJson(dataset))

  test('an object a row, 0 as 0 and unknown as null', () => {
    expect(json.rows).toEqual([
      { item: '1', result: '1,324件のうち\n1,176件', rate: 0 },
      { item: '2', result: null, rate: null },
      { item: '外1', result: '「"おくやみ"」　①', rate: 61.8 },
    ])
  })

  test('the fields’ titles and units stand beside the rows', () => {
    expect(json).toMatchObject({ name: 'items', title: '項目', fields: dataset.fields })
  })
})
