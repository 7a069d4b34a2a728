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
