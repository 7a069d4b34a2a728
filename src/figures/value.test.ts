import { describe, expect, test } from 'vitest'
import { figure, series } from './figures.fixture.ts'
import { convertible, inUnit, knownOf, placesOf, printedOf, rounded } from './value.ts'

describe('none, zero, unknown and withheld are four things', () => {
  test.each([
    ['0', null, { kind: 'value', digits: '0', state: null }],
    ['54.30', 'forecast', { kind: 'value', digits: '54.30', state: 'forecast' }],
    [null, 'none', { kind: 'none' }],
    [null, 'unknown', { kind: 'unknown' }],
    [null, 'withheld', { kind: 'withheld' }],
    [null, null, { kind: 'unknown' }],
  ] as const)('value %s, state %s', (value, state, known) => {
    expect(knownOf(figure('a b 2019', value, { state }))).toEqual(known)
  })
  test('and what is not recorded is unknown', () => expect(knownOf(null)).toEqual({ kind: 'unknown' }))
})

describe('money is told in another unit with every digit it has', () => {
  test.each([
    ['21631456', '千円', '百万円', '21631.456'],
    ['5430', '千円', '百万円', '5.430'],
    ['-3', '千円', '百万円', '-0.003'],
    ['0', '千円', '百万円', '0.000'],
    ['14', '百万円', '千円', '14000'],
    ['14.5', '百万円', '千円', '14500'],
    ['1', '円', '億円', '0.00000001'],
    ['12345', '万円', '億円', '1.2345'],
    ['412000', '千円', '万円', '41200.0'],
    ['123456789012345678901234', '円', '千円', '123456789012345678901.234'],
    ['7', '千円', '千円', '7'],
    ['7', '％', '%', '7'],
    ['7', null, '百万円', '7'],
    ['7', '人', null, '7'],
  ])('%s %s in %s is %s', (digits, from, to, told) => expect(inUnit(digits, from, to)).toBe(told))

  test('what is no money of the same kind is not converted', () => {
    expect(convertible('人', '千円')).toBe(false)
    expect(() => inUnit('7', '人', '千円')).toThrow('人 cannot be told in 千円')
  })
})

describe('rounded half-up, once', () => {
  test.each([
    ['0.5', 0, '1'],
    ['0.49', 0, '0'],
    ['-0.4', 0, '0'],
    ['-0.5', 0, '-1'],
    ['2.345', 2, '2.35'],
    ['1.005', 2, '1.01'],
    ['54.3', 2, '54.30'],
    ['54.30', null, '54.30'],
    ['99.95', 1, '100.0'],
  ])('%s to %s places is %s', (digits, places, told) => expect(rounded(digits, places)).toBe(told))
})

describe('the digits printed', () => {
  test.each([
    ['those of the series', series('a', { unit: '%', digits: 1 }), '％', '％', 1],
    ['as recorded, where the series names none', series('a'), '百万円', '百万円', null],
    ['whole ones in a larger unit', series('a'), '千円', '百万円', 0],
    ['as recorded in a smaller unit', series('a'), '百万円', '千円', null],
  ])('%s', (_, one, from, to, places) => expect(placesOf(one, from, to)).toBe(places))

  test('a row in 千円 of a series in 百万円 is printed in 百万円', () => {
    const row = figure('a b 2019', '21631500', { unit: '千円', state: 'confirmed' })
    expect(printedOf(row, series('a'), null)).toEqual({ kind: 'value', digits: '21632', state: 'confirmed' })
    expect(printedOf(row, series('a'), '億円')).toMatchObject({ digits: '216' })
  })
  test('an amount below the unit is 0, and none stays none', () => {
    expect(printedOf(figure('a b 2019', '499', { unit: '千円' }), series('a'), null)).toMatchObject({
      digits: '0',
    })
    expect(printedOf(figure('a b 2019', null, { state: 'none' }), series('a'), null)).toEqual({
      kind: 'none',
    })
  })
  test('財政力指数 has two digits though a spreadsheet dropped the last', () => {
    const index = series('index', { unit: null, digits: 2 })
    expect(printedOf(figure('index x 2019', '0.5'), index, null)).toMatchObject({ digits: '0.50' })
  })
})
