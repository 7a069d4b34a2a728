import { expect, test } from 'vitest'
import { recordAt } from './record-at.ts'
import { action, event, item, plan, planRecord, ROUND, rating, scheduled } from './records.examples.ts'
import { wholeRecord } from './whole.examples.ts'

const later = { ...ROUND, id: 'r3', fiscal_year: 2021, period: '2021', as_of: '2022-03-31' }
const answer = { result: '後の答え', next_steps: null, issues: null, note: null, declared: {} }
const value = { indicator: 'rate', measured_at: null, target: '90', state: null, judged: null }

/** A plan that has gone on for a round after the one asked for. */
const record = planRecord({
  plan: plan({ rounds: [ROUND, later] }),
  items: [item('1'), item('2'), item('外1', { fiscal_year: 2020 }), item('外2', { fiscal_year: 2021 })],
  lifecycle: [
    event('1', 'completed', { fiscal_year: 2021 }),
    event('2', 'added', { date: '2021-04-01', fiscal_year: null }),
  ],
  yearPlans: [2020, 2021].map((fiscal_year) => ({ item: '1', fiscal_year, text: `${fiscal_year}` })),
  answers: { r2: [{ item: '1', ...answer, result: '答え' }], r3: [{ item: '1', ...answer }] },
  ratings: [rating('1', '△'), rating('1', '○', { round: 'r3' }), rating('2', '○', { round: 'r3' })],
  indicators: wholeRecord().plans[0]?.indicators.map((one) => ({ ...one, item: '1' })) ?? [],
  indicatorValues: [
    { ...value, fiscal_year: 2020, actual: '80' },
    { ...value, fiscal_year: 2021, actual: '85', judged: 'achieved' },
  ],
  revisions: ['2021-03', '2021-04'].map((date) => ({
    revision: date,
    date,
    what: '改めた',
    reason: null,
    decided_by: null,
  })),
})

test('what was asked, answered, rated and what happened after the round is not in it', () => {
  const at = recordAt(record, ROUND)
  expect(at.plan.rounds.map(({ id }) => id)).toEqual(['r2'])
  expect(at.items.map(({ code }) => code)).toEqual(['1', '外1'])
  expect(at.lifecycle).toEqual([])
  expect(at.yearPlans.map(({ fiscal_year }) => fiscal_year)).toEqual([2020])
  expect(at.answers).toEqual({ r2: [{ item: '1', ...answer, result: '答え' }] })
  expect(at.ratings.map(({ round, item: code, mark }) => [round, code, mark])).toEqual([['r2', '1', '△']])
  expect(at.revisions.map(({ date }) => date)).toEqual(['2021-03'])
})

test('the target of a later year stays, what was measured then does not', () => {
  expect(recordAt(record, ROUND).indicatorValues).toEqual([
    { ...value, fiscal_year: 2020, actual: '80' },
    { ...value, fiscal_year: 2021, actual: null },
  ])
})

test('what was measured of the whole plan is known from the plan’s last year on; its target always', () => {
  const whole = {
    ...value,
    fiscal_year: 'plan' as const,
    actual: '92',
    state: 'confirmed' as const,
    judged: null,
  }
  const ended = { ...ROUND, id: 'r5', fiscal_year: 2023, period: '2023', as_of: '2024-03-31' }
  const rounds = [ROUND, later, ended]
  const at = (round: typeof ROUND) =>
    recordAt({ ...record, plan: plan({ rounds }), indicatorValues: [whole] }, round).indicatorValues
  expect(at(ROUND)).toEqual([{ ...whole, actual: null, state: null }])
  expect(at(later)).toEqual([{ ...whole, actual: null, state: null }])
  expect(at(ended)).toEqual([whole])
})

test('of the schedule, what went on later is not in it; what was planned is', () => {
  const schedule = ['planned', 'changed', 'actual'].flatMap((layer) =>
    ['2020', '2021'].map((period) => scheduled('1', period, '実施', layer as 'planned')),
  )
  const at = recordAt({ ...record, schedule }, ROUND)
  expect(at.schedule.map(({ layer, period }) => `${layer} ${period}`)).toEqual([
    'planned 2020',
    'planned 2021',
    'changed 2020',
    'changed 2021',
    'actual 2020',
  ])
})

test('an action that was added later is not in it, with all that hangs on it', () => {
  const grown = {
    ...record,
    actions: [action('1', '1'), action('1', '2')],
    lifecycle: [event('1', 'added', { action: '2', fiscal_year: 2021 })],
    schedule: [{ ...scheduled('1', '2021', '実施'), action: '2' }],
  }
  const at = recordAt(grown, ROUND)
  expect(at.actions.map(({ number }) => number)).toEqual(['1'])
  expect([at.lifecycle, at.schedule]).toEqual([[], []])
})

test('the last round has it all', () => {
  expect(recordAt(record, later)).toEqual(record)
})

test('a merger into an item that has come by then names it; a record taken twice is the same', () => {
  const [whole] = wholeRecord().plans
  const round = whole?.plan.rounds.at(-1)
  if (whole === undefined || round === undefined) throw new Error('the example has a plan with rounds')
  const at = recordAt(whole, round)
  expect(at.lifecycle.find(({ kind }) => kind === 'merged')?.target).toBe('2')
  expect(recordAt(at, round)).toEqual(at)
})
