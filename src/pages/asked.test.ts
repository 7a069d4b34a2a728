import { describe, expect, test } from 'vitest'
import { isKnown, takesGzip } from './asked.ts'

describe('who has an answer is not sent it again, packed or plain', () => {
  test.each<[string | undefined, string | null, boolean]>([
    ['"a"', '"a"', true],
    ['"a-gzip"', '"a"', true],
    ['"a"', '"a-gzip"', true],
    ['W/"a"', '"a"', true],
    ['"b" , W/"a-gzip"', '"a"', true],
    ['*', '"a"', true],
    ['"b"', '"a"', false],
    ['a', '"a"', false],
    ['', '"a"', false],
    [undefined, '"a"', false],
    ['*', null, false],
  ])('%s of %s: %s', (asked, etag, known) => expect(isKnown(asked, etag)).toBe(known))
})

describe('an answer is packed for who takes it so', () => {
  test.each<[string | undefined, boolean]>([
    ['gzip', true],
    ['br, GZIP;q=0.5', true],
    ['gzip;q=1.0, *;q=0', true],
    ['*', true],
    ['gzip;q=0', false],
    ['gzip; q=0.000, *', false],
    ['*;q=0', false],
    ['br', false],
    ['x-gzipped', false],
    ['gzip;q=nonsense', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (accepts, takes) => expect(takesGzip(accepts)).toBe(takes))
})
