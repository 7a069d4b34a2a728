import { describe, expect, test } from 'vitest'
import { textDifference } from './text-difference.ts'

/** `［−19−］［＋20＋］` around what was removed and added. */
function told(before: string, after: string): string | null {
  const signs = { same: ['', ''], removed: ['［−', '−］'], added: ['［＋', '＋］'] } as const
  const found = textDifference(before, after)
  return found === null
    ? null
    : found.map(({ kind, text }) => `${signs[kind][0]}${text}${signs[kind][1]}`).join('')
}

describe('what changed in a text is told so that it can be read', () => {
  test.each([
    ['所要時間は19分である。', '所要時間は20分である。', '所要時間は［−19−］［＋20＋］分である。'],
    [
      '寄附額は1,320千円となった。',
      '寄附額は1,540千円となった。',
      '寄附額は［−1,320−］［＋1,540＋］千円となった。',
    ],
    [
      'システムを試行した。',
      'システムを本格的に実施した。',
      'システムを［−試行−］［＋本格的に実施＋］した。',
    ],
    ['窓口を開いた。', '窓口を開いた。教室も開いた。', '窓口を開いた。［＋教室も開いた。＋］'],
    ['同じ文。', '同じ文。', '同じ文。'],
    [
      'オンライン申請を始めた。',
      'キャッシュレス申請を始めた。',
      '［−オンライン−］［＋キャッシュレス＋］申請を始めた。',
    ],
  ])('%s → %s', (before, after, expected) => expect(told(before, after)).toBe(expected))
})

test('a letter between two changes is read with them', () => {
  expect(told('調査の実施を検討した町', '研究の推進を検討した町')).toBe(
    '［−調査の実施−］［＋研究の推進＋］を検討した町',
  )
})

test('texts that have hardly anything in common are two texts', () => {
  expect(
    textDifference('対象の手続を洗い出した。', 'ふるさと納税の返礼品が増え、寄附額が伸びた。'),
  ).toBeNull()
})

test('what was and what is can be put together again, whatever the letters', () => {
  const [before, after] = ['𠮷田町の﨑と🈁を\n直した。', '𠮷野町の﨑と🈂を\n全て直した。']
  const found = textDifference(before, after) ?? []
  const without = (kind: string) =>
    found
      .filter((one) => one.kind !== kind)
      .map(({ text }) => text)
      .join('')
  expect([without('added'), without('removed')]).toEqual([before, after])
})
