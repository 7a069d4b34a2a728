import { expect, test } from 'vitest'
import { parseYaml, printYaml } from './yaml.ts'

test('what is written is read back, dates and codes as text', () => {
  const value = {
    code: '432041',
    from: 2019,
    as_of: '2021-03-31',
    issued: '2021-02',
    marks: [{ symbol: '○' }],
    joined: [['×', '―']],
  }
  expect(parseYaml(printYaml(value))).toEqual({ value })
})

test.each([
  ['a: [1', 'syntax'],
  ['a: 1\na: 2', 'duplicate'],
  ['a: &x 1\nb: *x', 'alias'],
])('%j is refused', (text, fault) => expect(parseYaml(text)).toMatchObject({ fault }))
