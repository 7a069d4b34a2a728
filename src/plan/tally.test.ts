import { describe, expect, test } from 'vitest'
import type { PlanRecord } from './plan.ts'
import {
  department,
  event,
  heading,
  item,
  items,
  MARKS,
  mark,
  plan,
  planRecord,
  printed,
  ROUND,
  rating,
  ratings,
  scheduled,
} from './records.examples.ts'
import { type Base, type Question, tally } from './tally.ts'

const question = (change: Partial<Question> = {}): Question => ({
  round: ROUND,
  axis: 'status',
  assessor: 'department',
  base: 'all',
  grouping: { by: 'heading', level: 1 },
  ...change,
})
const count = (record: PlanRecord, change: Partial<Question> = {}) => tally(record, [], question(change))
const totals = (record: PlanRecord) =>
  (['all', 'due', 'rated'] as Base[]).map((base) => count(record, { base }).total.total)
const groups = (record: PlanRecord, change: Partial<Question>, departments = [] as never[]) =>
  tally(record, departments, question(change)).groups.map(({ key, name, items }) => [key, name, items])

test('a row has every mark of the scale, zeros too, and its shares of the base', () => {
  const [row] = count(planRecord({ items: items(3), ratings: ratings('○○△') })).groups
  expect(row).toEqual({
    key: '1',
    name: '地域',
    items: 3,
    total: 3,
    marks: { '○': 2, '△': 1, '×': 0, '―': 0 },
    unrated: 0,
    lifecycle: {
      achieved: 0,
      completed: 0,
      ended: 0,
      abolished: 0,
      cancelled: 0,
      suspended: 0,
      merged: 0,
      moved: 0,
      routine: 0,
    },
    rates: { '○': 66.7, '△': 33.3, '×': 0, '―': 0 },
    printed: {},
  })
})

describe('who is in the base: all, due, rated', () => {
  const one = (change: Partial<PlanRecord>) => planRecord({ items: items(1), ...change })
  const out = plan({ scales: { status: { version: '1', marks: [...MARKS, mark('外', 'out')] } } })
  test.each<[string, PlanRecord, [all: number, due: number, rated: number]]>([
    ['rated as done', one({ ratings: ratings('○') }), [1, 1, 1]],
    ['rated as not begun', one({ ratings: ratings('×') }), [1, 1, 1]],
    ['rated as not yet due', one({ ratings: ratings('―') }), [1, 0, 1]],
    ['rated as out of count', one({ plan: out, ratings: ratings('外') }), [1, 0, 1]],
    [
      'a mark goes before the schedule',
      one({ ratings: ratings('―'), schedule: [scheduled('1', '2019', '実施')] }),
      [1, 0, 1],
    ],
    ['rated in another round only', one({ ratings: ratings('○', { round: 'r1' }) }), [1, 0, 0]],
    ['rated by another assessor only', one({ ratings: ratings('○', { assessor: 'council' }) }), [1, 0, 0]],
    ['neither rated nor scheduled', one({}), [1, 0, 0]],
    [
      'unrated, a due word this year, of its action alone',
      one({ schedule: [{ ...scheduled('1', '2020', '実施'), action: '1' }] }),
      [1, 1, 0],
    ],
    [
      'unrated, its own word not yet due, whatever its action’s',
      one({ schedule: [scheduled('1', '2020', '検討'), { ...scheduled('1', '2020', '実施'), action: '1' }] }),
      [1, 0, 0],
    ],
    ['unrated, a due word this year', one({ schedule: [scheduled('1', '2020', '実施')] }), [1, 1, 0]],
    [
      'unrated, a due word the year before',
      one({ schedule: [scheduled('1', '2019', '実施'), scheduled('1', '2020', '→')] }),
      [1, 1, 0],
    ],
    [
      'unrated, a due word next year',
      one({ schedule: [scheduled('1', '2020', '検討'), scheduled('1', '2021', '実施')] }),
      [1, 0, 0],
    ],
    [
      'unrated, put off by a change',
      one({ schedule: [scheduled('1', '2020', '実施'), scheduled('1', '2021', '実施', 'changed')] }),
      [1, 0, 0],
    ],
    [
      'unrated, brought on by a change',
      one({ schedule: [scheduled('1', '2022', '実施'), scheduled('1', '2020', '実施', 'changed')] }),
      [1, 1, 0],
    ],
    [
      'unrated, what was done is no plan',
      one({ schedule: [scheduled('1', '2020', '実施', 'actual')] }),
      [1, 0, 0],
    ],
    [
      'outside the plan',
      one({ items: [item('外1', { fiscal_year: 2020 })], ratings: [rating('外1', '○')] }),
      [0, 0, 0],
    ],
  ])('%s', (_, record, bases) => expect(totals(record)).toEqual(bases))
})

describe('a closed item leaves the due and stays in all', () => {
  const closed = (...events: ReturnType<typeof event>[]) =>
    totals(planRecord({ items: items(1), ratings: ratings('○'), lifecycle: events }))[1]
  test.each([
    ['achieved', [event('1', 'achieved')], 0],
    ['completed', [event('1', 'completed')], 0],
    ['ended', [event('1', 'ended')], 0],
    ['abolished', [event('1', 'abolished')], 0],
    ['cancelled', [event('1', 'cancelled')], 0],
    ['suspended', [event('1', 'suspended')], 0],
    ['merged into another', [event('1', 'merged', { target: '2' })], 0],
    ['moved to routine work', [event('1', 'routine')], 0],
    ['suspended, then resumed', [event('1', 'suspended', { fiscal_year: 2019 }), event('1', 'resumed')], 1],
    ['brought forward', [event('1', 'brought_forward')], 1],
    ['moved to another heading', [event('1', 'moved')], 1],
    ['achieved only next year', [event('1', 'achieved', { fiscal_year: 2021 })], 1],
    ['achieved the day after', [event('1', 'achieved', { date: '2021-04-01', fiscal_year: null })], 1],
    ['one of its actions achieved', [event('1', 'achieved', { action: '1' })], 1],
  ])('%s', (_, events, due) => expect(closed(...events)).toBe(due))
})

test('what happened to items is counted over all of them, whatever the base', () => {
  const record = planRecord({
    items: [...items(3), item('外1', { fiscal_year: 2020 })],
    lifecycle: [event('1', 'achieved'), event('2', 'suspended'), event('外1', 'ended')],
  })
  for (const base of ['all', 'due', 'rated'] as const)
    expect(count(record, { base }).total.lifecycle).toMatchObject({ achieved: 1, suspended: 1, ended: 0 })
})

describe('a share of nothing is null, not 0', () => {
  test.each(['all', 'due', 'rated'] as const)('over %s', (base) => {
    const { groups } = count(planRecord(), { base })
    expect(groups.map(({ total, marks, rates }) => [total, marks['○'], rates['○']])).toEqual([
      [0, 0, null],
      [0, 0, null],
    ])
  })
})

test('a mark counts in those that stand under it, and they are told apart too', () => {
  const marks = [mark('未着手', 'open'), mark('検討中', 'open', { under: '未着手' }), mark('完了', 'done')]
  const record = planRecord({
    plan: plan({ scales: { status: { version: '1', marks } } }),
    items: items(4),
    ratings: [rating('1', '未着手'), rating('2', '検討中'), rating('3', '完了'), rating('4', '完了')],
  })
  expect(count(record).total).toMatchObject({
    marks: { 未着手: 2, 検討中: 1, 完了: 2 },
    rates: { 未着手: 50, 検討中: 25, 完了: 50 },
    unrated: 0,
  })
})

test('marks that look alike are one mark', () => {
  const record = planRecord({ items: items(3), ratings: ratings('〇○◯') })
  expect(count(record).total.marks['○']).toBe(3)
})

describe('printed columns', () => {
  const joined = (cells: ReturnType<typeof printed>[]) =>
    planRecord({
      plan: plan({ tallies: { rounding: 'half_up', digits: 1, joined: [['×', '―']] } }),
      items: items(7),
      ratings: ratings('○○△△×――'),
      printed: cells,
    })

  test('a printed share that differs stands beside the computed one, which stays', () => {
    const { groups, total } = count(joined([printed('1', '○', '28.5'), printed('1', '×+―', '43.0')]))
    expect(groups[0]?.printed).toEqual({ '○': 28.5, '×+―': 43 })
    expect(groups[0]?.rates['○']).toBe(28.6)
    expect([groups[1]?.printed, total.printed]).toEqual([{}, {}])
  })

  test('it is of all a heading’s items: those whose lower heading is unknown do not bear it', () => {
    const record = joined([printed('1', '○', '28.5')])
    const sub = { path: '1-1', level: 2, name: '協働', short_name: null }
    const some = record.items.map((item, index) => (index === 0 ? { ...item, heading: '1-1' } : item))
    const level2 = { grouping: { by: 'heading', level: 2 } } as const
    const known = count({ ...record, headings: [...record.headings, sub], items: some }, level2)
    expect(known.groups.map((row) => row.printed)).toEqual(known.groups.map(() => ({})))
    expect(count(record, level2).groups[0]?.printed).toEqual({ '○': 28.5 })
  })

  test('it may be typed as offices type numbers', () =>
    expect(count(joined([printed('1', '○', '２８．５')])).groups[0]?.printed).toEqual({ '○': 28.5 }))

  test('a symbol with + in it is one mark; a joined column is told by the marks of the scale', () => {
    const marks = [mark('A+', 'done'), mark('A', 'done'), mark('B', 'open')]
    const record = planRecord({
      plan: plan({
        scales: { status: { version: '1', marks } },
        tallies: { rounding: 'half_up', digits: 1, joined: [['A', 'B']] },
      }),
      items: items(3),
      ratings: [rating('1', 'A+'), rating('2', 'A+'), rating('3', 'B')],
      printed: [printed('1', 'A+', '66.6'), printed('1', 'A+B', '33.4')],
    })
    expect(count(record).groups[0]?.printed).toEqual({ 'A+': 66.6, 'A+B': 33.4 })
  })

  test.each<[string, ReturnType<typeof printed>, Partial<Question>]>([
    ['a printed share that agrees', printed('1', '○', '28.6'), {}],
    ['one that agrees in full-width digits', printed('1', '○', '２８．６'), {}],
    ['another round', { ...printed('1', '○', '28.5'), round: 'r1' }, {}],
    ['another table', { ...printed('1', '○', '28.5'), table: 'other' }, {}],
    ['another base', printed('1', '○', '28.5'), { base: 'due' }],
    ['another assessor', printed('1', '○', '28.5'), { assessor: 'council' }],
    ['another grouping', printed('1', '○', '28.5'), { grouping: { by: 'tag' } }],
  ])('%s is not told', (_, cell, change) => {
    const { groups, total } = count(joined([cell]), change)
    expect([...groups, total].map((row) => row.printed)).toEqual([...groups, total].map(() => ({})))
  })
})

describe('groups stand in the plan’s order', () => {
  const headings = [
    heading('1', '地域'),
    heading('1-1', '自治'),
    heading('1-2', '広報'),
    heading('2', '組織'),
    heading('2-1', '体制'),
  ]

  test('by heading, an item under its ancestor at that level', () => {
    const record = planRecord({
      headings,
      items: [item('1', { heading: '1-2' }), item('2', { heading: '1' }), item('3', { heading: '2-1' })],
    })
    expect(groups(record, { grouping: { by: 'heading', level: 1 } })).toEqual([
      ['1', '地域', 2],
      ['2', '組織', 1],
    ])
  })

  test('an item known only to a higher heading is kept apart, not guessed', () => {
    const record = planRecord({
      headings,
      items: [item('1', { heading: '1-2' }), item('2', { heading: '1' }), item('3', { heading: '2-1' })],
    })
    expect(groups(record, { grouping: { by: 'heading', level: 2 } })).toEqual([
      ['1', '地域（下位の見出しは不明）', 1],
      ['1-1', '自治', 0],
      ['1-2', '広報', 1],
      ['2-1', '体制', 1],
    ])
  })

  test('an item without a heading is kept apart', () => {
    const record = planRecord({ items: [item('1'), item('2', { heading: null })] })
    expect(groups(record, { grouping: { by: 'heading', level: 1 } })).toEqual([
      ['1', '地域', 1],
      ['2', '組織', 0],
      ['unknown', '出典に記載なし', 1],
    ])
  })

  test('a heading with two digits is not under the one it begins with', () => {
    const record = planRecord({
      headings: [heading('1', '地域'), heading('10', '情報')],
      items: [item('1', { heading: '10' })],
    })
    expect(groups(record, { grouping: { by: 'heading', level: 1 } })).toEqual([
      ['1', '地域', 0],
      ['10', '情報', 1],
    ])
  })

  test('by department in 建制順, those without one as listed, then the open set, then unknown', () => {
    const departments = [
      department('b', '総務課', 2),
      department('x', '収納課'),
      department('a', '秘書課', 1),
    ]
    const record = planRecord({
      plan: plan({ open_departments: '各施設所管課' }),
      items: [
        item('1', { lead: [] }),
        item('2', { lead: ['*'] }),
        item('3', { lead: ['x', 'a'] }),
        item('4', { lead: ['b'] }),
        item('5', { lead: ['a'] }),
      ],
    })
    expect(groups(record, { grouping: { by: 'department' } }, departments as never[])).toEqual([
      ['a', '秘書課', 1],
      ['b', '総務課', 1],
      ['x', '収納課', 1],
      ['*', '各施設所管課', 1],
      ['unknown', '出典に記載なし', 1],
    ])
  })

  test('by target year, the earliest first, then unknown', () => {
    const record = planRecord({
      items: [item('1', { target_year: 2022 }), item('2', { target_year: 2020 }), item('3')],
    })
    expect(groups(record, { grouping: { by: 'target_year' } })).toEqual([
      ['2020', '2020', 1],
      ['2022', '2022', 1],
      ['unknown', '出典に記載なし', 1],
    ])
  })

  test('by tag, an item with two tags in both groups and once in the total', () => {
    const record = planRecord({
      items: [item('1', { tags: ['重点', '新規'] }), item('2', { tags: ['重点'] }), item('3')],
    })
    expect(groups(record, { grouping: { by: 'tag' } })).toEqual([
      ['重点', '重点', 2],
      ['新規', '新規', 1],
    ])
    expect(count(record, { grouping: { by: 'tag' } }).total.items).toBe(3)
  })
})
