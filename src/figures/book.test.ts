import { expect, test } from 'vitest'
import { municipalityRecord } from '../plan/records.examples.ts'
import { bookOf } from './book.ts'
import { book, figure, series, subject } from './figures.fixture.ts'

test('figures of later years are not in the book', () => {
  const figures = [2019, 2020, 2021].map((year) => figure(`a x ${year}`, '1'))
  const one = book({ series: [series('a')], figures })
  expect(one.years(['a'])).toEqual([2019, 2020])
  expect(one.at('a', 'x', 2021)).toBeNull()
})

test('a figure bears the unit of its row, or that of its series', () => {
  const figures = [figure('a x 2019', '1'), figure('a x 2020', '1', { unit: '千円' })]
  const one = book({ series: [series('a')], figures })
  expect([2019, 2020].map((year) => one.at('a', 'x', year)?.unit)).toEqual(['百万円', '千円'])
})

test('a series without a unit has that of its values, where they all bear one and the same', () => {
  const unitOf = (...units: (string | null)[]) => {
    const figures = units.map((unit, index) => figure(`a x ${2018 + index}`, '1', { unit }))
    const unknown = figure('a y 2018', null, { state: 'unknown' })
    return book({ series: [series('a', { unit: null })], figures: [...figures, unknown] }).series('a')?.unit
  }
  expect(unitOf('千円', '千円')).toBe('千円')
  expect([unitOf('千円', null), unitOf('千円', '円'), unitOf()]).toEqual([null, null, null])
})

test('years are those with a row, one that says unknown too, ascending', () => {
  const figures = [figure('a x 2020', '1'), figure('b x 2018', null, { state: 'unknown' })]
  const one = book({ series: [series('a'), series('b')], figures })
  expect(one.years(['a', 'b'])).toEqual([2018, 2020])
  expect(one.years(['a'])).toEqual([2020])
})

test('subjects stand in their order, those without one after them as first recorded', () => {
  const subjects = [subject('x'), subject('y', { order: 2 }), subject('z', { order: 1, kind: 'special' })]
  const figures = ['w', 'x', 'y', 'z', 'w'].map((id, index) => figure(`a ${id} ${2010 + index}`, '1'))
  const one = book({ series: [series('a')], subjects, figures })
  expect(one.subjectsOf('a').map((of) => of.subject)).toEqual(['z', 'y', 'w', 'x'])
  expect(one.subjectsOf('a', 'special').map((of) => of.subject)).toEqual(['z'])
})

test('everybody has a name: departments, the municipality, a neighbour by its code, and at worst an id', () => {
  const department = { id: 'zaisei', name: '財政課', kind: null, parent: null, order: 3 }
  const record = {
    ...municipalityRecord(),
    departments: [{ ...department, since: null, until: null, successors: [] }],
    subjects: [subject('zaisei', { name: '財政課（旧管財課）' }), subject('352136', { name: '美祢市' })],
  }
  const one = bookOf(record, 2020)
  expect(one.subject('432041')).toMatchObject({ name: '荒尾市', kind: 'municipality' })
  expect(one.subject('352136')).toMatchObject({ name: '美祢市', kind: 'municipality' })
  expect(one.subject('zaisei')).toMatchObject({ name: '財政課（旧管財課）', kind: 'department', order: 3 })
  expect(one.subject('nobody')).toMatchObject({ name: 'nobody', kind: null })
  expect([one.isNamed('zaisei'), one.isNamed('nobody')]).toEqual([true, false])
})

test('a note touches what it names; what it leaves open is about all', () => {
  const note = (change: object) => ({ series: null, subject: null, fiscal_year: null, note: '', ...change })
  const figureNotes = [
    note({ series: 'a', note: 'of a' }),
    note({ series: 'b', note: 'of b' }),
    note({ fiscal_year: 2016, note: 'of 2016' }),
    note({ series: 'a', subject: 'x', fiscal_year: 2019, note: 'of one figure' }),
  ]
  const one = bookOf({ ...municipalityRecord(), figureNotes }, 2020)
  const told = (subjects: string[], years: number[]) => one.notes(['a'], subjects, years).map((of) => of.note)
  expect(told(['x'], [2019])).toEqual(['of a', 'of one figure'])
  expect(told(['y'], [2016, 2019])).toEqual(['of a', 'of 2016'])
})
