import { describe, expect, test } from 'vitest'
import { encodeShiftJis, twinsIn, unwritable } from './shift-jis.ts'

const read = (bytes: Uint8Array) => new TextDecoder('shift_jis', { fatal: true }).decode(bytes)

test.each(['市民,1\n', 'ソ表能', '○△×―→◎～－', '№①㈱㎡', '髙﨑', 'ｱｲ', '≒≡∫√⊥∠∵∩∪￢∑∟'])(
  '%j is read back as it was written',
  (text) => expect(read(encodeShiftJis(text))).toBe(text),
)

test.each([
  ['髙', [0xfb, 0xfc]],
  ['№', [0x87, 0x82]],
  ['￢', [0x81, 0xca]],
  ['ソ', [0x83, 0x5c]],
])('%s has the bytes that Windows gives it', (letter, bytes) =>
  expect([...encodeShiftJis(letter)]).toEqual(bytes),
)

describe('nothing is lost silently', () => {
  test('a letter without a code is named with its place', () => {
    expect(
      unwritable([
        ['name', 'note'],
        ['𠮷田', 'a😀b😀'],
      ]),
    ).toEqual([
      { row: 2, column: 1, letter: '𠮷' },
      { row: 2, column: 2, letter: '😀' },
    ])
    expect(() => encodeShiftJis('𠮷')).toThrow('𠮷')
  })

  test('a letter of the private use area has none, though decoders read one', () => {
    expect(unwritable([['\uE000']])).toHaveLength(1)
  })

  test('a letter that is written as its twin is told', () => {
    expect(read(encodeShiftJis('〜−'))).toBe('～－')
    expect(twinsIn('〜5〜−')).toEqual([
      { letter: '〜', as: '～', count: 2 },
      { letter: '−', as: '－', count: 1 },
    ])
  })
})
