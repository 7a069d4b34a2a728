import { expect, test } from 'vitest'
import type { Indicator, IndicatorValue } from '../plan/nouns.ts'
import type { PlanRecord } from '../plan/plan.ts'
import { items } from '../plan/records.examples.ts'
import { made, rowsOf, words } from './papers.fixture.ts'

const indicator = (id: string, change: Partial<Indicator> = {}): Indicator => ({
  item: '1',
  heading: null,
  id,
  name: `指標${id}`,
  unit: '件',
  direction: 'more',
  baseline: '10',
  baseline_at: null,
  rule: 'ratio',
  measured_at: null,
  ...change,
})
const value = (
  id: string,
  fiscal_year: IndicatorValue['fiscal_year'],
  target: string | null,
  actual: string | null,
  change: Partial<IndicatorValue> = {},
): IndicatorValue => ({
  indicator: id,
  fiscal_year,
  measured_at: null,
  target,
  actual,
  state: null,
  judged: null,
  ...change,
})

const record: Partial<PlanRecord> = {
  items: items(1),
  indicators: [
    indicator('a'),
    indicator('b', { rule: 'judged', baseline: null, direction: null, unit: null }),
  ],
  indicatorValues: [
    value('a', 2019, '20', '15'),
    value('a', 2020, '30', '33.0', { state: 'provisional' }),
    value('a', 2021, '40', null),
    value('a', 'plan', '50', null),
    value('b', 2020, null, null, { judged: 'achieved' }),
  ],
}
const section = (settings: object = {}, change: Partial<PlanRecord> = {}) =>
  made({ section: 'indicators-by-year', ...settings }, { ...record, ...change })

test('an indicator is told from its baseline to the round’s year, as recorded; later years are not', () => {
  expect(rowsOf(section().blocks, 'indicators-by-year')).toEqual([
    ['指標', '基準値', '区分', '令和元年度', '令和2年度', '計画の\n目標値', '最後の\n達成状況'],
    ['指標a（件）\n1 取組1', '10', '目標', '20', '30', '50', '達成'],
    ['実績', '15', '33.0\n（速報）'],
    ['達成率', '75.0％', '110.0％'],
    ['指標b\n1 取組1', '―', '目標', '―', '―', '―', '達成'],
    ['実績', '―', '―'],
    ['達成率', '―', '―'],
  ])
})

test('rates are drawn on one scale; an indicator without any is named below', () => {
  const chart = section().blocks.find((block) => block.kind === 'chart')
  expect(chart?.kind === 'chart' && chart.plot).toMatchObject({
    shape: 'multiples',
    panels: [{ name: '指標a', values: ['75', '110'] }],
  })
  expect(JSON.stringify(chart)).toContain('指標は除いた：「指標b」')
})

test('without rates there is no chart, without indicators it says so', () => {
  const kinds = (change: Partial<PlanRecord>) => section({}, change).blocks.map(({ kind }) => kind)
  expect(kinds({ indicators: [indicator('a')], indicatorValues: [] })).not.toContain('chart')
  expect(words(section({}, { indicators: [], indicatorValues: [] }).blocks)).toContain('指標は定めていない。')
})
