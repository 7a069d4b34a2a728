import { describe, expect, test } from 'vitest'
import { readIdentity, seriesNamed } from './identity.ts'

describe('what holds between series is read', () => {
  test.each([
    [
      'revenue - expenditure',
      {
        kind: 'sum',
        terms: [
          { series: 'revenue', sign: '+' },
          { series: 'expenditure', sign: '-' },
        ],
      },
    ],
    ['a-1 + a_2 + a3', { kind: 'sum', terms: ['a-1', 'a_2', 'a3'].map((series) => ({ series, sign: '+' })) }],
    ['<= transfer_total', { kind: 'of-which', whole: 'transfer_total' }],
    ['average', { kind: 'average', weighting: { kind: 'unstated' } }],
    ['average plain', { kind: 'average', weighting: { kind: 'plain' } }],
    ['average by staff', { kind: 'average', weighting: { kind: 'by', series: 'staff' } }],
  ])('%s', (text, identity) => expect(readIdentity(text)).toEqual({ identities: [identity], unread: [] }))

  test('several of them, and none', () => {
    expect(readIdentity('a + b ; <= c;').identities.map(({ kind }) => kind)).toEqual(['sum', 'of-which'])
    expect(readIdentity(null)).toEqual({ identities: [], unread: [] })
  })

  test.each([
    'revenue',
    'revenue-expenditure',
    'a -',
    '- a',
    'a * b',
    'a + + b',
    '(a + b)',
    '<= a + b',
    '<=a',
    '>= a',
    'average of staff',
    'average by',
    'average plain staff',
    'average by staff twice',
    '歳入 - 歳出',
    'a - 3,000',
  ])('and this is none: %s', (text) => expect(readIdentity(text)).toEqual({ identities: [], unread: [text] }))

  test('the series it names, each once', () => {
    const named = (text: string) => readIdentity(text).identities.flatMap(seriesNamed)
    expect(named('a + b + a; <= c; average by d; average')).toEqual(['a', 'b', 'c', 'd'])
  })
})
