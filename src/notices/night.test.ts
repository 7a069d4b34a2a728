import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { everyNight, untilNight } from './night.ts'

const HOUR = 60 * 60 * 1000

test.each([
  ['2026-11-21T00:00:00+09:00', 3 * HOUR],
  ['2026-11-21T02:59:00+09:00', HOUR / 60],
  ['2026-11-21T03:00:00+09:00', 24 * HOUR],
  ['2026-11-21T12:00:00+09:00', 15 * HOUR],
  ['2026-11-20T17:00:00Z', HOUR],
])('from %s it is %d ms to three in the morning', (now, left) => {
  expect(untilNight(new Date(now))).toBe(left)
})

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-21T01:00:00+09:00') }))
afterEach(() => vi.useRealTimers())

test('the work is done every night, also after one on which it failed, until it is stopped', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const work = vi.fn().mockRejectedValueOnce(new Error('once')).mockResolvedValue(null)
  const stop = everyNight(work)
  await vi.advanceTimersByTimeAsync(HOUR)
  expect(work).toHaveBeenCalledTimes(0)
  await vi.advanceTimersByTimeAsync(HOUR)
  expect(work).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(24 * HOUR)
  expect(work).toHaveBeenCalledTimes(2)
  stop()
  await vi.advanceTimersByTimeAsync(48 * HOUR)
  expect(work).toHaveBeenCalledTimes(2)
})
