import { describe, expect, test } from 'vitest'
import { readYaml } from '../read-yaml.ts'
import { writeFigureMap } from '../write-yaml.ts'
import { figureMapShape } from '../yaml-shapes.ts'
import { cellFigure } from './cell-value.ts'
import { findHead } from './head.ts'
import { STANDARD_MAPS } from './standard-maps.ts'
import { subjectByCode, subjectByName } from './subjects.ts'
import { unitFor, unitsIn } from './units.ts'
import { yearIn, yearsIn } from './years.ts'

test.each([
  ['１，２３４．５０', { digits: '1234.50', unit: null }],
  ['△110', { digits: '-110', unit: null }],
  ['▲ 64', { digits: '-64', unit: null }],
  ['−3', { digits: '-3', unit: null }],
  ['（1,234）', { digits: '-1234', unit: null }],
  ['+5', { digits: '5', unit: null }],
  ['45.2％', { digits: '45.2', unit: '%' }],
  ['12.5時間', { digits: '12.5', unit: '時間' }],
  ['="0123"', { digits: '123', unit: null }],
  ['0', { digits: '0', unit: null }],
  ['0.0', { digits: '0.0', unit: null }],
  ['―', { state: 'none' }],
  ['－', { state: 'none' }],
  ['--', { state: 'none' }],
  ['該当なし', { state: 'none' }],
  ['…', { state: 'unknown' }],
  ['', { state: 'unknown', isEmpty: true }],
  ['　', { state: 'unknown', isEmpty: true }],
  ['Ｘ', { state: 'withheld' }],
  ['x', { state: 'withheld' }],
])('a cell is read as offices write figures, none, unknown, zero and withheld apart: %j', (text, read) => {
  expect(cellFigure(text)).toEqual(read)
})

test.each(['△', '1 2%3', '12年', '1,23', '1.2.3', '約5', '5※', '#REF!', '=A1', '1E+05', '9'.repeat(40)])(
  'a cell that may mean two things is refused: %j',
  (text) => {
    expect(cellFigure(text)).toMatchObject({ what: expect.stringContaining('読めません') })
  },
)

test.each([
  ['2020', 2020],
  ['R2', 2020],
  ['令和２年度', 2020],
  ['令和2年度決算額', 2020],
  ['平成31・令和元', 2019],
  ['平成31年度（令和元年度）', 2019],
  ['H31/R1', 2019],
  ['2020-04-01', 2020],
  ['2021/3/31', 2020],
  ['2020年10月', null],
  ['2018/2019', null],
  ['2', null],
  ['令和0年度', null],
])('a fiscal year is read in any spelling: %s is %s', (text, year) => {
  expect(yearIn(text, false)).toBe(year)
})

test('a month belongs to its fiscal year where months are added up', () => {
  expect([yearIn('2021年1月', true), yearIn('R2.4', true)]).toEqual([2020, 2020])
})

test('a title names its fiscal year, not the day it was made', () => {
  expect(yearsIn('令和２年度（2020年度）決算　令和3年10月1日現在')).toEqual([2020])
})

describe('the subject of a row', () => {
  const named = [
    { subject: '990019', names: ['見本町'] },
    { subject: '012025', names: ['函の町'] },
    { subject: 'kokuho', names: ['国民健康保険特別会計', '国保'] },
    { subject: 'suido', names: ['水道事業会計'] },
  ]

  test.each([
    ['990019', '見　本　町', { subject: '990019' }],
    ['99001', null, { subject: '990019' }],
    ['９９００１９', null, { subject: '990019' }],
    // A number that lost its first zero, with its check digit (五桁) and without (四桁).
    ['12025', '函の町', { subject: '012025' }],
    ['1202', '函の町', { subject: '012025' }],
    ['="012025"', '函の町', { subject: '012025' }],
  ])('is found by its code in every length: %s', (typed, name, found) => {
    expect(subjectByCode(named, typed, name)).toEqual(found)
  })

  test('whose code may be two bodies is refused, unless only one of them is named', () => {
    expect(subjectByCode([], '12025', null)).toMatchObject({
      what: expect.stringContaining('どちらにも読めます'),
    })
  })

  test.each([
    ['国民健康保険', { subject: 'kokuho' }],
    ['国 保', { subject: 'kokuho' }],
    ['水道事業', { subject: 'suido' }],
    ['水道事業会計', { subject: 'suido' }],
  ])('is found by its name, 会計 behind it or not: %s', (typed, found) => {
    expect(subjectByName(named, typed)).toEqual(found)
  })
})

test('joint heads are found by the lower one, or by both, and the closest wins', () => {
  const map = STANDARD_MAPS.accounts
  if (map === undefined) throw new Error('no such map')
  const rows = [
    ['令和2年度 会計別決算'],
    ['会計名', '年度', '決算額', '', '繰入金', ''],
    ['', '', '歳入\n（千円）', '歳 出 ※1', '（基準内）', '（基準外）'],
    ['普通会計', 'R2', '1', '2', '3', '4'],
  ]
  const head = findHead({ where: '', sheet: null, rows, hiddenRows: [], hiddenColumns: [] }, map)
  expect(head?.last).toBe(2)
  expect(head?.values.map(({ column, series }) => [column, series])).toEqual([
    [2, 'revenue'],
    [3, 'expenditure'],
    [4, 'transfer_within'],
    [5, 'transfer_outside'],
  ])
})

test('a unit is that of the head, or of the line above, as far as the series can be told in it', () => {
  const none = { ofHead: null, ofTable: [], ofMap: null }
  expect(unitsIn(['（単位：千円、％）'])).toEqual(['千円', '%'])
  expect(unitFor('千円', { ...none, ofTable: ['百万円', '%'] })).toEqual({ unit: '百万円' })
  expect(unitFor('％', { ...none, ofTable: ['百万円', '%'] })).toEqual({ unit: '％' })
  expect(unitFor('人', { ...none, ofTable: ['百万円'] })).toEqual({ unit: '人' })
  expect(unitFor('千円', { ...none, ofHead: '円', ofTable: ['百万円'] })).toEqual({ unit: '円' })
  expect(unitFor(null, { ...none, ofTable: ['百万円'] })).toEqual({ unit: null })
  expect(unitFor('千円', { ...none, ofHead: '%' })).toEqual({ instead: '%' })
})

test("every standard map can be a municipality's own: what is written of it is read back", () => {
  const maps = [
    ...Object.values(STANDARD_MAPS),
    { ...STANDARD_MAPS.accounts, unlisted: 'leave_out' as const },
  ]
  for (const map of maps) {
    const text = writeFigureMap(figureMapShape.parse(map))
    const { value, problems } = readYaml('map.yaml', new TextEncoder().encode(text), figureMapShape)
    expect([value, problems]).toEqual([map, []])
  }
})
