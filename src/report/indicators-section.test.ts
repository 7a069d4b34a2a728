import { describe, expect, test } from 'vitest'
import type { Table } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import type { Indicator, IndicatorValue } from '../plan/nouns.ts'
import { item, items, municipalityRecord, planRecord, ROUND } from '../plan/records.examples.ts'
import { givenFor } from './given.ts'
import { indicatorsSection } from './indicators-section.ts'

const indicator = (id: string, change: Partial<Indicator> = {}): Indicator => ({
  item: '1',
  heading: null,
  id,
  name: `指標${id}`,
  unit: null,
  direction: 'more',
  baseline: null,
  baseline_at: null,
  rule: 'ratio',
  measured_at: null,
  ...change,
})

const value = (id: string, change: Partial<IndicatorValue> = {}): IndicatorValue => ({
  indicator: id,
  fiscal_year: 2020,
  measured_at: null,
  target: '100',
  actual: '110',
  state: null,
  judged: null,
  ...change,
})

function made(indicators: Indicator[], indicatorValues: IndicatorValue[]) {
  const record = planRecord({
    items: [...items(1), item('外1', { fiscal_year: 2020 })],
    indicators,
    indicatorValues,
  })
  const paper = { id: 'report', title: '', subtitles: [], body: 'gothic' as const, sections: [] }
  const { blocks, datasets } = indicatorsSection.make(
    givenFor(municipalityRecord(), record, ROUND, paper),
    indicatorsSection.settings.parse({ section: 'indicators' }),
  )
  const table = blocks.find((block): block is Table => block.kind === 'table')
  const rows = table?.groups.flatMap((group) =>
    group.rows.map((row) => row.map(({ content }) => plainText(content))),
  )
  return {
    sentence: blocks
      .flatMap((block) => (block.kind === 'paragraph' ? plainText(block.content) : []))
      .join(''),
    rows: rows ?? [],
    years: datasets[0]?.rows.map((row) => row[9]),
  }
}

describe('the years stand in order, whatever the order of the rows', () => {
  test.each([
    ['as they came', [2019, 2020, 'plan']],
    ['backwards', ['plan', 2020, 2019]],
    ['mixed', [2020, 'plan', 2019]],
  ] as const)('%s', (_, years) => {
    const { rows, years: data } = made(
      [indicator('a')],
      years.map((fiscal_year) => value('a', { fiscal_year })),
    )
    expect(rows.map((row) => row.at(-5))).toEqual(['令和元年度', '令和2年度'])
    expect(data).toEqual([2019, 2020, 'plan'])
  })
})

describe('未確定 is what is still to come; what is withheld or not given is not', () => {
  const missing = { actual: null }
  const one = 'この年度の目標がないか、記載がない'
  test.each<[string, Partial<IndicatorValue>, cells: [string, string], told: string]>([
    ['forecast for later', { ...missing, state: 'forecast' }, ['未確定', '未確定'], '未確定である'],
    ['provisional, no value yet', { ...missing, state: 'provisional' }, ['未確定', '未確定'], '未確定である'],
    [
      'the judgement is pending',
      { ...missing, judged: 'pending' },
      ['出典に記載なし', '未確定'],
      '未確定である',
    ],
    ['withheld', { ...missing, state: 'withheld' }, ['非公表', '―'], '実績が非公表である'],
    ['unknown', { ...missing, state: 'unknown' }, ['出典に記載なし', '―'], one],
    ['not recorded', missing, ['出典に記載なし', '―'], one],
    ['no target', { target: null }, ['110', '―'], one],
  ])('%s', (_, change, cells, told) => {
    const { rows, sentence } = made([indicator('a')], [value('a', change)])
    expect([rows[0]?.at(-3), rows[0]?.at(-1)]).toEqual(cells)
    expect(sentence).toBe(`令和2年度は、1の指標のうち0が目標を達成し、0が達成していない。1は${told}。`)
  })
  test('a year without a row is not recorded either', () =>
    expect(made([indicator('a')], []).sentence).toContain(`1は${one}。`))
})

describe('indicators of items outside the plan stand in the table, but are not counted', () => {
  const outside = indicator('b', { item: '外1' })
  test('beside the plan’s own', () => {
    const { rows, sentence } = made([indicator('a'), outside], [value('a'), value('b')])
    expect(rows).toHaveLength(2)
    expect(sentence).toBe(
      '令和2年度は、1の指標のうち1が目標を達成し、0が達成していない。計画外の取組の1の指標は、数に含めていない。',
    )
  })
  test('alone', () =>
    expect(made([outside], [value('b')]).sentence).toBe(
      '計画の取組に指標は定めていない。計画外の取組の1の指標は、数に含めていない。',
    ))
})
