import { describe, expect, test } from 'vitest'
import { figure, series } from '../figures/figures.fixture.ts'
import { municipalityRecord, planRecord } from '../plan/records.examples.ts'
import { unboundProse } from './narrative-rules.ts'

const municipality = {
  ...municipalityRecord(),
  series: [series('revenue', { unit: '千円' })],
  figures: { accounts: [figure('revenue ordinary 2019', '23764')] },
}

const told = (markdown: string) =>
  unboundProse('plans/plan', planRecord({ narrative: { results: markdown } }), municipality)

describe('a placeholder that the record cannot fill is refused by its line', () => {
  test.each([
    ['{{doen}}', '「doen」という文はありません'],
    ['{{done heading=9}}', '見出し「9」はありません'],
    ['{{done axis=colour}}', '評価の軸「colour」はありません'],
    ['{{marks assessor=mayor}}', '評価者「mayor」はありません'],
    ['{{under 50 level=3}}', '計画の階層は2'],
    ['{{figure tax}}', '系列「tax」はありません'],
    ['{{figure revenue}}', '系列「revenue」に対象「432041」の値はありません'],
    ['{{figure revenue subject=special}}', '系列「revenue」に対象「special」の値はありません'],
    ['{{figure revenue subject=ordinary unit=人}}', '千円の値を人では書けません'],
    ['{{done', '「{{」が閉じていません'],
  ])('%s', (placeholder, what) => {
    expect(told(`# 実績\n\n全体では、${placeholder}\n`)).toEqual([
      {
        where: 'plans/plan/narrative/results.md 3行目',
        what: expect.stringContaining(what),
        doThis: expect.stringMatching(/ください$/),
      },
    ])
  })

  test('every one of them', () => {
    expect(told('{{a}}\n\n- {{b}}\n').map(({ where }) => where.split(' ')[1])).toEqual(['1行目', '3行目'])
  })
})

test('what names things that are recorded is taken', () => {
  const taken = [
    '{{done heading=2 base=all,due axis=status assessor=department}}',
    '{{figure revenue subject=ordinary unit=百万円}}',
    '\\{{anything}}',
  ]
  expect(told(taken.join('\n\n'))).toEqual([])
})
