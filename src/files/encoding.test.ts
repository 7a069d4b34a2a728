import { expect, test } from 'vitest'
import { decodeOfficeText, decodeUtf8 } from './encoding.ts'

test.each([
  ['UTF-8', [0xe5, 0xb8, 0x82], { text: '市' }],
  ['UTF-8 with a BOM', [0xef, 0xbb, 0xbf, 0x31], { text: '1' }],
  ['Shift_JIS', [0x8e, 0x73, 0x96, 0xaf], { instead: 'shift_jis' }],
  ['UTF-16', [0xff, 0xfe, 0x02, 0x5e], { instead: 'utf-16' }],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], { instead: 'binary' }],
  ['a NUL', [0x31, 0, 0x32], { instead: 'binary' }],
])('a file is told by its bytes: %s', (_, bytes, decoded) => {
  expect(decodeUtf8(Uint8Array.from(bytes))).toEqual(decoded)
})

test.each([
  ['UTF-8', [0xe5, 0xb8, 0x82], { text: '市' }],
  ['UTF-8 with a BOM', [0xef, 0xbb, 0xbf, 0x31], { text: '1' }],
  ['digits alone', [0x31, 0x2c, 0x32], { text: '1,2' }],
  ['Shift_JIS', [0x8e, 0x73, 0x96, 0xaf], { text: '市民' }],
  [
    '№ ① 髙 ～ of Windows',
    [0x8e, 0x73, 0x87, 0x82, 0x87, 0x40, 0xfb, 0xfc, 0x81, 0x60],
    { text: '市№①髙～' },
  ],
  ['half-width kana of Shift_JIS', [0xb1, 0xb2, 0x8e, 0x73], { text: 'ｱｲ市' }],
  ['EUC-JP', [0xbb, 0xd4, 0xcc, 0xb1], { instead: 'undecidable' }],
  ['JIS', [0x1b, 0x24, 0x42, 0x3b, 0x54, 0x1b, 0x28, 0x42], { instead: 'undecidable' }],
  ['what is two things at once', [0xc3, 0xbd], { instead: 'undecidable' }],
  ['UTF-16', [0xff, 0xfe, 0x02, 0x5e], { instead: 'utf-16' }],
  ['a NUL', [0x31, 0, 0x32], { instead: 'binary' }],
  ['no text at all', [0xff, 0xd8, 0xff, 0xe0], { instead: 'binary' }],
])('the text of an office is told by its bytes, or refused: %s', (_, bytes, decoded) => {
  expect(decodeOfficeText(Uint8Array.from(bytes))).toEqual(decoded)
})
