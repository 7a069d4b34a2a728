import { describe, expect, test } from 'vitest'
import { placeholdersIn, readBound } from './bound-sentence.ts'

describe('what a placeholder says is read, the rest is as always', () => {
  test.each([
    ['done', 'done', { heading: null, base: ['all'] }],
    [' done  base=all,due heading=3-1 ', 'done', { heading: '3-1', base: ['all', 'due'] }],
    ['done base＝due　heading＝3', 'done', { heading: '3', base: ['due'] }],
    ['under', 'under', { share: 50, level: 1 }],
    ['under 62.5 level=2', 'under', { share: 62.5, level: 2 }],
    ['over share=80 assessor=headquarters', 'over', { share: 80, assessor: 'headquarters' }],
    ['figure revenue', 'figure', { series: 'revenue', subject: null, year: -1, unit: null }],
    [
      'figure series=revenue subject=ordinary year=2019 unit=百万円',
      'figure',
      { series: 'revenue', subject: 'ordinary', year: 2019, unit: '百万円' },
    ],
    ['brought-forward round=previous', 'brought-forward', { round: 'previous' }],
    ['previous-year', 'previous-year', {}],
  ])('{{%s}}', (inside, name, settings) => {
    expect(readBound(inside)).toEqual({ bound: { name, settings: expect.objectContaining(settings) } })
  })
})

describe('what cannot be read is told, with what could be written', () => {
  test.each([
    ['doen', '「doen」という文はありません', 'done、marks'],
    ['constructor', '「constructor」という文はありません', 'done'],
    ['', 'に名前がありません', 'done'],
    ['done bese=due', '「bese=due」は使えません', 'heading=、base='],
    ['done base=', '「base=」は使えません', 'heading=、base='],
    ['done heading=3 due', '「due」は使えません', 'heading=、base='],
    ['done base=rated', 'baseは使えない値です', 'all、due'],
    ['done heading=1 heading=2', 'headingが2度あります', '1つに'],
    ['under 50％', 'shareは使えない値です', '1から100までの数'],
    ['under 0', 'shareは使えない値です', '1から100までの数'],
    ['items level=6', 'levelは使えない値です', '1から5'],
    ['year 2020', '「2020」は使えません', '{{year}} だけを'],
    ['figure', 'seriesがありません', '系列のID'],
    ['figure revenue year=R1', 'yearは使えない値です', '西暦の年度'],
  ])('{{%s}}', (inside, what, doThis) => {
    expect(readBound(inside)).toEqual({
      misread: { what: expect.stringContaining(what), doThis: expect.stringContaining(doThis) },
    })
  })
})

describe('a placeholder is found with its line', () => {
  test('unless a backslash makes its braces letters', () => {
    const found = placeholdersIn('# 序\n\n文。{{done}}と\\{{done}}\n{{year}}\n')
    expect(found.map(({ line }) => line)).toEqual([3, 4])
  })

  test.each(['{{done', '{{done\nbase=due}}', '{{{done}}}', '{{done}'])('and %j is not closed', (markdown) => {
    expect(placeholdersIn(markdown)).toMatchObject([
      { line: 1, misread: { what: '「{{」が閉じていません', doThis: expect.stringContaining('\\{{') } },
    ])
  })
})
