import { describe, expect, test } from 'vitest'
import { keyOf, markKey, privateUseLetters, tidy } from './text.ts'

describe('tidy repairs damage at the door', () => {
  test.each([
    ['CJK radicals from a PDF', '⾏政改⾰⼤綱の⾒直し', '行政改革大綱の見直し'],
    ['a radical that NFKC leaves', '市⺠', '市民'],
    ['half-width kana, voiced too', 'ﾎｰﾑﾍﾟｰｼﾞ｡', 'ホームページ。'],
    ['control characters', 'あ\u0000い\u200B\u0007う', 'あい\u200Bう'],
    ['Windows line ends', '一\r\n二\r三', '一\n二\n三'],
    ['a byte order mark inside', '\uFEFF市', '市'],
  ])('%s', (_, damaged, repaired) => expect(tidy(damaged)).toBe(repaired))
})

describe('tidy leaves what was typed', () => {
  test.each(['№45 ①（案）', '１，２３４', 'ＩＣＴ　等', '髙﨑𠮷', '㈱ ㎡ ％', '葛\u{E0100}城', 'ー〜−―'])(
    '%s',
    (typed) => expect(tidy(typed)).toBe(typed),
  )
})

describe('keyOf makes one key of many spellings', () => {
  test.each([
    ['Ｂ', 'b'],
    ['№ １－２', 'no1-2'],
    ['ＩＣＴ　等の推進', 'ict等の推進'],
    ['１ー２', '1-2'],
    ['ＡＩチャットボット', 'aiチャットボット'],
    ['ﾁｬｯﾄﾎﾞｯﾄ', 'チャットボット'],
    ['市⺠', '市民'],
  ])('%s', (typed, key) => expect(keyOf(typed)).toBe(key))
})

describe('look-alikes are one mark', () => {
  test.each([
    ['〇', '○'],
    ['◯', '○'],
    ['△', '△'],
    ['✕', '×'],
    ['-', '―'],
    ['－', '―'],
    ['ー', '―'],
    ['Ｂ', 'B'],
    ['b', 'B'],
    [' A ', 'A'],
  ])('%s is %s', (typed, key) => expect(markKey(typed)).toBe(key))
  test('but a triangle is no circle', () => expect(markKey('△')).not.toBe(markKey('○')))
})

test('letters of a private use area are reported once each', () => {
  expect(privateUseLetters('渡\uE000辺\uE000\uE001')).toEqual(['\uE000', '\uE001'])
  expect(privateUseLetters('髙﨑𠮷')).toEqual([])
})
