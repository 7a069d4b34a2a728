import { expect, test } from 'vitest'
import { shortened } from './shortened.ts'

test('what an example leaves out is told where it stood; numbers, null and short texts stay', () => {
  const row = { code: '1', none: null, zero: 0, text: 'あ'.repeat(61) }
  expect(
    shortened({ source: { page: '/' }, total: 3, data: [row, { code: '2' }, { code: '3' }], next: null }),
  ).toEqual({
    source: '…',
    total: 3,
    data: [{ code: '1', none: null, zero: 0, text: `${'あ'.repeat(60)}…` }, { code: '2' }, '…（あと1件）'],
    next: null,
  })
})
