import { describe, expect, test } from 'vitest'
import type { Table } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import type { Effect } from '../plan/nouns.ts'
import { item, items, municipalityRecord, planRecord, ROUND } from '../plan/records.examples.ts'
import { effectsSection } from './effects-section.ts'
import { givenFor } from './given.ts'

const effect = (code: string, change: Partial<Effect> = {}): Effect => ({
  item: code,
  heading: null,
  fiscal_year: 2020,
  kind: 'revenue',
  measure: '千円',
  planned: '100',
  actual: '110',
  continuing: false,
  base_year: null,
  fund: null,
  method: null,
  ...change,
})

function made(effects: Effect[]) {
  const record = planRecord({ items: [...items(3), item('外1', { fiscal_year: 2020 })], effects })
  const paper = { id: 'report', title: '', subtitles: [], body: 'gothic' as const, sections: [] }
  const given = givenFor(municipalityRecord(), record, ROUND, paper)
  const { blocks, datasets } = effectsSection.make(
    given,
    effectsSection.settings.parse({ section: 'effects' }),
  )
  const table = (id: string) =>
    blocks.find((block): block is Table => block.kind === 'table' && block.id === id)
  return {
    sentences: blocks.flatMap((block) => (block.kind === 'paragraph' ? plainText(block.content) : [])),
    tables: blocks.flatMap((block) => (block.kind === 'table' ? block.id : [])),
    notes: (id: string) => table(id)?.notes ?? [],
    rows: (id: string) =>
      table(id)?.groups.flatMap(({ rows }) =>
        rows.map((row) => row.map(({ content }) => plainText(content)).join('｜')),
      ) ?? [],
    totals: datasets.find(({ name }) => name === 'effect-totals')?.rows ?? [],
    recorded: datasets.find(({ name }) => name === 'effects')?.rows.map(([code]) => code),
  }
}

describe('effects of items outside the plan are shown and named, but in no sum', () => {
  const { sentences, rows, notes, totals, recorded } = made([
    effect('1'),
    effect('外1', { planned: '900', actual: '990' }),
  ])

  test('in the sentence', () =>
    expect(sentences).toEqual([
      '令和2年度に新たに生じた財政効果額は、計画100千円に対し、実績110千円（110.0％）である。',
    ]))
  test('in the table of the year', () =>
    expect(rows('effects-2020')).toEqual([
      '1. 地域｜100｜110｜110.0％｜',
      '1｜取組1｜歳入増｜100｜110｜110.0％｜出典に記載なし',
      '計｜100｜110｜110.0％｜',
      '　うち歳入増｜100｜110｜110.0％｜',
      '計画外の取組',
      '外1｜取組外1｜歳入増｜900｜990｜110.0％｜出典に記載なし',
    ]))
  test('in the notes', () =>
    expect(notes('effects-2020')).toEqual(['計画外の取組（外1）の効果は、計に含めていない。']))
  test('in the sums over the years and their data', () => {
    expect(rows('effect-years').map((row) => row.split('｜').slice(-3))).toEqual(
      Array.from({ length: 4 }, () => ['100', '110', '110.0％']),
    )
    expect(totals.map((row) => row.slice(-2))).toEqual(Array.from({ length: 4 }, () => [100, 110]))
  })
  test('the amounts as recorded are data all the same', () => expect(recorded).toEqual(['1', '外1']))

  test('in hours', () => {
    const hours = made(['1', '2', '外1'].map((code) => effect(code, { measure: '時間' })))
    expect(hours.rows('other-effects').at(-1)).toBe('計｜時間｜200｜220｜110.0％｜')
    expect(hours.notes('other-effects')).toContain('計画外の取組（外1）の効果は、計に含めていない。')
  })
  test('where nothing else has an effect, there is no sum at all', () => {
    const alone = made([effect('外1')])
    expect(alone.tables).toEqual(['effects-2020'])
    expect(alone.rows('effects-2020')).toHaveLength(2)
    expect(alone.totals).toEqual([])
  })
})

describe('the note names what the sums leave out, and nothing that they take in', () => {
  const left = (effects: Effect[], id = 'effects-2020') =>
    made(effects)
      .notes(id)
      .filter((note) => note.includes('計に含めていない'))
  const unknown = { actual: null }
  const cut = { kind: 'expenditure' as const }

  test.each<[string, Effect[], string[]]>([
    ['every amount is known', [effect('1')], []],
    [
      'an item without',
      [effect('1', unknown), effect('2')],
      ['実績の記載のない取組（1）は、計に含めていない。'],
    ],
    [
      'one kind of an item without, the other known',
      [effect('1'), effect('1', { ...cut, ...unknown })],
      ['実績の記載のない取組（1の歳出減）は、計に含めていない。'],
    ],
    [
      'both kinds without: the item, once',
      [effect('1', unknown), effect('1', { ...cut, ...unknown })],
      ['実績の記載のない取組（1）は、計に含めていない。'],
    ],
    [
      'a kind that the source does not give',
      [effect('1'), effect('1', { kind: null, ...unknown })],
      ['実績の記載のない取組（1の種類の記載のない効果）は、計に含めていない。'],
    ],
  ])('%s', (_, effects, notes) => expect(left(effects)).toEqual(notes))

  test('of one kind in two units, the unit', () =>
    expect(
      left([effect('1', { measure: '時間' }), effect('1', { measure: '人', ...unknown })], 'other-effects'),
    ).toEqual(['実績の記載のない取組（1の歳入増（人））は、計に含めていない。']))
})
