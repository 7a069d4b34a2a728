import { expect, test } from 'vitest'
import { FORMS, grownOver } from '../../bench/memory.ts'

/** MB lying about that the collector has not taken yet; when nothing was given back, 200 reports took 1,200. */
const SLACK = 120

test.each(FORMS)(
  'memory stays flat over 200 reports in a row as %s',
  { timeout: 60 * 60 * 1000 },
  async (form) => {
    const figures = await grownOver(200, form)
    console.log('memory', form, figures)
    expect(figures.after).toBeLessThan(figures.warm + SLACK)
  },
)
