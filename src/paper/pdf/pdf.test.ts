import { beforeAll, expect, test } from 'vitest'
import type { Block, Cell, Heading, PageSetup, Paper, Piece, Table } from '../paper.ts'
import { writePdf } from './pdf.ts'
import { openPdf, pageTexts, tags } from './read-pdf.fixture.ts'

// Builders

const page = (change: Partial<PageSetup>): PageSetup => ({
  kind: 'page',
  size: 'A4',
  orientation: 'portrait',
  margin: { top: 25, right: 25, bottom: 22, left: 25 },
  header: null,
  footer: { center: '－ {page} －' },
  numbering: 'on',
  ...change,
})
const wide = page({
  orientation: 'landscape',
  margin: { top: 14, right: 12, bottom: 14, left: 12 },
  header: { left: '実施計画の実施状況', right: '荒尾市' },
})
const heading = (level: Heading['level'], number: string | null, text: string): Heading => ({
  kind: 'heading',
  level,
  id: `h-${number ?? level}`,
  number,
  text,
})
const paragraph = (...content: Piece[]): Block => ({ kind: 'paragraph', content })
const done: Piece = { kind: 'mark', symbol: '○', label: '実施済み', shape: 'full' }
const partly: Piece = { kind: 'mark', symbol: '△', label: '一部実施', shape: 'half' }
const paper = (blocks: Block[], change: Partial<Paper> = {}): Paper => ({
  id: 'arao-r2',
  title: '荒尾市行政経営計画 実施状況報告書（令和2年度）',
  author: '荒尾市',
  issued: '2021-02',
  body: 'gothic',
  blocks,
  datasets: [],
  ...change,
})

const STATUS =
  '自治会長等に対する調査を6月に実施した結果、自治会加入率は80.7%であり、前年度から1.0ポイント低下している。加入促進を図るため、' +
  '転入者等を対象に加入のチラシを配布するこれまでの取組に加え、「広報あらお」で加入を推奨する記事の掲載を行った。'

/** 体系 over all rows, each 施策 over `each` of them. */
function plan(rows: number, each: number, status = STATUS): Table {
  const body = Array.from({ length: rows }, (_, i): Cell[] => [
    { content: [String(i + 1)], header: 'row' },
    ...(i === 0 ? [{ content: ['地域マネジメント'], rowSpan: rows, header: 'group' } satisfies Cell] : []),
    ...(i % each === 0
      ? [
          {
            content: [`施策${i / each + 1}の強化`],
            rowSpan: Math.min(each, rows - i),
            header: 'group',
          } satisfies Cell,
        ]
      : []),
    { content: [`取組${i + 1}番`] },
    { content: [status] },
    { content: [i % 2 === 0 ? done : partly] },
  ])
  return {
    kind: 'table',
    id: 'plan',
    caption: '図表4　実施計画の実施状況',
    unit: '（単位：項目）',
    columns: [
      { key: 'no', width: 12, align: 'center' },
      { key: 'system', width: 20, align: 'left' },
      { key: 'policy', width: 24, align: 'left' },
      { key: 'item', width: 40, align: 'left' },
      { key: 'status', width: null, align: 'left' },
      { key: 'mark', width: 14, align: 'center' },
    ],
    head: [
      [
        { content: ['整理番号'], rowSpan: 2, header: 'column' },
        { content: ['体系'], rowSpan: 2, header: 'column' },
        { content: ['施策'], rowSpan: 2, header: 'column' },
        { content: ['具体的な取組'], rowSpan: 2, header: 'column' },
        { content: ['取組状況'], colSpan: 2, header: 'column' },
      ],
      [
        { content: ['年度末見込み'], header: 'column' },
        { content: ['評価'], header: 'column' },
      ],
    ],
    groups: [{ rows: body }],
    notes: ['次年度以降の1項目を、前倒して実施した。'],
    rounding: '構成比は四捨五入による。',
    source: '荒尾市総合政策課',
    size: 9,
  }
}

// Readers

const raw = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const times = (text: string, part: string) => text.split(part).length - 1

// A whole report, printed once

const report = paper([
  page({ numbering: 'off', footer: null }),
  {
    kind: 'cover',
    publisher: '荒尾市役所',
    title: '実施状況報告書',
    subtitles: ['（第五次行政改革大綱）'],
    asOf: '令和3年2月1日現在',
    issued: '令和3年2月発行',
  },
  page({ numbering: 'off' }),
  { kind: 'contents', title: '目次', depth: 2 },
  page({ numbering: 'start', header: { left: '頁{page}', right: '荒尾市' } }),
  heading(1, '1.', '会計別決算等の状況'),
  heading(2, '1.1', '普通会計'),
  paragraph(
    '実施済は',
    { kind: 'strong', text: '21項目' },
    { kind: 'minor', text: '（前倒し1件を含む）' },
    '。',
    {
      kind: 'figure',
      value: 12345,
      format: 'integer',
    },
  ),
  { kind: 'list', items: [['協働の推進'], ['広聴の充実']] },
  { kind: 'note', content: ['熊本地震への対応を含む。'] },
  wide,
  heading(1, '2.', '実施計画の実施状況'),
  {
    kind: 'legend',
    title: '記号の意味',
    entries: [
      { sample: [done], label: '実施済み', meaning: '予定どおり' },
      { sample: [], tone: 'later', label: '次年度以降実施', meaning: null },
    ],
  },
  plan(12, 5),
  page({}),
  heading(1, '3.', '実施計画以外の実施状況'),
])

let bytes: Uint8Array
let texts: string[]

beforeAll(async () => {
  bytes = writePdf(report)
  texts = await pageTexts(bytes)
})

test('every text of the tree can be read back', () => {
  const all = texts.join('')
  const wanted = [
    ...[
      '荒尾市役所',
      '実施状況報告書',
      '（第五次行政改革大綱）',
      '令和3年2月1日現在',
      '令和3年2月発行',
      '目次',
    ],
    ...[
      '1.1 普通会計',
      '実施済は21項目（前倒し1件を含む）。12,345',
      '協働の推進',
      '広聴の充実',
      '熊本地震への対応を含む。',
    ],
    ...[
      '記号の意味',
      '実施済み',
      '（予定どおり）',
      '次年度以降実施',
      '図表4 実施計画の実施状況',
      '（単位：項目）',
    ],
    ...[
      '○',
      '△',
      '前倒して実施した。',
      '構成比は四捨五入による。',
      '荒尾市総合政策課',
      '取組12番',
      '施策3の強化',
    ],
  ]
  for (const text of wanted) expect(all).toContain(text)
  expect(times(all, STATUS)).toBe(12)
})

test('notes, rounding note and source stand below the table in this order', () => {
  const all = texts.join('')
  const places = ['取組12番', '前倒して実施した。', '構成比は四捨五入による。', '荒尾市総合政策課'].map(
    (text) => all.indexOf(text),
  )
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('page numbers begin after the contents and go on through landscape pages', () => {
  expect(texts[2]).toContain('頁1 荒尾市')
  expect(texts[0]).not.toContain('－')
  expect(texts[1]).not.toContain('－')
  for (const [i, text] of texts.slice(2).entries()) expect(text).toContain(`－ ${i + 1} －`)
})

test('the contents give the printed page number of every heading', () => {
  const last = texts.length - 2
  expect(texts[1]).toMatch(new RegExp(`3\\. 実施計画以外の実施状況[. ]+${last}$`))
})

test('headings are the bookmarks', async () => {
  const outline = await (await openPdf(bytes)).getOutline()
  expect(outline.map((entry) => entry.title)).toEqual([
    '1.　会計別決算等の状況',
    '2.　実施計画の実施状況',
    '3.　実施計画以外の実施状況',
  ])
  expect(outline[0]?.items.map((entry: { title: string }) => entry.title)).toEqual(['1.1　普通会計'])
})

test('header rows repeat on each page of a table', () => {
  const pages = texts.filter((text) => text.includes('取組1番') || /取組\d+番/.test(text))
  expect(pages.length).toBeGreaterThan(1)
  for (const text of pages) {
    expect(text).toContain('整理番号')
    expect(text).toContain('年度末見込み')
  }
})

test('it is tagged as PDF/UA-1, with title, author, language and a fixed date', async () => {
  const meta = await (await openPdf(bytes)).getMetadata()
  const info = meta.info as Record<string, string>
  expect(info.Title).toBe(report.title)
  expect(info.Author).toBe('荒尾市')
  expect(info.CreationDate).toContain('20210201')
  expect(raw(bytes)).toContain('/Lang (ja-JP)')
  expect(raw(bytes)).toMatch(/pdfuaid:part/)
})

test('a table is tagged with header cells over columns and rows', async () => {
  const roles = (await tags(bytes)).map((tag) => tag.role)
  for (const role of ['Table', 'THead', 'TBody', 'TR', 'TH', 'TD', 'Caption', 'H1', 'H2', 'L', 'TOC'])
    expect(roles).toContain(role)
  const scopes = raw(bytes).match(/\/Scope \/(Row|Column)/g) ?? []
  expect(scopes.filter((scope) => scope.endsWith('Column'))).toHaveLength(7)
  // 12 numbers, one 体系, three 施策.
  expect(scopes.filter((scope) => scope.endsWith('Row'))).toHaveLength(16)
})

test('only BIZ UD fonts are in the file', () => {
  const fonts = [...raw(bytes).matchAll(/\/FontName \/([A-Z]{6}\+)?([\w-]+)/g)].map((match) => match[2])
  expect(new Set(fonts)).toEqual(new Set(['BIZUDPGothic-Regular', 'BIZUDPGothic-Bold']))
})

test('the same paper gives the same bytes, whatever was printed between', () => {
  const other = paper([heading(1, null, '別の報告書'), plan(30, 4)], { title: '別の報告書', issued: null })
  const first = writePdf(other)
  expect(Buffer.compare(writePdf(report), bytes)).toBe(0)
  expect(Buffer.compare(writePdf(other), first)).toBe(0)
  expect(raw(first)).not.toContain('/CreationDate')
})

test('a second paper is a quick call', () => {
  const start = performance.now()
  writePdf(paper(report.blocks, { title: '同じ大きさの報告書' }))
  expect(performance.now() - start).toBeLessThan(1000)
})

test.each([
  ['tall rows', 12, 4, STATUS.repeat(4)],
  ['one-line rows', 90, 40, '検討中'],
  ['many short rows', 60, 13, STATUS.slice(0, 80)],
])(
  'a group says its heading once a page, with （続き） from the second on: %s',
  async (_, rows, each, status) => {
    const pages = await pageTexts(writePdf(paper([wide, plan(rows, each, status)])))
    expect(pages.length).toBeGreaterThanOrEqual(3)
    let policy = 0
    for (const [n, text] of pages.entries()) {
      expect(times(text, '地域マネジメント')).toBe(1)
      expect(/地域マネジメント ?（続き）/.test(text)).toBe(n > 0)
      const items = [...text.matchAll(/取組(\d+)番/g)].map((match) => Number(match[1]))
      const policies = [...new Set(items.map((item) => Math.ceil(item / each)))]
      for (const number of policies) {
        expect(times(text, `施策${number}の強化`)).toBe(1)
        expect(new RegExp(`施策${number}の強化 ?（続き）`).test(text)).toBe(number === policy)
        policy = number
      }
    }
  },
)

test('a short group stays on one page and is not cut', async () => {
  const groups = Array.from({ length: 14 }, (_, g) => ({
    rows: Array.from({ length: 5 }, (_, i): Cell[] => [
      ...(i === 0 ? [{ content: [`第${g}号特別会計`], rowSpan: 5, header: 'group' } satisfies Cell] : []),
      { content: [`平成${27 + i}年度（${g}）`], header: 'row' },
      { content: [{ kind: 'figure', value: 1234, format: 'integer' }] },
    ]),
  }))
  const columns = (['a', 'b', 'c'] as const).map((key) => ({ key, width: 40, align: 'left' as const }))
  const table: Table = { ...plan(1, 1), columns, head: [], groups }
  const pages = await pageTexts(writePdf(paper([page({}), table])))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.join('')).not.toContain('続き')
  for (const g of groups.keys()) {
    const home = pages.find((text) => text.includes(`第${g}号特別会計`))
    for (let i = 0; i < 5; i++) expect(home).toContain(`平成${27 + i}年度（${g}）`)
  }
})

test('rows stay whole unless they are taller than a page would like', async () => {
  const pages = await pageTexts(writePdf(paper([wide, plan(9, 9)])))
  for (const text of pages) expect(times(text, STATUS)).toBe([...text.matchAll(/取組\d+番/g)].length)
  const giant = STATUS.repeat(25)
  const torn = await pageTexts(writePdf(paper([wide, plan(2, 2, giant)])))
  expect(times(torn.join(''), '前年度から1.0ポイント低下している')).toBeGreaterThan(45)
  expect(torn.length).toBeGreaterThan(2)
})

test('a heading, its legend and the caption never stay behind when their table goes to the next page', async () => {
  const legend: Block = {
    kind: 'legend',
    title: '記号',
    entries: [{ sample: [done], label: '済', meaning: null }],
  }
  for (let lines = 26; lines < 38; lines++) {
    const filler = Array.from({ length: lines }, () => paragraph('本文の行です。'))
    const pages = await pageTexts(
      writePdf(paper([page({}), ...filler, heading(1, '9.', '末尾の見出し'), legend, plan(3, 3)])),
    )
    const home = pages.findIndex((text) => text.includes('末尾の見出し'))
    expect(pages[home]).toContain('図表4')
    expect(pages[home]).toContain('取組1番')
  }
})

test('headings that skip a level are stepped down, because PDF/UA refuses them', async () => {
  const roles = (await tags(writePdf(paper([heading(1, '1.', '一'), heading(3, null, '三')])))).map(
    (tag) => tag.role,
  )
  expect(roles).toContain('H2')
  expect(roles).not.toContain('H3')
})

test('a character without a type is printed as 〓', async () => {
  const [text] = await pageTexts(writePdf(paper([paragraph('𠮷田と髙木、㈱№①🎉')])))
  expect(text).toContain('〓田と髙木、㈱№①〓')
})

test('text is never read as the template’s own language', async () => {
  const tricky = '#let x = [*強*] $a$ @ref <tag> \\ // 注 "引用" {page}'
  const [text] = await pageTexts(writePdf(paper([paragraph(tricky)])))
  expect(text).toContain(tricky)
})

test('a long address breaks inside its column and can still be copied in one piece', async () => {
  const address = 'https://www.city.arao.lg.jp/shisei/gyosei-kaikaku/keikaku/q/aview/94/3210.html'
  const narrow: Table = {
    ...plan(1, 1, address),
    columns: plan(1, 1).columns.map((c) => ({ ...c, width: 25 })),
  }
  const pdf = await openPdf(writePdf(paper([page({}), narrow])))
  const { items } = await (await pdf.getPage(1)).getTextContent()
  const runs = items.flatMap((item) => ('str' in item ? [item] : []))
  const parts = runs.filter(({ str }) => str.trim() !== '' && address.includes(str.trim()))
  expect(parts.map((part) => part.str.trim()).join('')).toContain(address)
  for (const part of parts) expect(part.width).toBeLessThan((25 / 25.4) * 72)
})

test('a paper with nothing in it is still a paper', async () => {
  expect(await pageTexts(writePdf(paper([])))).toHaveLength(1)
})
