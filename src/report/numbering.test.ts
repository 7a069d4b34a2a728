import { expect, test } from 'vitest'
import { charts } from '../paper/chart/chart.examples.ts'
import { paperHtml } from '../paper/html/html.tsx'
import type { Block } from '../paper/paper.ts'
import type { SectionSettings } from '../plan/plan.ts'
import { heading, item, municipalityRecord, planRecord, ROUND, ratings } from '../plan/records.examples.ts'
import { givenFor } from './given.ts'
import { distinct, numbered } from './numbering.ts'
import { makeReport } from './report.ts'

/** A list of these items has the places items-1, items-2, items-a, and by lower headings items-1-2 and so on. */
const record = planRecord({
  headings: [
    heading('1', '地域'),
    heading('1-1', '窓口'),
    heading('1-2', '広報'),
    heading('2', '組織'),
    heading('a', '財政'),
    heading('a-1', '歳入'),
  ],
  items: [
    item('1', { heading: '1-1' }),
    item('2', { heading: '1-2' }),
    item('3', { heading: '2' }),
    item('4', { heading: 'a-1' }),
  ],
  ratings: ratings('○△×○'),
})
const columns = [
  { field: 'code', head: '番号' },
  { field: 'mark', head: '評価' },
]
const SECTIONS: SectionSettings[] = [
  { section: 'contents' },
  { section: 'tally', title: '集計' },
  { section: 'items', title: '項目', columns },
  { section: 'tally', title: '集計（再）' },
  { section: 'items', title: '項目（再）', by: 2, columns },
]

function blocks(): { html: string; blocks: Block[] } {
  const paper = { id: 'report', title: '報告書', subtitles: [], body: 'gothic' as const, sections: SECTIONS }
  const report = makeReport(givenFor(municipalityRecord(), record, ROUND, paper))
  if (!report.ok) throw new Error(JSON.stringify(report.problems, null, 2))
  return { html: paperHtml(report.value), blocks: report.value.blocks }
}

test('every place of a paper has an address of its own, sections that stand twice too', () => {
  const ids = [...blocks().html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(20)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('the table of contents leads to each of them once, the first section keeping its plain names', () => {
  const { html } = blocks()
  const linked = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(linked).size).toBe(linked.length)
  expect(linked.slice(0, 5)).toEqual(['tally', 'items', 'items-1', 'items-2', 'items-a'])
  for (const id of linked) expect(html).toContain(` id="${id}"`)
})

test('data of one name that differ are named apart, alike ones are given once', () => {
  const data = (name: string, title: string) => ({ name, title, fields: [], rows: [] })
  const named = distinct([data('items', 'a'), data('items-2', 'b'), data('items', 'c'), data('items', 'a')])
  expect(named.map(({ name, title }) => `${name} ${title}`)).toEqual(['items a', 'items-2 b', 'items-3 c'])
})

test('charts are numbered with the tables, and a chart’s table bears its name and no number', () => {
  const [chart] = charts
  if (!chart) throw new Error('no chart')
  const table = { ...chart.table, id: 'other', caption: '決算' }
  const made = numbered([chart, table, { ...chart, caption: '再掲' }, { ...table, id: chart.id }])
  expect(made.map((block) => ('caption' in block ? block.caption : ''))).toEqual([
    '図表1 経常収支比率の推移',
    '図表2 決算',
    '図表3 再掲',
    '図表4 決算',
  ])
  expect(made.map((block) => ('id' in block ? block.id : ''))).toEqual([
    'balance-ratio',
    'other',
    'balance-ratio-2',
    'balance-ratio-3',
  ])
  for (const block of made)
    if (block.kind === 'chart') expect(block.table).toMatchObject({ id: block.id, caption: null })
})

test('a heading that bears a number of its own, or none, counts for nothing', () => {
  const one = (change: Partial<Extract<Block, { kind: 'heading' }>>): Block => ({
    kind: 'heading',
    level: 2,
    id: 'h',
    number: null,
    text: '',
    ...change,
  })
  const given = [one({ level: 1 }), one({ number: '4-1' }), one({ bare: true }), one({})]
  const numbers = numbered(given).map((block) => (block.kind === 'heading' ? block.number : null))
  expect(numbers).toEqual(['1', '4-1', null, '1.1'])
})
