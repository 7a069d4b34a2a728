import { expect, test } from 'vitest'
import { figure, figuresRecord, series, subject } from './figure-sections.fixture.ts'
import { printedSeries } from './printed-series.ts'

const record = figuresRecord({
  series: [
    series('index', { identity: 'average plain' }),
    series('leave', { identity: 'average by staff' }),
    series('staff'),
    series('secret'),
  ],
  subjects: [subject('mean', '平均', 'average')],
  figures: [
    ...['a', 'b', 'mean'].map((of) => figure('index', of, 2019, '1')),
    ...['a', 'b', 'mean'].map((of) => figure('leave', of, 2019, '1')),
    figure('staff', 'a', 2019, '1'),
  ],
})
const told = (isPrinted: Parameters<typeof printedSeries>[1]) =>
  printedSeries(record, isPrinted).map((one) => [one.series, one.identity])

test('the series printed, and what their identities name, whether it is printed or not', () => {
  expect(told((of) => of === 'leave')).toEqual([
    ['leave', 'average by staff'],
    ['staff', null],
  ])
})

test('an average without all that it was taken over is not held against the rest', () => {
  expect(told((of, whose) => of === 'index' && whose !== 'b')).toEqual([['index', 'average plain partial']])
  expect(told((of, whose) => of === 'index' && whose !== 'mean')).toEqual([['index', 'average plain']])
})
