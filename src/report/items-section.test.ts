import { describe, expect, test } from 'vitest'
import type { Cell } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import type { PlanRecord, SectionSettings } from '../plan/plan.ts'
import {
  event,
  items,
  MARKS,
  mark,
  municipalityRecord,
  plan,
  planRecord,
  ROUND,
  rating,
} from '../plan/records.examples.ts'
import { givenFor } from './given.ts'
import { makeReport } from './report.ts'

const DEGREE = { version: '1', marks: [mark('A', 'done'), mark('B', 'open')] }
const NO_DASH = { version: '1', marks: MARKS.filter(({ symbol }) => symbol !== '―') }
const two = (status = NO_DASH) =>
  plan({
    axes: [
      { id: 'status', name: '取組状況' },
      { id: 'degree', name: '達成度' },
    ],
    assessors: [
      { id: 'department', name: '担当課' },
      { id: 'council', name: '委員会' },
    ],
    scales: { status, degree: DEGREE },
  })

function made(settings: Partial<SectionSettings>, change: Partial<PlanRecord>) {
  const section = { section: 'items', title: '実施状況', ...settings }
  const paper = { id: 'report', title: '', subtitles: [], body: 'gothic' as const, sections: [section] }
  const record = planRecord({ plan: two(), ...change })
  const report = makeReport(givenFor(municipalityRecord([record]), record, ROUND, paper))
  return report.ok ? { blocks: report.value.blocks, problems: [] } : { blocks: [], ...report }
}

const text = ({ content }: Cell) => plainText(content)
const cells = ({ blocks }: ReturnType<typeof made>) =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.groups.flatMap(({ rows }) => rows.map((row) => row.map(text))) : [],
  )
const marks = { field: 'mark', head: '評価' }

describe('a mark column is of the section’s axis and assessor unless it names its own', () => {
  const ratings = [
    rating('1', '○'),
    rating('1', '△', { assessor: 'council' }),
    rating('1', 'A', { axis: 'degree' }),
    rating('1', 'B', { axis: 'degree', assessor: 'council' }),
  ]
  test.each<[string, Partial<SectionSettings>, object, string]>([
    ['neither names any', {}, {}, '○'],
    ['the section’s', { axis: 'degree', assessor: 'council' }, {}, 'B'],
    ['its own axis, the section’s assessor', { assessor: 'council' }, { axis: 'degree' }, 'B'],
    ['its own', { axis: 'degree', assessor: 'council' }, { axis: 'status', assessor: 'department' }, '○'],
  ])('%s', (_, section, column, expected) => {
    const report = made({ ...section, columns: [{ ...marks, ...column }] }, { items: items(1), ratings })
    expect(cells(report)).toEqual([[expected]])
    const legends = report.blocks.flatMap((block) => (block.kind === 'legend' ? block.title : []))
    expect(legends).toEqual([['A', 'B'].includes(expected) ? '達成度' : '取組状況'])
  })
})

describe('a column that names what the plan does not have is refused', () => {
  test.each<[object, string, string]>([
    [{ ...marks, axis: 'effort' }, 'axis', '評価の軸「effort」はありません'],
    [{ ...marks, assessor: 'mayor' }, 'assessor', '評価者「mayor」はありません'],
    [{ field: 'heading', head: '見出し', level: 3 }, 'level', '計画の階層は2（体系、施策）です'],
  ])('%j', (column, name, what) => {
    const { problems } = made({ columns: [marks, column] }, { items: items(1) })
    const where = `plans/plan/plan.yaml papers「report」sections[1] columns[2] ${name}`
    expect(problems).toEqual([{ where, what, doThis: expect.stringMatching(/ください$/) }])
  })
})

test('without items, the section keeps its heading and says so', () => {
  const told = made({ columns: [marks] }, {}).blocks.flatMap((block) => {
    if (block.kind === 'heading') return block.text
    return block.kind === 'paragraph' ? plainText(block.content) : []
  })
  expect(told).toEqual(['実施状況', '項目はない。'])
})

describe('an item that was not asked is told apart from every mark of the plan', () => {
  const lifecycle = [event('2', 'suspended'), event('3', 'completed'), event('4', 'merged', { target: '1' })]
  const told = (status: typeof DEGREE) => {
    const report = made(
      { columns: [{ field: 'code', head: '番号' }, marks, { field: 'result', head: '状況' }] },
      { plan: two(status), items: items(4), ratings: [rating('1', '○')], lifecycle },
    )
    const note = report.blocks.flatMap((block) => (block.kind === 'note' ? plainText(block.content) : []))
    return [...cells(report).slice(1), note]
  }
  test('by ―, where no mark is one', () =>
    expect(told(NO_DASH)).toEqual([
      ['2', '―', '―'],
      ['3', '―', '―'],
      ['4', '―', '―'],
      ['「―」は、達成、休止などにより照会していない項目であることを示す。'],
    ]))
  test('else by what happened to it, or where a mark bears that word, by 対象外', () =>
    expect(
      told({ version: '1', marks: [mark('○', 'done', { label: '完了' }), mark('－', 'not_due')] }),
    ).toEqual([
      ['2', '休止', '休止'],
      ['3', '対象外', '対象外'],
      ['4', '統合', '統合'],
      ['評価などの欄の「休止」「統合」などの語と「対象外」は、照会していない項目であることを示す。'],
    ]))
  test('a column of the round before the first says no mark either', () => {
    const columns = [{ ...marks, round: 'previous' }]
    const status = { version: '1', marks: MARKS }
    expect(cells(made({ columns }, { plan: two(status), items: items(1) }))).toEqual([['対象外']])
  })
})

test('the columns of 効果額 and 指標 tell the round’s year with what was planned; ― where nothing is recorded', () => {
  const effect = { heading: null, continuing: false, base_year: null, method: null, fund: null }
  const indicator = { heading: null, baseline: null, baseline_at: null, measured_at: null }
  const value = { measured_at: null, state: null, judged: null }
  const change: Partial<PlanRecord> = {
    items: items(2),
    effects: [
      {
        ...effect,
        item: '1',
        fiscal_year: 2020,
        kind: 'revenue',
        measure: '千円',
        planned: '1000',
        actual: '1200',
      },
      {
        ...effect,
        item: '1',
        fiscal_year: 2019,
        kind: 'revenue',
        measure: '千円',
        planned: '9',
        actual: '9',
      },
    ],
    indicators: [
      { ...indicator, item: '1', id: 'a', name: '収納率', unit: '％', direction: 'more', rule: 'ratio' },
    ],
    indicatorValues: [{ ...value, indicator: 'a', fiscal_year: 2020, target: '97.0', actual: '96.5' }],
  }
  const columns = [
    { field: 'effects', head: '効果額' },
    { field: 'indicators', head: '指標' },
  ]
  expect(cells(made({ columns }, change))).toEqual([
    ['歳入増 1,200千円（計画 1,000）', '収納率 96.5％（目標 97.0）未達成'],
    ['―', '―'],
  ])
})
