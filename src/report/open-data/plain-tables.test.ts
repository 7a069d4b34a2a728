import { expect, test } from 'vitest'
import type { Dataset, FieldForm } from '../../paper/paper.ts'
import { plainTables } from './plain-tables.ts'

function plain(value: string, form: FieldForm = 'text') {
  const table: Dataset = {
    name: 'answers',
    title: '回答',
    fields: [{ name: 'text', title: '文', unit: null, form }],
    rows: [[value]],
  }
  const { tables, letters } = plainTables([table])
  return { text: tables[0]?.rows[0]?.[0], letters }
}

test.each([
  ['一行目\n　二行目', '一行目¶二行目'],
  ['一\r\n\r\n二 ', '一¶二'],
  ['a   b', 'a b'],
  ['a\tb', 'a b'],
  ['=1+1', '=1+1'],
  [' ', null],
])('%j becomes one line without spaces for looks', (typed, text) => expect(plain(typed).text).toBe(text))

test('a letter that depends on the machine is spelt, and told with its table', () => {
  expect(plain('①と①')).toEqual({
    text: '(1)と(1)',
    letters: [{ letter: '①', to: '(1)', count: 2, tables: ['answers'] }],
  })
})

test('a text’s own separator is not taken for a line end', () => {
  expect(plain('一¶二\n三')).toEqual({
    text: '一／二¶三',
    letters: [{ letter: '¶', to: '／', count: 1, tables: ['answers'] }],
  })
})

test('a proper name keeps its letters', () => {
  expect(plain('㈱髙﨑', 'name')).toEqual({ text: '㈱髙﨑', letters: [] })
})
