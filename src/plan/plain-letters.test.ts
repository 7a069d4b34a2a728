import { describe, expect, test } from 'vitest'
import { isPlain, plainText } from './plain-letters.ts'

function spelt(text: string) {
  const told: [string, string | null][] = []
  return { text: plainText(text, (letter, to) => told.push([letter, to])), told }
}

describe('data spell out letters that depend on the machine', () => {
  test.each([
    ['①', '(1)'],
    ['⑳', '(20)'],
    ['㉑', '(21)'],
    ['№45', 'No45'],
    ['㈱', '(株)'],
    ['㎡', 'm2'],
    ['Ⅲ', 'III'],
    ['㍻', '平成'],
    ['½', '1/2'],
    ['ｱｲ', 'アイ'],
    ['•', '・'],
    ['⺠⾏', '民行'],
    ['a\u00A0b', 'a b'],
    ['葛\u{E0100}', '葛'],
  ])('%s is %s', (letter, plain) => expect(spelt(letter).text).toBe(plain))

  test('each is told with its spelling', () => {
    expect(spelt('①と№').told).toEqual([
      ['①', '(1)'],
      ['№', 'No'],
    ])
  })
})

test.each(['○△×―→◎', '〜～−－—', '１２３ＡＢＣ（）', '℃¶・「」', '市民課', '=1+1', '一\n二'])(
  '%s stays as typed and nothing is told',
  (text) => expect(spelt(text)).toEqual({ text, told: [] }),
)

test.each(['髙', '﨑', '𠮷', '\uFA19'])('%s may belong to a name: it is kept, and told', (letter) => {
  expect(isPlain(letter)).toBe(false)
  expect(spelt(letter)).toEqual({ text: letter, told: [[letter, null]] })
})

test.each(['😀', '\uE000', '✓'])('%s has no plain spelling: it is kept, and told', (letter) =>
  expect(spelt(letter)).toEqual({ text: letter, told: [[letter, null]] }),
)
