import { expect, test } from 'vitest'
import { charts } from '../chart/chart.examples.ts'
import type { Cell, Paper, Piece } from '../paper.ts'
import { writeHtmlDocument } from './html.tsx'

const run: Piece = { kind: 'run', word: '検討', arrow: true, look: 'changed', flag: '達成' }
const row: Cell[] = [{ content: [run], colSpan: 3 }]
const paper = (change: Partial<Paper> = {}): Paper => ({
  id: 'p',
  title: '報告書',
  author: '美祢市',
  issued: null,
  body: 'gothic',
  blocks: [
    {
      kind: 'cover',
      publisher: '美祢市',
      title: '報告書',
      subtitles: [],
      asOf: '',
      issued: '',
      box: '資料１',
      meeting: ['第3回委員会', '令和4年11月25日'],
      draft: true,
      contact: ['行政経営課'],
    },
    {
      kind: 'table',
      id: 't',
      caption: null,
      unit: null,
      columns: ['a', 'b', 'c'].map((key) => ({ key, width: 10, align: 'left' })),
      head: [],
      groups: [{ rows: [row] }],
      notes: [],
      rounding: null,
      source: null,
      size: 9,
    },
  ],
  datasets: [],
  ...change,
})
const heard = (html: string) => html.replace(/<style>[\s\S]*<\/style>|<[^>]+>/g, '')

test('a paper without a cover begins with its title, so that headings begin at the first level', () => {
  const heading = { kind: 'heading', level: 1, id: 'h', number: '1', text: '項目' } as const
  const levels = (one: Paper) => [...writeHtmlDocument(one).matchAll(/<(h\d)/g)].map(([, level]) => level)
  expect(levels(paper({ blocks: [heading] }))).toEqual(['h1', 'h2'])
  expect(writeHtmlDocument(paper({ blocks: [heading] }))).toContain('<h1 class="paper-title">報告書</h1>')
  expect(levels(paper({ blocks: [...paper().blocks, heading] }))).toEqual(['h1', 'h2'])
})

test('a paper in mincho says so on its article', () => {
  expect(writeHtmlDocument(paper({ body: 'mincho' }))).toContain('<article class="paper paper-mincho">')
  expect(writeHtmlDocument(paper())).toContain('<article class="paper">')
})

test('the cover of a meeting’s paper has its number, meeting, （案） and whom to ask', () => {
  const text = heard(writeHtmlDocument(paper()))
  for (const part of ['資料１', '第3回委員会', '令和4年11月25日', '報告書（案）', '行政経営課'])
    expect(text).toContain(part)
})

test('a stretch of a schedule is heard as it reads: word, arrow, flag', () => {
  expect(heard(writeHtmlDocument(paper()))).toContain('検討→達成')
})

test('a chart is a figure with its caption, says its alternative, and its table stands below with a name of its own', () => {
  const html = writeHtmlDocument(paper({ blocks: charts }))
  for (const { id, caption, alternative } of charts) {
    expect(html).toContain(`<figcaption class="paper-caption" id="caption-${id}">${caption}</figcaption>`)
    expect(html.split(`role="img" aria-label="${alternative}"`)).toHaveLength(2)
    expect(html).toContain(`aria-label="${caption}（表）"`)
  }
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toContain('table-paid-leave')
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(html).not.toMatch(/ style=/)
})

test('a chart in several drawings says its alternative once, then what each further one holds', () => {
  const html = writeHtmlDocument(paper({ blocks: charts }))
  expect(html).toContain('aria-label="職場別の有給休暇取得率の推移（続き）：福祉課、子育て支援課、')
})

test('the sign at a figure leads to its note below the table; one without a note is no link', () => {
  const cell = (sign: string) => ({ content: [{ kind: 'minor' as const, text: sign }, '934'] })
  const table = {
    ...{ kind: 'table' as const, id: 'byoin', caption: '病院事業会計', unit: null, head: [], size: 9 },
    columns: [0, 1, 2].map((at) => ({ key: `c${at}`, width: null, align: 'right' as const })),
    groups: [{ rows: [[cell('※2'), cell('※1※2＊'), cell('※3')]] }],
    ...{ notes: ['※1　下水道を除く。', '※2　感染症病床を含む。'], rounding: null, source: null },
  }
  const html = writeHtmlDocument(paper({ blocks: [table] }))
  expect(html.match(/href="#note-byoin-2"[^>]*>※2</g)).toHaveLength(2)
  expect(html).toContain('<p id="note-byoin-2">※2　感染症病床を含む。</p>')
  expect(html).toMatch(/>※1<\/a><a [^>]*>※2<\/a>＊<\/small>/)
  expect(html).toContain('<small>※3</small>')
})

test('what is strong and underlined is both', () => {
  const content: Piece[] = ['前', { kind: 'strong', text: '20', lined: true }, { kind: 'strong', text: '分' }]
  const html = writeHtmlDocument(paper({ blocks: [{ kind: 'paragraph', content }] }))
  expect(html).toContain('前<strong><u>20</u></strong><strong>分</strong>')
})

test('tables without captions under one heading are told apart by their first heads', () => {
  const [, table] = paper().blocks
  if (table?.kind !== 'table') throw new Error('no table')
  const heading = { kind: 'heading', level: 1, id: 'h', number: '1', text: '項目' } as const
  const second = { ...table, id: 'u', head: [[{ content: ['工程'], header: 'column' as const }]] }
  const html = writeHtmlDocument(paper({ blocks: [heading, table, second] }))
  expect(html).toContain('aria-labelledby="h"')
  expect(html).toContain('aria-label="1　項目 工程"')
})
