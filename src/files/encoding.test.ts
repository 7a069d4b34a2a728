import { expect, test } from 'vitest'
import { decodeUtf8 } from './encoding.ts'

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
