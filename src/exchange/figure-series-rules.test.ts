import { expect, test } from 'vitest'
import type { Figure, Series } from '../plan/figure-nouns.ts'
import { seriesProblems } from './figure-series-rules.ts'

const SERIES: Series = {
  ...{ series: 'revenue', name: '歳入', unit: null, group: null, order: null, identity: null },
  ...{ short_name: null, digits: null, rounding_note: null, source: null },
}

function told(change: Partial<Series>, units: (string | null)[] = []) {
  const figures = units.map((unit, index): { row: number; value: Figure } => ({
    row: index + 2,
    value: {
      ...{ series: 'revenue', subject: 'x', fiscal_year: 2018 + index, value: '1' },
      ...{ unit, state: null, note: null },
    },
  }))
  return seriesProblems([{ row: 6, value: { ...SERIES, ...change } }], figures)
}

test('a series without a unit whose figures bear several does not say what it is printed in', () => {
  expect(told({}, ['千円', '百万円', null])).toEqual([
    {
      where: 'figures/series.csv 6行目 unit列',
      what: '系列「revenue」の単位が空ですが、値の単位がいくつもあります（千円、百万円）',
      doThis: '印刷する単位を書いてください',
    },
  ])
  expect(told({ unit: '千円' }, ['千円', '百万円'])).toEqual([])
  expect(told({}, ['％', '%', null])).toEqual([])
})

test.each([-1, 40])('nothing is printed with %s digits after the point', (digits) => {
  expect(told({ digits })).toEqual([
    {
      where: 'figures/series.csv 6行目 digits列',
      what: `小数点以下${digits}桁では印刷できません`,
      doThis: '0 から 9 までの数を書いてください',
    },
  ])
  expect(told({ digits: 0 })).toEqual([])
})
