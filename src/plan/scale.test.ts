import { describe, expect, test } from 'vitest'
import { type CountsAs, type Mark, markOf, type Scale, tellsDone } from './scale.ts'

const mark = (symbol: string, counts_as: CountsAs): Mark => ({
  symbol,
  label: null,
  meaning: null,
  order: null,
  counts_as,
  under: null,
  points: null,
})
const arao: Scale = {
  version: '1',
  marks: [mark('○', 'done'), mark('△', 'partly'), mark('×', 'open'), mark('―', 'not_due')],
}
const mine: Scale = { version: '1', marks: [mark('A', 'unknown'), mark('B', 'unknown')] }

describe('a typed mark finds the scale’s own symbol', () => {
  test.each([
    [arao, '〇', '○'],
    [arao, '-', '―'],
    [mine, 'Ｂ', 'B'],
    [mine, 'a', 'A'],
    [mine, 'S', undefined],
    [arao, '', undefined],
  ])('%#', (scale, typed, symbol) => expect(markOf(scale, typed)?.symbol).toBe(symbol))
})

test('a scale without meanings tells no share of done work', () => {
  expect(tellsDone(arao)).toBe(true)
  expect(tellsDone(mine)).toBe(false)
})
