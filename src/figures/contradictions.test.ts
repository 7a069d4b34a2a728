import { describe, expect, test } from 'vitest'
import type { Figure, Series } from '../plan/figure-nouns.ts'
import { contradictionTold } from './contradiction-sentence.ts'
import { contradictions } from './contradictions.ts'
import { book, figure, series, subject } from './figures.fixture.ts'

const ACCOUNTS = [
  series('revenue', { name: '歳入' }),
  series('expenditure', { name: '歳出' }),
  series('balance', { name: '歳入歳出差引額', identity: 'revenue - expenditure' }),
]
const SUBJECTS = [
  subject('kaigo', { name: '介護保険特別会計（介護サービス勘定）', kind: 'special' }),
  subject('mean', { name: '平均値', kind: 'average' }),
]

function found(all: Series[], figures: Figure[]) {
  const one = book({ series: all, subjects: SUBJECTS, figures })
  const ids = all.map((of) => of.series)
  return contradictions(one, ids, one.years(ids)).map((of) => ({
    ...of,
    told: contradictionTold(one, of, { era: 'kanji', negative: '▲' }),
  }))
}

/** Revenue, expenditure and balance of one account and year; null: not recorded. */
function account(...values: (string | Partial<Figure> | null)[]): Figure[] {
  return values.flatMap((value, index) => {
    const place = `${['revenue', 'expenditure', 'balance'][index]} kaigo 2019`
    if (value === null) return []
    return [typeof value === 'string' ? figure(place, value) : figure(place, null, value)]
  })
}

describe('a balance is revenue less expenditure', () => {
  test.each([
    ['equal', account('14', '11', '3')],
    ['equal, though negative', account('9', '12', '-3')],
    ['a part not recorded', account('14', null, '3')],
    ['a part unknown', account('14', { state: 'unknown' }, '3')],
    ['a part withheld', account('14', { state: 'withheld' }, '3')],
    ['a part that is none, which is no zero', account('14', { state: 'none' }, '3')],
    ['the balance itself unknown', account('14', '17', { state: 'unknown' })],
    ['known to 千円, told in 百万円', account({ value: '14400', unit: '千円' }, '11', '3')],
    ['the balance in 千円, its parts in 百万円', account('14', '11', { value: '3400', unit: '千円' })],
  ])('nothing is found: %s', (_, figures) => expect(found(ACCOUNTS, figures)).toEqual([]))

  test('two that contradict each other stand as recorded, with a sentence', () => {
    expect(found(ACCOUNTS, account('14', '17', '3'))).toEqual([
      {
        ...{ series: 'balance', subject: 'kaigo', fiscal_year: 2019, kind: 'identity' },
        ...{ recorded: '3', expected: '-3', difference: '6', byRounding: false, weighting: null },
        terms: [
          { series: 'revenue', sign: '+', digits: '14' },
          { series: 'expenditure', sign: '-', digits: '17' },
        ],
        told: '介護保険特別会計（介護サービス勘定）の令和元年度：歳入歳出差引額3は、歳入14−歳出17と合わない',
      },
    ])
  })

  test.each([
    ['one in the last place', account('9552', '9615', '-64'), true],
    ['one in the last decimal', account('5.2', '3.1', '2.2'), true],
    ['two in the last place', account('9552', '9615', '-65'), false],
    ['one in the unit, of values known to a tenth', account('5.2', '3.1', '3.1'), false],
    [
      'one in the unit that the coarser one is known to',
      account('14', '11', { value: '4000', unit: '千円' }),
      true,
    ],
  ])('%s: by rounding %s', (_, figures, byRounding) => {
    expect(found(ACCOUNTS, figures)).toMatchObject([{ byRounding }])
  })

  test('numbers and years are written as the office writes them', () => {
    const [one] = found(ACCOUNTS, account('9552', '9615', '-1064'))
    expect(one?.told).toContain('歳入歳出差引額▲1,064は、歳入9,552−歳出9,615と合わない')
  })
})

describe('an of-which column is never above its total', () => {
  const all = [series('total', { name: '繰入金' }), series('part', { name: '基準外', identity: '<= total' })]
  test.each([
    ['below', '5', '4'],
    ['equal', '5', '5'],
  ])('nothing is found: %s', (_, total, part) => {
    expect(found(all, [figure('total kaigo 2019', total), figure('part kaigo 2019', part)])).toEqual([])
  })
  test('nor is the total computed where it is not known', () => {
    expect(found(all, [figure('part kaigo 2019', '5')])).toEqual([])
  })
  test('one above it is told, by no rounding', () => {
    const [one] = found(all, [figure('total kaigo 2019', '5'), figure('part kaigo 2019', '6')])
    expect(one).toMatchObject({ kind: 'of-which', recorded: '6', expected: '5', byRounding: false })
    expect(one?.told).toContain('：基準外6は、その全体である繰入金5を超える')
  })
})

describe('a mean', () => {
  const leave = (identity: string) => [
    series('leave', { name: '取得率', unit: '％', identity }),
    series('staff', { name: '職員数', unit: '人' }),
  ]
  const year = (mean: string, ...values: (string | null)[]) => [
    ...values.map((value, index) =>
      figure(`leave d${index} 2019`, value, { state: value === null ? 'none' : null }),
    ),
    figure('leave mean 2019', mean),
  ]
  const staff = ['1', '1', '8'].map((value, index) => figure(`staff d${index} 2019`, value))

  test.each([
    ['plain, equal', 'average plain', year('20.0', '10.0', '20.0', '30.0')],
    ['rounded', 'average plain', year('16.7', '10.0', '20.0', '20.0')],
    ['of parts that were rounded themselves', 'average plain', year('16.6', '10.0', '20.0', '20.0')],
    ['without one that has none (―)', 'average plain', year('15.0', '10.0', '20.0', null)],
    ['weighted', 'average by staff', [...year('27.0', '10.0', '20.0', '30.0'), ...staff]],
    ['a weight unknown', 'average by staff', [...year('9', '10.0', '20.0', '30.0'), ...staff.slice(1)]],
    [
      'a part unknown',
      'average plain',
      [...year('9', '10.0', '20.0'), figure('leave x 2019', null, { state: 'unknown' })],
    ],
    ['of nothing', 'average plain', year('9')],
    ['over more than is recorded', 'average plain partial', year('9', '10.0', '20.0')],
  ])('nothing is found: %s', (_, identity, figures) => expect(found(leave(identity), figures)).toEqual([]))

  test.each([
    ['average plain', '各値の単純平均20.0と合わない'],
    ['average by staff', '職員数で加重した平均27.0と合わない'],
    ['average', '各値の単純平均20.0と異なる（平均の取り方は原本に示されていない）'],
  ])('%s: another one is told, with what it is compared with', (identity, told) => {
    const [one, ...more] = found(leave(identity), [...year('19.2', '10.0', '20.0', '30.0'), ...staff])
    expect(more).toEqual([])
    expect(one).toMatchObject({
      kind: 'average',
      subject: 'mean',
      recorded: '19.2',
      byRounding: false,
      terms: [],
    })
    expect(one?.told).toBe(`平均値の令和元年度：取得率19.2は、${told}`)
  })
})
