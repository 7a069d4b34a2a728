import { describe, expect, test } from 'vitest'
import { type Figures, figure, madeOf, series, subject } from './figure-sections.fixture.ts'

const REVENUE = { series: 'revenue', head: '歳入' }
const BALANCE = { series: 'balance', head: '差引額' }
const columns = [REVENUE, { series: 'expenditure', head: '歳出' }, BALANCE]
const settings = { section: 'accounts', title: '決算', subjects: ['kokuho'], columns }

/** Revenue, expenditure and balance of one account in 2019. */
function figures(values: string, unit: string | null = '百万円'): Figures {
  const [revenue = '', expenditure = '', balance = ''] = values.split(' ')
  return {
    series: [
      series('revenue', { name: '歳入', unit }),
      series('expenditure', { name: '歳出', unit }),
      series('balance', { name: '形式収支', unit, identity: 'revenue - expenditure' }),
    ],
    subjects: [subject('kokuho', '国保', 'special')],
    figures: [
      figure('revenue', 'kokuho', 2019, revenue),
      figure('expenditure', 'kokuho', 2019, expenditure),
      figure('balance', 'kokuho', 2019, balance),
    ],
  }
}

describe('a note of what contradicts itself', () => {
  test('tells amounts as recorded, with their unit where the table is printed in another', () => {
    const { rows, notes } = madeOf(
      { ...settings, unit: '百万円' },
      figures('21631456 20000000 1700000', '千円'),
    )
    expect(rows).toEqual(['令和元年度｜21,631｜20,000｜＊1,700'])
    expect(notes[0]).toContain(
      '差引額（1,700,000千円）は、歳入21,631,456千円－歳出20,000,000千円＝1,631,456千円と一致しない。',
    )
  })

  test('names parts that the table does not show, and tells no amount of them', () => {
    const { rows, notes } = madeOf({ ...settings, columns: [BALANCE] }, figures('14 17 3'))
    expect(rows).toEqual(['令和元年度｜＊3'])
    expect(notes[0]).toContain('令和元年度の差引額（3）は、歳入－歳出と一致しない。')
  })

  test('bears the head as it is printed', () => {
    const dated = { ...settings, columns: [{ ...REVENUE, head: '{yr}の歳入' }, ...columns.slice(1)] }
    expect(madeOf(dated, figures('14 17 3')).notes[0]).toContain('R2年度の歳入14－歳出17')
  })

  test('has its sign in small charts’ tables too', () => {
    const small = { section: 'multiples', title: '差引', series: 'balance', kind: 'special', years: 1 }
    expect(madeOf(small, figures('14 17 3')).rows).toEqual(['国保｜＊3｜3.0'])
  })
})

test('no rounding note where the parts do not stand beside the whole', () => {
  expect(madeOf(settings, figures('100 90 11')).rounding).toContain('端数処理')
  expect(madeOf({ ...settings, columns: [REVENUE, BALANCE] }, figures('100 90 11')).rounding).toBeNull()
})
