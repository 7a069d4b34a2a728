import { expect, test } from 'vitest'
import { sheetNames } from './names.ts'

test('a sheet bears its heading', () => {
  expect(sheetNames(['1.1 普通会計', '表紙'])).toEqual(['1.1 普通会計', '表紙'])
})

test('a name is at most 31 characters, whole ones', () => {
  const [name = '', rare = ''] = sheetNames(['あ'.repeat(40), `${'あ'.repeat(30)}𠮷野家`])
  expect(name).toBe('あ'.repeat(31))
  expect(rare).toBe('あ'.repeat(30))
})

test('what Excel refuses in a name, wide or not, is put otherwise', () => {
  expect(sheetNames(['歳出／歳入: [R2]', '？：＊［案］', "'引用'", 'History', ''])).toEqual([
    '歳出・歳入・ （R2）',
    '・・・（案）',
    '引用',
    'シートHistory',
    'シート',
  ])
})

test('no two sheets are named alike, whatever their case and width; long names keep their number', () => {
  expect(sheetNames(['ICT', 'ＩＣＴ', 'ict'])).toEqual(['ICT', 'ＩＣＴ(2)', 'ict(3)'])
  const [, second = ''] = sheetNames(['あ'.repeat(31), 'あ'.repeat(31)])
  expect(second).toBe(`${'あ'.repeat(28)}(2)`)
})
