import { describe, expect, test } from 'vitest'
import type { Cell, Table } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import type { Plan, PlanRecord, Round } from '../plan/plan.ts'
import {
  event,
  heading,
  item,
  items,
  mark,
  municipalityRecord,
  plan,
  planRecord,
  printed,
  ROUND,
  rating,
  ratings,
} from '../plan/records.examples.ts'
import type { Scale } from '../plan/scale.ts'
import { changeByHeading } from './change-by-heading.ts'
import { countChange } from './change-count.ts'
import { doneTable } from './done-table.ts'
import { type Given, givenFor } from './given.ts'
import { marksTable } from './marks-table.ts'
import { makeReport } from './report.ts'
import { countRounds } from './tally-count.ts'
import { tallyDataset } from './tally-dataset.ts'

// The tally's tables over two rounds between which the plan changed: what was added, and what nobody can place.

const R1: Round = { ...ROUND, id: 'r1', fiscal_year: 2019, period: '2019', as_of: '2020-03-31' }
const R2: Round = { ...ROUND, follows: 'r1' }

function given(change: Partial<PlanRecord>, of: Partial<Plan> = {}): Given {
  const record = planRecord({ ...change, plan: plan({ rounds: [R1, R2], ...of }) })
  const paper = { id: 'report', title: '報告書', subtitles: [], body: 'gothic' as const, sections: [] }
  const [, now = R2] = record.plan.rounds
  return givenFor(municipalityRecord([record]), record, now, paper)
}

const text = (cell: Cell) => plainText(cell.content).replaceAll('\n', ' ')
const rowsOf = ({ groups }: Table) => groups.flatMap(({ rows }) => rows.map((row) => row.map(text)))
const headOf = ({ head }: Table) => head.map((row) => row.map(text))
const scaleOf = ({ record }: Given) => record.plan.scales.status as Scale
const marksOf = (of: Given, level = 1) => marksTable(of, scaleOf(of), countRounds(of, { level }), level)
const doneOf = (of: Given) => rowsOf(doneTable(of, scaleOf(of), countRounds(of, { level: 1 }), 1))
const changeOf = (of: Given) =>
  countChange(of, R1, { level: 1, base: 'all' })?.groups.map(({ now, before }) => [
    now.name,
    before.items,
    now.items,
  ])

const two = (marks: string) => [...ratings(marks, { round: 'r1' }), ...ratings(marks)]
const added = (code: string) => event(code, 'added', { fiscal_year: 2020 })
const moved = (change: Partial<PlanRecord>) =>
  given({ ratings: two('○△'), ...change, headings: [heading('1', '地域'), heading('2', '組織')] })

describe('項目数 is that of the round whose shares stand beside it', () => {
  test('once, where both rounds have as many items in every row', () => {
    const table = marksOf(given({ items: [item('1'), item('2')], ratings: two('○△') }))
    expect(headOf(table)[0]).toEqual(['体系', '項目数', '令和元年度', '令和2年度'])
    expect(rowsOf(table)[0]?.slice(0, 3)).toEqual(['1. 地域', '2 （100.0％）', '1 （50.0％）'])
  })

  test('in each round, where an item was added', () => {
    const items = [item('1'), item('2'), item('3')]
    const table = marksOf(given({ items, ratings: two('○△'), lifecycle: [added('3')] }))
    expect(headOf(table)).toEqual([
      ['体系', '令和元年度', '令和2年度'],
      ['項目数', '○', '△', '×', '―', '項目数', '○', '△', '×', '―', '評価なし'],
    ])
    expect(rowsOf(table).at(-1)).toEqual([
      '計',
      ...['2', '1 （50.0％）', '1 （50.0％）', '0 （0.0％）', '0 （0.0％）'],
      ...['3', '1 （33.3％）', '1 （33.3％）', '0 （0.0％）', '0 （0.0％）', '1 （33.3％）'],
    ])
    expect(table.columns).toHaveLength(12)
  })
})

describe('a group that only one round has stands in both, with zeros', () => {
  const unplaced = item('3', { heading: null })
  test.each<[string, Given, [name: string, before: string, now: string]]>([
    [
      'an item of unknown heading was added',
      moved({ items: [item('1'), item('2'), unplaced], lifecycle: [added('3')] }),
      ['出典に記載なし', '0', '1'],
    ],
    [
      'an item of unknown heading was re-listed and counts there no longer',
      moved({
        items: [item('1'), item('2'), unplaced],
        lifecycle: [event('3', 'relisted', { target: '1', fiscal_year: 2020 })],
      }),
      ['出典に記載なし', '1', '0'],
    ],
  ])('%s', (_, of, [name, before, now]) => {
    const table = marksOf(of)
    const row = rowsOf(table).find(([first]) => first === name) ?? []
    const items = ['r1', 'r2'].map((id) => row[table.columns.findIndex(({ key }) => key === `${id}:items`)])
    expect(items).toEqual([before, now])
    expect(rowsOf(marksOf(of)).map(([first]) => first)).toEqual(['1. 地域', '2. 組織', name, '計'])
    const shares = doneOf(of).find(([first]) => first === name)
    const share = (items: string) => (items === '0' ? '― 0／0' : `0.0％ 0／${items}`)
    expect([shares?.[1], shares?.[3]]).toEqual([share(before), share(now)])
    expect(changeOf(of)?.at(-1)).toEqual([name, Number(before), Number(now)])
    expect(tallyDataset(of).rows.filter((cells) => cells[4] === 'unknown')).toHaveLength(10)
  })

  test('they stand in the plan’s order, whichever round has them', () => {
    const headings = [
      heading('1', '地域'),
      heading('1-1', '自治'),
      heading('2', '組織'),
      heading('2-1', '体制'),
    ]
    const items = [item('1', { heading: '2-1' }), item('2', { heading: '1' }), item('3', { heading: '2' })]
    const of = given({
      headings,
      items,
      ratings: two('○△'),
      lifecycle: [added('3'), event('2', 'relisted', { target: '1', fiscal_year: 2020 })],
    })
    expect(rowsOf(marksOf(of, 2)).map(([name]) => name)).toEqual([
      '1. 地域（下位の見出しは不明）',
      '1-1. 自治',
      '2. 組織（下位の見出しは不明）',
      '2-1. 体制',
      '計',
    ])
  })
})

test('a heading bears its number, digits or letters; what is no heading bears none', () => {
  const of = given({
    headings: [heading('a', '地域'), heading('2', '組織')],
    items: [item('1', { heading: 'a' }), item('2', { heading: null })],
    ratings: two('○△'),
  })
  expect(rowsOf(marksOf(of)).map(([name]) => name)).toEqual(['a. 地域', '2. 組織', '出典に記載なし', '計'])
})

test('the tally and the comparison by heading bear captions of their own', () => {
  const of = given({ items: [item('1')], ratings: two('○') })
  const change = countChange(of, R1, { level: 1, base: 'all' })
  const compared = change && changeByHeading(of, change, { level: 1, size: 9, axisName: '取組状況' })
  expect([marksOf(of).caption, compared?.caption]).toEqual([
    '体系別の取組状況',
    '体系別の取組状況と前回からの増減',
  ])
})

test('two rounds of one year stand under their own names', () => {
  const half = { ...R1, fiscal_year: 2020, name: '上半期', as_of: '2020-09-30' }
  const of = given({ items: [item('1')], ratings: two('○') }, { rounds: [half, { ...R2, name: '年度末' }] })
  expect(headOf(marksOf(of))[0]?.slice(2)).toEqual(['上半期', '年度末'])
})

describe('columns of marks', () => {
  const marks = [mark('A+', 'done'), mark('A', 'done'), mark('B', 'open')]
  const of = given(
    {
      items: [item('1'), item('2'), item('3')],
      ratings: [rating('1', 'A+'), rating('2', 'A'), rating('3', 'B')],
      printed: [printed('1', 'A+', '33.4'), printed('1', 'A+B', '66.6')],
    },
    {
      scales: { status: { version: '1', marks } },
      tallies: { rounding: 'half_up', digits: 1, joined: [['A', 'B']] },
    },
  )
  test('a symbol with + in it is one mark, beside marks that are joined', () => {
    const table = marksOf(of)
    expect(headOf(table)[1]).toEqual(['A+', 'A（B）'])
    expect(rowsOf(table)[0]).toEqual([
      '1. 地域',
      '3 （100.0％）',
      '1 （33.4％） ＊［33.3％］',
      '1（1） （66.6％） ＊［66.7％］',
    ])
    expect(table.notes).toEqual(['＊ 上段は原本に印刷された割合、［ ］は項目数から計算した割合。'])
    expect(new Set(table.columns.map(({ key }) => key)).size).toBe(table.columns.length)
  })
})

describe('※ stands by the items that were brought forward', () => {
  const forward = (change: Parameters<typeof event>[2]) =>
    given({
      headings: [heading('1', '地域'), heading('10', '組織')],
      items: [item('1'), item('2', { heading: '10' })],
      ratings: two('○○'),
      lifecycle: [event('1', 'brought_forward', change)],
    })
  const starred = (of: Given) =>
    rowsOf(marksOf(of)).flatMap(([name, ...cells]) =>
      cells.flatMap((cell, index) => (cell.includes('※') ? [`${name} ${index}`] : [])),
    )
  test.each<[string, Parameters<typeof event>[2], string[]]>([
    ['by the year', { fiscal_year: 2019 }, ['1. 地域 1']],
    ['by the date', { fiscal_year: null, date: '2020-10-01' }, ['1. 地域 5']],
    ['an action only', { action: '1' }, []],
  ])('%s', (_, change, cells) => {
    expect(starred(forward(change))).toEqual(cells)
    expect(marksOf(forward(change)).notes).toEqual(
      cells.map(() => '※ 次年度以降に予定していた1項目（整理番号1）を前倒しで実施した。'),
    )
  })
})

describe('a share is printed as the source has it', () => {
  test.each(['79.96', '80', '79.9', '８０．１'])('%s', (share) => {
    const of = given({ items: items(3), ratings: ratings('○△△'), printed: [printed('total', '○', share)] })
    const total = rowsOf(marksOf(of)).at(-1) ?? []
    expect(total[2]).toBe(`1 （${share}％） ＊［33.3％］`)
  })
})

describe('items without a mark are told', () => {
  const of = given({ items: items(3), ratings: [...ratings('○△△', { round: 'r1' }), ...ratings('○△')] })
  test('in a column of the round that has such', () => {
    const table = marksOf(of)
    expect(headOf(table)[1]).toEqual(['○', '△', '×', '―', '○', '△', '×', '―', '評価なし'])
    expect(rowsOf(table).at(-1)?.at(-1)).toBe('1 （33.3％）')
    expect(table.notes).toEqual([])
  })
  test('in a note, where the page has no room for it', () => {
    const table = marksTable(of, scaleOf(of), countRounds(of, { level: 1 }), 1, 166)
    expect(headOf(table)[1]).toEqual(['○', '△', '×', '―', '○', '△', '×', '―'])
    expect(table.notes).toEqual(['項目数には、評価なしの項目を含む。令和2年度は1項目（33.3％）である。'])
  })
  test('where all are rated, nothing is said of them', () => {
    const all = given({ items: items(2), ratings: two('○△') })
    expect(headOf(marksOf(all))[1]).toEqual(['○', '△', '×', '―', '○', '△', '×', '―'])
    expect(marksOf(all).notes).toEqual([])
  })
})

describe('the note says what is left out of the items whose time has come', () => {
  const note = (change: Partial<PlanRecord>, of: Partial<Plan> = {}) => {
    const one = given({ items: items(2), ...change }, of)
    return doneTable(one, scaleOf(one), countRounds(one, { level: 1 }), 1).notes[0]
  }
  const closed = '時期の到来した項目とは、「―」、達成・完了・終了・廃止・中止・休止・統合した項目'
  const end = 'と経常業務へ移行した項目を除いたもの。'
  test.each<[string, ReturnType<typeof note>, string]>([
    ['all rated', note({ ratings: two('○△') }), ''],
    [
      'one unrated, with no due word in its schedule',
      note({ ratings: [...two('○'), ...ratings(' △', { round: 'r1' })] }),
      '、評価がなく、その年度までの工程に「実施」のない項目',
    ],
    [
      'one unrated, in a plan without due words',
      note({ ratings: two('○') }, { schedule_words: [] }),
      '、評価のない項目',
    ],
    [
      'one listed again elsewhere',
      note({ ratings: two('○△'), lifecycle: [event('2', 'relisted', { target: '1' })] }),
      '、再掲の項目',
    ],
  ])('%s', (_, told, left) => expect(told).toBe(`${closed}${left}${end}`))
})

describe('a round in which nobody rated is not told as nothing done', () => {
  const of = (now: string, then: string) =>
    given({ items: items(2), ratings: [...ratings(now), ...ratings(then, { round: 'r1' })] })
  const told = (one: Given) => {
    const paper = { ...one.paper, sections: [{ section: 'tally', title: '集計' }] }
    const made = makeReport({ ...one, paper })
    return made.ok
      ? made.value.blocks.flatMap((block) => {
          if (block.kind === 'paragraph') return [plainText(block.content)]
          return block.kind === 'table' ? [headOf(block)[0]?.slice(1).join(' ') ?? ''] : []
        })
      : made.problems
  }
  test.each([
    ['this one', of('', '○△'), ['令和2年度に評価した項目はない。', '項目数 令和元年度', '令和元年度']],
    ['neither', of('', ''), ['令和2年度に評価した項目はない。']],
    [
      'the one before',
      of('○△', ''),
      ['2項目のうち1項目（50.0％）が実施済みである。', '項目数 令和2年度', '令和2年度'],
    ],
  ])('%s', (_, one, expected) => expect(told(one)).toEqual(expected))
})
