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
    expect(html).toContain(
      `role="img" font-family="BIZ UDPGothic, sans-serif"><title>${caption}</title><desc>${alternative}</desc>`,
    )
    expect(html).toContain(`aria-label="${caption}（表）"`)
  }
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toContain('table-paid-leave')
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(html).not.toMatch(/ style=/)
})

test('a chart in several drawings says its alternative once, then what each further one holds', () => {
  const html = writeHtmlDocument(paper({ blocks: charts }))
  expect(html).toContain('<title>職場別の有給休暇取得率の推移（続き）</title><desc>福祉課、子育て支援課、')
})
