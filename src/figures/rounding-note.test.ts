import { describe, expect, test } from 'vitest'
import { book, figure, series } from './figures.fixture.ts'
import { roundingNote } from './rounding-note.ts'

const NOTE = '端数処理のため、合計や差引きが内訳と一致しないことがある'

/** A balance of one account in 2019, from revenue and expenditure, all in `unit`; printed in 百万円. */
function noteOf(
  values: string[],
  unit: string,
  had: 'yes' | 'no' | null,
  shown = ['revenue', 'expenditure', 'balance'],
) {
  const one = book({
    series: [
      series('revenue', { rounding_note: had }),
      series('expenditure', { rounding_note: had }),
      series('balance', { identity: 'revenue - expenditure', rounding_note: had }),
    ],
    figures: values.map((value, index) =>
      figure(`${['revenue', 'expenditure', 'balance'][index]} x 2019`, value, { unit }),
    ),
  })
  return roundingNote(one, { series: shown, subjects: ['x'], years: [2019], unit: '百万円' })
}

describe('a table bears the rounding note', () => {
  test.each([
    [
      'where printed parts and whole differ by one; the source had none',
      ['9552', '9615', '-64'],
      '百万円',
      'no',
      `${NOTE}（原本に注はない）。`,
    ],
    ['the source had one', ['9552', '9615', '-64'], '百万円', 'yes', `${NOTE}（原本にも注がある）。`],
    ['it is not known whether the source had one', ['9552', '9615', '-64'], '百万円', null, `${NOTE}。`],
    [
      'where only the conversion makes them differ',
      ['5400', '2500', '2900'],
      '千円',
      'no',
      `${NOTE}（原本に注はない）。`,
    ],
  ] as const)('%s', (_, values, unit, had, note) => expect(noteOf([...values], unit, had)).toBe(note))
})

describe('and bears none', () => {
  test.each([
    ['where nothing differs', ['14', '11', '3'], '百万円'],
    ['where only 千円 that are not printed differ', ['14000', '11000', '3001'], '千円'],
    ['where the record contradicts itself', ['14', '17', '3'], '百万円'],
    ['where a contradiction becomes a difference of one in print', ['14000', '11000', '3600'], '千円'],
    ['where a part is not known', ['14', '11'], '百万円'],
  ])('%s', (_, values, unit) => expect(noteOf(values, unit, 'no')).toBeNull())

  test('where a part is not shown beside the whole', () => {
    expect(noteOf(['9552', '9615', '-64'], '百万円', 'no', ['revenue', 'balance'])).toBeNull()
  })
})
