import { describe, expect, test } from 'vitest'
import { readIdentity, seriesNamed, withPartialAverages } from './identity.ts'

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
    ['average', { kind: 'average', weighting: { kind: 'unstated' }, partial: false }],
    ['average plain', { kind: 'average', weighting: { kind: 'plain' }, partial: false }],
    ['average by staff', { kind: 'average', weighting: { kind: 'by', series: 'staff' }, partial: false }],
    ['average partial', { kind: 'average', weighting: { kind: 'unstated' }, partial: true }],
    ['average plain partial', { kind: 'average', weighting: { kind: 'plain' }, partial: true }],
    ['average by a partial', { kind: 'average', weighting: { kind: 'by', series: 'a' }, partial: true }],
    ['average by partial', { kind: 'average', weighting: { kind: 'by', series: 'partial' }, partial: false }],
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
    'average partial plain',
    '歳入 - 歳出',
    'a - 3,000',
  ])('and this is none: %s', (text) => expect(readIdentity(text)).toEqual({ identities: [], unread: [text] }))

  test('an average over more than is recorded says so once', () => {
    expect(withPartialAverages('a + b; average by staff')).toBe('a + b; average by staff partial')
    expect(withPartialAverages('average plain partial')).toBe('average plain partial')
  })

  test('the series it names, each once', () => {
    const named = (text: string) => readIdentity(text).identities.flatMap(seriesNamed)
    expect(named('a + b + a; <= c; average by d; average')).toEqual(['a', 'b', 'c', 'd'])
  })
})
