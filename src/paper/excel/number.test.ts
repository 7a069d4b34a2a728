import { describe, expect, test } from 'vitest'
import type { Figure, Piece } from '../paper.ts'
import { numberOf } from './number.ts'

const figure = (value: Figure['value'], format: Figure['format']): Figure =>
  ({ kind: 'figure', value, format }) as Figure

describe('a figure is a number under the format that shows it as it is printed elsewhere', () => {
  test.each<[string, Piece[], number, string]>([
    ['1,200', [figure(1200, 'integer')], 1200, '#,##0;"-"#,##0;#,##0'],
    ['digits as recorded', [figure('54.30', 'decimal▲')], 54.3, '#,##0.00;"▲"#,##0.00;#,##0.00'],
    ['▲110', [figure('-110', 'decimal▲')], -110, '#,##0;"▲"#,##0;#,##0'],
    ['△64', [figure('-64', 'decimal△')], -64, '#,##0;"△"#,##0;#,##0'],
    ['−5', [figure('-5', 'decimal−')], -5, '#,##0;"−"#,##0;#,##0'],
    ['61.8％', [figure(61.8, 'percent1')], 61.8, '0.0"％";"-"0.0"％";0.0"％"'],
    ['50％', [figure(50, 'percent0')], 50, '0"％";"-"0"％";0"％"'],
    ['▲3.2％', [figure('-3.2', 'percent1▲')], -3.2, '0.0"％";"▲"0.0"％";0.0"％"'],
    ['（88.9％）', [figure(88.9, 'percent1-parens')], 88.9, '"（"0.0"％）";"（-"0.0"％）";"（"0.0"％）"'],
    ['（▲1）', ['（', figure(-1, 'decimal▲'), '）'], -1, '"（"#,##0"）";"（▲"#,##0"）";"（"#,##0"）"'],
    [
      '※2 934',
      [{ kind: 'minor', text: '※2' }, ' ', figure('934', 'decimal▲')],
      934,
      '"※2 "#,##0;"※2 ▲"#,##0;"※2 "#,##0',
    ],
  ])('%s', (_, content, value, format) => {
    expect(numberOf(content)).toEqual({ value, format })
  })
})

describe('what is no number in one line stands as a text', () => {
  test.each<[string, Piece[]]>([
    ['none: ―', [figure(null, 'integer')]],
    ['several figures', [figure(8, 'integer'), { kind: 'break' }, figure(23.5, 'percent1-parens')]],
    ['two lines', [figure('89.5', 'decimal▲'), { kind: 'break' }, { kind: 'minor', text: '（速報）' }]],
    ['more digits than a spreadsheet keeps', [figure('1234567890123456.7', 'decimal▲')]],
    [
      'much text beside it',
      ['令和2年度に新たに生じた財政効果額は、計画', figure('29450', 'decimal▲'), '千円である。'],
    ],
    ['a quotation mark, which a format can’t hold', ['"', figure(1, 'integer')]],
    ['no figure', ['出典に記載なし']],
  ])('%s', (_, content) => {
    expect(numberOf(content)).toBeNull()
  })
})

test('zeros before the first digit are none of its digits', () => {
  expect(numberOf([figure('0.000000000000001', 'decimal▲')])?.value).toBe(1e-15)
})
