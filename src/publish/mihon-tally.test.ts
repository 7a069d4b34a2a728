import { describe, expect, test } from 'vitest'
import { loadFolder } from '../exchange/load.ts'
import { changeOf } from '../plan/change.ts'
import type { Grouping } from '../plan/grouping.ts'
import { movement } from '../plan/movement.ts'
import { type PlanRecord, type Round, roundOf } from '../plan/plan.ts'
import { type Base, tally } from '../plan/tally.ts'
import { tallyActions } from '../plan/tally-actions.ts'
import { tallyPoints } from '../plan/tally-points.ts'

// The invented town's counts, worked out by hand when its folder was written: what the two real cities cannot show.

const loaded = loadFolder('demo/mihon')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const { departments, plans } = loaded.value
const record = plans[0] as PlanRecord
const round = (id: string) => roundOf(record.plan, id) as Round

type Asked = { axis?: string; assessor?: string; base?: Base; grouping?: Grouping }
const question = (
  id: string,
  { axis = 'degree', assessor = 'department', base = 'all', grouping }: Asked = {},
) => ({
  round: round(id),
  axis,
  assessor,
  base,
  grouping: grouping ?? ({ by: 'heading', level: 1 } as const),
})
const marks = (id: string, asked: Asked = {}) =>
  Object.values(tally(record, departments, question(id, asked)).total.marks).join(' ')

describe('marks of both axes and both assessors (degree: S A B C － 方針転換; start: 未着手, of which 検討中, 取組中, 完了)', () => {
  test.each([
    ['r6-q4', {}, '2 4 3 1 1 1'],
    ['r6-q4', { assessor: 'headquarters' }, '1 5 2 1 0 1'],
    ['r5', {}, '1 4 4 3 2 0'],
    ['r5', { assessor: 'headquarters' }, '0 4 3 2 2 0'],
    ['r6-q2', {}, '0 6 4 3 2 0'],
    ['r6-q4', { axis: 'start' }, '3 3 8 1'],
    ['r5', { axis: 'start' }, '6 5 6 2'],
  ] as const)('%s %j', (id, asked, expected) => expect(marks(id, asked)).toBe(expected))
})

describe('what is counted', () => {
  test.each([
    ['all: the re-listed item counts at its home only', 'r6-q4', {}, 17],
    ['all, a year before two were added', 'r5', {}, 15],
    ['due', 'r6-q4', { base: 'due' }, 10],
    ['due on the other axis', 'r6-q4', { base: 'due', axis: 'start' }, 12],
    ['due, by the headquarters', 'r6-q4', { base: 'due', assessor: 'headquarters' }, 10],
    ['rated', 'r6-q4', { base: 'rated' }, 12],
    ['rated by the headquarters', 'r6-q4', { base: 'rated', assessor: 'headquarters' }, 10],
  ] as const)('%s', (_, id, asked, total) =>
    expect(tally(record, departments, question(id, asked)).total.total).toBe(total),
  )
  test('an item suspended and resumed is not counted as suspended', () =>
    expect(tally(record, departments, question('r6-q4')).total.lifecycle).toMatchObject({
      completed: 1,
      abolished: 1,
      suspended: 1,
      merged: 1,
      moved: 1,
      routine: 1,
    }))
})

describe('groups', () => {
  const keys = (grouping: Grouping) =>
    tally(record, departments, question('r6-q4', { grouping })).groups.map(
      ({ key, total }) => `${key} ${total}`,
    )
  test.each<[Grouping, string[]]>([
    [{ by: 'heading', level: 1 }, ['1 5', '2 8', '3 4']],
    [{ by: 'department' }, ['kikaku 7', 'digital 4', 'jumin 4', 'kensetsu 1', 'kyoiku 1']],
    [{ by: 'target_year' }, ['2023 2', '2024 3', '2025 6', '2026 6']],
    [{ by: 'tag' }, ['重点 5', '協働 3']],
  ])('%j', (grouping, expected) => expect(keys(grouping).toSorted()).toEqual(expected.toSorted()))
})

describe('weighted points: earned of the base', () => {
  test.each([
    ['r6-q4', {}, '50/100 50'],
    ['r6-q4', { base: 'due' }, '50/72 69.4'],
    ['r6-q4', { base: 'rated' }, '50/80 62.5'],
    ['r6-q4', { base: 'due', assessor: 'headquarters' }, '46/72 63.9'],
  ] as const)('%s %j', (id, asked, expected) => {
    const { total, earned, rate } = tallyPoints(record, departments, question(id, asked)).total
    expect(`${earned}/${total} ${rate}`).toBe(expected)
  })
})

describe('actions, counted by what has happened to them', () => {
  const counted = (base: Base) => tallyActions(record, departments, question('r6-q4', { base })).total
  test('all', () => {
    expect(counted('all').total).toBe(40)
    expect(counted('all').lifecycle).toMatchObject({ achieved: 15, ended: 1, cancelled: 1, routine: 1 })
  })
  test('due: neither closed themselves nor by their item', () => expect(counted('due').total).toBe(18))
})

test('the change of marks from one year end to the next', () => {
  const [now, before] = [question('r6-q4'), question('r5')].map(
    (one) => tally(record, departments, one).total,
  )
  expect(now && before && changeOf(now, before)).toEqual({ S: 1, A: 0, B: -1, C: -2, '－': -1, 方針転換: 1 })
})

test('the movement of items between the two reports', () => {
  expect(movement(record, round('r5'), round('r6-q4'), { axis: 'degree', assessor: 'department' })).toEqual({
    before: 16,
    added: 1,
    resumed: 0,
    split: 1,
    merged: 1,
    completed: 2,
    abolished: 1,
    after: 14,
    suspended: 1,
    outOfScope: 2,
    base: 11,
  })
})
