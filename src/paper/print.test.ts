import { describe, expect, test } from 'vitest'
import { plainText, printFigure } from './print.ts'

describe('a figure is printed once and for all', () => {
  test.each([
    [34, 'integer', '34'],
    [0, 'integer', '0'],
    [1_250_902, 'integer', '1,250,902'],
    [61.8, 'percent1', '61.8％'],
    [0, 'percent1', '0.0％'],
    [62, 'percent0', '62％'],
    [61.76, 'percent2', '61.76％'],
    [100, 'percent1-parens', '（100.0％）'],
  ] as const)('%d as %s is %s', (value, format, text) => expect(printFigure(value, format)).toBe(text))

  test.each([
    ['412000', 'decimal▲', '412,000'],
    ['80.70', 'decimal▲', '80.70'],
    ['0', 'decimal▲', '0'],
    ['0.0', 'decimal▲', '0.0'],
    ['-0.0', 'decimal▲', '0.0'],
    ['-1200.50', 'decimal▲', '▲1,200.50'],
    ['-110', 'decimal△', '△110'],
    ['-110', 'decimal−', '−110'],
    [-22, 'decimal▲', '▲22'],
    ['12345678901234567890', 'decimal▲', '12,345,678,901,234,567,890'],
    [-12.5, 'percent1▲', '▲12.5％'],
    [105.3, 'percent1▲', '105.3％'],
  ] as const)('with its recorded digits and the office’s sign: %s as %s is %s', (value, format, text) =>
    expect(printFigure(value, format)).toBe(text),
  )

  test.each([
    ['integer', '―'],
    ['decimal▲', '―'],
    ['percent1▲', '―'],
    ['percent1', '―'],
    ['percent1-parens', '（―）'],
  ] as const)('what cannot be computed is a dash, never 0: %s', (format, text) =>
    expect(printFigure(null, format)).toBe(text),
  )
})

test('plain text keeps symbols, figures and line breaks, and loses the rest of the form', () => {
  const content = [
    '実施',
    { kind: 'mark', symbol: '○', label: '実施済み', shape: 'full' },
    { kind: 'break' },
    { kind: 'figure', value: null, format: 'percent1' },
    { kind: 'strong', text: '強' },
    { kind: 'minor', text: '（推定）' },
  ] as const
  expect(plainText(content)).toBe('実施○\n―強（推定）')
  expect(plainText([])).toBe('')
})
