import { describe, expect, test } from 'vitest'
import type { PlanRecord, Round } from '../plan/plan.ts'
import {
  heading,
  item,
  mark,
  municipalityRecord,
  plan,
  planRecord,
  ROUND,
  ratings,
} from '../plan/records.examples.ts'
import { givenFor } from './given.ts'
import { makeReport } from './report.ts'

const R1: Round = { ...ROUND, id: 'r1', fiscal_year: 2019, as_of: '2020-03-31' }
const R2: Round = { ...ROUND, follows: 'r1' }
const SCALE = {
  version: '1',
  marks: [mark('○', 'done', { label: '実施済み' }), mark('△', 'open'), mark('検討', 'open', { under: '△' })],
}

/** The section with its settings, of four items under two headings. */
function made(settings: object, change: Partial<PlanRecord> = {}) {
  const sections = [{ section: 'tally', title: '集計', ...settings }]
  const paper = { id: 'report', title: '', subtitles: [], body: 'gothic' as const, sections }
  const record = planRecord({
    plan: plan({ rounds: [R1, R2], scales: { status: SCALE } }),
    headings: [heading('1', '地域'), heading('2', '組織'), heading('3', '空')],
    items: ['1', '2', '3', '4'].map((code) => item(code, { heading: Number(code) < 3 ? '1' : '2' })),
    ratings: [...ratings('○△△', { round: 'r1' }), ...ratings('○○△')],
    narrative: { results: '{{done base=all,due}}\n\n# 見出し\n' },
    ...change,
  })
  return makeReport(givenFor(municipalityRecord([record]), record, R2, paper))
}

function blocksOf(settings: object, change: Partial<PlanRecord> = {}) {
  const paper = made(settings, change)
  if (!paper.ok) throw new Error(JSON.stringify(paper.problems))
  return paper.value.blocks
}

describe('a narrative stands in the place of the opening sentence', () => {
  test('under the section’s heading, before the tables', () => {
    const blocks = blocksOf({ text: 'results' })
    expect(blocks.map(({ kind }) => kind)).toEqual([
      ...['page', 'heading', 'paragraph', 'heading', 'legend', 'table', 'table'],
    ])
    expect(blocks[2]).toMatchObject({
      content: [
        expect.stringMatching(
          /^4項目のうち2項目（50\.0％）が実施済みで、前年度より1項目増えた。時期の到来した3項目に限ると、2項目（66\.7％）/,
        ),
      ],
    })
    expect(blocks[3]).toMatchObject({ level: 2, number: '1.1', text: '見出し' })
  })

  test('without one, the sentence does', () => {
    const [, , opening] = blocksOf({})
    expect(opening).toMatchObject({ content: [expect.stringMatching(/^4項目のうち/)] })
  })

  test.each([
    ['that is not there', { text: 'other' }, {}, 'narrative/other.md はありません'],
    [
      'whose placeholders name what is not recorded',
      { text: 'results' },
      { narrative: { results: '序\n\n{{done heading=9}}' } },
      'narrative/results.md 3行目: 見出し「9」はありません',
    ],
  ])('one %s is refused', (_, settings, change, what) => {
    const where = 'plans/plan/plan.yaml papers「report」sections[1] text'
    expect(made(settings, change)).toMatchObject({ ok: false, problems: [{ where, what }] })
  })
})

describe('the stacked bar stands over the table of marks', () => {
  const chartIn = (change: Partial<PlanRecord> = {}) =>
    blocksOf({ chart: true }, change).find((block) => block.kind === 'chart')

  test('a bar a heading, a part a mark with what it is called, and items without one', () => {
    expect(chartIn()?.plot).toMatchObject({
      shape: 'stacked',
      parts: ['○ 実施済み', '△', '評価なし'],
      bars: [
        { name: '地域', values: ['2', '0', '0'] },
        { name: '組織', values: ['0', '1', '1'] },
      ],
    })
  })

  test('it says the same in words', () => {
    expect(chartIn()?.alternative).toBe(
      '令和2年度の体系別の取組状況の積み上げ横棒グラフ。地域は2項目で、○ 実施済み 2項目。組織は2項目で、△ 1項目、評価なし 1項目。',
    )
  })

  test('its table is the tally’s, which does not stand there twice', () => {
    const [table] = blocksOf({}).filter((block) => block.kind === 'table')
    expect(chartIn()?.table).toEqual({ ...table, caption: null })
    expect(blocksOf({ chart: true }).filter((block) => block.kind === 'table')).toHaveLength(1)
  })

  test('where this round is not rated yet, the table stands alone', () => {
    const change = { ratings: ratings('○', { round: 'r1' }) }
    expect(chartIn(change)).toBeUndefined()
    expect(blocksOf({ chart: true }, change).filter((block) => block.kind === 'table')).toHaveLength(2)
  })

  test('its caption says which of the table’s rounds is drawn', () => {
    expect(chartIn()?.caption).toBe('図表1 体系別の取組状況（図は令和2年度）')
  })
})
