import { expect, test } from 'vitest'
import { wholeRecord } from '../plan/whole.examples.ts'
import { assemble, flatten } from './flat.ts'
import { TABLES } from './tables.ts'

test('a record and its rows say the same', () => {
  const record = wholeRecord()
  expect(assemble(record.municipality, flatten(record))).toEqual(record)
})

test('the whole example has a row in every table', () => {
  const flat = flatten(wholeRecord())
  expect(Object.entries(flat).filter(([, rows]) => rows.length === 0)).toEqual([])
  expect(Object.keys(flat).sort()).toEqual(Object.keys(TABLES).sort())
})
