import { expect, test } from 'vitest'
import { grownOver } from '../../bench/memory.ts'

/** MB lying about that the collector has not taken yet; when nothing was given back, 200 reports took 1,200. */
const SLACK = 120

test('memory stays flat over 200 reports in a row', { timeout: 60 * 60 * 1000 }, async () => {
  const figures = await grownOver(200)
  console.log('memory', figures)
  expect(figures.after).toBeLessThan(figures.warm + SLACK)
})
