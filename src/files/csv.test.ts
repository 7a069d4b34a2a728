import { describe, expect, test } from 'vitest'
import { parseCsv, printCsv } from './csv.ts'

describe('what is written is read back', () => {
  test.each([
    ['plain', ['1', '市民課']],
    ['a comma', ['1', '1,324件']],
    ['a quote', ['1', '「"おくやみ"」']],
    ['line breaks', ['1', '一\n二']],
    ['spaces at the ends', [' 1', '二　 ']],
    ['nothing', ['', '']],
  ])('%s', (_, cells) => {
    const text = printCsv(['a', 'b'], [cells])
    expect(parseCsv(text)).toEqual({ header: ['a', 'b'], records: [{ row: 2, cells }], fault: null })
  })
})

test('rows are numbered as a spreadsheet shows them, a line break in a cell or not', () => {
  const { records } = parseCsv('a,b\n1,"x\ny"\n2,z\n')
  expect(records.map(({ row }) => row)).toEqual([2, 3])
})

test('Windows line ends are read', () => {
  expect(parseCsv('a,b\r\n1,2\r\n').records).toEqual([{ row: 2, cells: ['1', '2'] }])
})

test('a quote that never closes is a fault with its row', () => {
  expect(parseCsv('a,b\n1,"open\n2,x\n').fault).toEqual({ row: 2 })
})
