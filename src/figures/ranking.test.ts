import { expect, test } from 'vitest'
import { plainMean, weightedMean } from './mean.ts'
import { ranked } from './ranking.ts'

const entries = ['54.3', '60', '9.5', '54.30', '-1'].map((digits, index) => ({
  subject: `s${index}`,
  digits,
}))

test('equal values share a rank, and the next one counts them', () => {
  expect(ranked(entries, 'most').map(({ subject, rank }) => `${rank} ${subject}`)).toEqual([
    '1 s1',
    '2 s0',
    '2 s3',
    '4 s2',
    '5 s4',
  ])
})

test('the least first, by value and not by letters, the digits kept', () => {
  expect(ranked(entries, 'least').map(({ digits }) => digits)).toEqual(['-1', '9.5', '54.3', '54.30', '60'])
})

test('a mean is exact before it is rounded, and there is none of nothing', () => {
  expect(plainMean(['27.3', '27.4', '23.3'])?.toString()).toBe('26')
  expect(plainMean(['0.1', '0.2'])?.toString()).toBe('0.15')
  expect(plainMean([])).toBeNull()
})

test('a weighted mean counts each as often as its weight; without weights there is none', () => {
  const weighted = [
    { digits: '10', weight: '1' },
    { digits: '20', weight: '3' },
  ]
  expect(weightedMean(weighted)?.toString()).toBe('17.5')
  expect(weightedMean([{ digits: '10', weight: '0' }])).toBeNull()
})
