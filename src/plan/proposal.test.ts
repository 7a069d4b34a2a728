import { expect, test } from 'vitest'
import type { Indicator, IndicatorValue } from './nouns.ts'
import { proposedFor } from './proposal.ts'
import { plan } from './records.examples.ts'

const INDICATOR: Indicator = {
  item: null,
  heading: null,
  id: 'a',
  name: '指標',
  unit: null,
  direction: 'more',
  baseline: null,
  baseline_at: null,
  rule: 'ratio',
  measured_at: null,
}
const STEPS = [
  { mark: '○', at_least: 100 },
  { mark: '△', at_least: 50 },
]

const value = (
  fiscal_year: IndicatorValue['fiscal_year'],
  target: string | null,
  actual: string | null = null,
): IndicatorValue => ({
  indicator: 'a',
  fiscal_year,
  measured_at: null,
  target,
  actual,
  state: null,
  judged: null,
})

/** A plan of 2019 to 2023. In 2020, its second year, 40 of 50 are reached; two fifths of the time have gone by. */
const OWN = value(2020, '50', '40')

test.each<[string, 'rate' | 'elapsed', others: IndicatorValue[], mark: string | null]>([
  ['80 % of the year’s own target', 'rate', [value('plan', '100')], '△'],
  ['40 of 100 for the whole plan: 100 % of what was to be expected', 'elapsed', [value('plan', '100')], '○'],
  ['40 of 110: 91 %', 'elapsed', [value('plan', '110')], '△'],
  ['40 of 1,000: 10 %, below every step', 'elapsed', [value('plan', '1000')], null],
  ['no target for the whole plan: that of its last year', 'elapsed', [value(2023, '110')], '△'],
  [
    'the plan’s target comes before the last year’s',
    'elapsed',
    [value('plan', '100'), value(2023, '1000')],
    '○',
  ],
  ['the plan’s row without a target', 'elapsed', [value('plan', null), value(2023, '110')], '△'],
  ['40 of 200.4: 49.9 %, not five halves of a rounded 20.0 %', 'elapsed', [value('plan', '200.4')], null],
  ['neither', 'elapsed', [value(2022, '100')], null],
  ['another indicator’s target', 'elapsed', [{ ...value('plan', '100'), indicator: 'b' }], null],
])('%s', (_, by, others, mark) => {
  const record = { plan: plan({ from: 2019, to: 2023 }), indicatorValues: [OWN, ...others] }
  expect(proposedFor(record, { axis: 'status', by, steps: STEPS }, INDICATOR, OWN)).toBe(mark)
})
