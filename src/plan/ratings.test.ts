import { expect, test } from 'vitest'
import { ratingsOf } from './ratings.ts'
import { planRecord, ROUND, rating } from './records.examples.ts'

test('ratings are those of one round, axis and assessor', () => {
  const record = planRecord({
    ratings: [
      rating('1', '○'),
      rating('2', '○', { round: 'r1' }),
      rating('3', '○', { axis: 'start' }),
      rating('4', '○', { assessor: 'council' }),
      rating('5', '△'),
    ],
  })
  const own = ratingsOf(record, { round: ROUND, axis: 'status', assessor: 'department' })
  expect(own.map(({ item }) => item)).toEqual(['1', '5'])
})
