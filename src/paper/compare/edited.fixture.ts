import { documentOf } from '../../files/docx-parts.ts'
import { writeZip, type ZipFile } from '../../files/write-zip.ts'
import { cellsIn } from '../../files/xlsx-cells.ts'
import { unpacked, zipEntries } from '../../files/zip.ts'
import { writeXlsx } from '../excel/excel.ts'
import type { Block, Cell, Heading, PageSetup, Paper, Table } from '../paper.ts'
import { landscape } from '../pdf/items.examples.ts'
import { writeDocx } from '../word/word.ts'
import { type Book, bookOf } from './book.ts'
import { compareBooks } from './compare.ts'
import type { Difference } from './difference.ts'

/** A paper to be edited in every way, and what is found of the edits. */

const portrait: PageSetup = { ...landscape, orientation: 'portrait', numbering: 'on' }

const heading = (level: Heading['level'], number: string, text: string): Heading => ({
  kind: 'heading',
  level,
  id: `h-${number}`,
  number,
  text,
})

const text = (content: string, more: Partial<Cell> = {}): Cell => ({ content: [content], ...more })
const figure = (value: number | null): Cell => ({ content: [{ kind: 'figure', value, format: 'integer' }] })

const YEARS: [string, number, number, number][] = [
  ['平成28年度', 21273, 20661, 612],
  ['平成29年度', 20915, 20301, 614],
  ['平成30年度', 22050, 21657, 392],
  ['令和元年度', 23764, 23645, 119],
  ['令和2年度', 24010, 23900, 110],
]

const accounts = (): Table => ({
  kind: 'table',
  id: 'accounts',
  caption: '図表1 普通会計',
  unit: '（単位：百万円）',
  columns: ['year', 'in', 'out', 'rest'].map((key) => ({ key, width: null, align: 'right' })),
  head: [['年度', '歳入', '歳出', '収支'].map((one) => text(one, { header: 'column' }))],
  groups: [
    {
      rows: YEARS.map(([year, ...amounts]) => [
        text(year, { header: 'row' }),
        ...amounts.map((one) => figure(one)),
      ]),
    },
  ],
  notes: ['普通会計の決算による。'],
  rounding: '百万円未満を四捨五入した。',
  source: null,
  size: 9,
})

const ITEMS: [string, string, [string, string, string][]][] = [
  ['1', '窓口の見直し', [['総合窓口を置く', '令和2年7月に開設した', '○']]],
  [
    '2',
    '施設の複合化',
    [
      ['方針を決める', '庁内で3回検討した', '△'],
      ['住民と話し合う', '説明会を2回開いた', '○'],
    ],
  ],
  ['3', '広報の充実', [['配布の方法を見直す', '配布先を120か所に増やした', '○']]],
  ['4', '使用料の改定', [['算定の基準を作る', '基準の案をまとめた', '△']]],
]

const items = (): Table => ({
  kind: 'table',
  id: 'items',
  caption: null,
  unit: null,
  columns: [10, 40, 40, null, 15].map((width, at) => ({ key: `c${at}`, width, align: 'left' })),
  head: [
    [text('№', { rowSpan: 2 }), text('実施項目', { rowSpan: 2 }), text('令和2年度', { colSpan: 3 })],
    [text('行動計画'), text('実績'), text('評価')],
  ],
  groups: [
    {
      rows: ITEMS.flatMap(([code, title, actions]) =>
        actions.map(([action, result, mark], at) => [
          ...(at === 0
            ? [
                text(code, { rowSpan: actions.length }),
                text(title, { rowSpan: actions.length, header: 'row' as const }),
              ]
            : []),
          text(action),
          text(result),
          { content: [{ kind: 'mark' as const, symbol: mark, label: mark, shape: 'full' as const }] },
        ]),
      ),
    },
  ],
  notes: [],
  rounding: null,
  source: null,
  size: 9,
})

const staff = (): Table => ({
  ...accounts(),
  id: 'staff',
  caption: '図表2 職員数',
  unit: '（単位：人）',
  columns: ['section', 'count'].map((key) => ({ key, width: 30, align: 'right' })),
  head: [[text('部局'), text('人数')]],
  groups: [
    {
      rows: [['市長部局', 280] as const, ['教育委員会', 42] as const].map(([name, count]) => [
        text(name, { header: 'row' }),
        figure(count),
      ]),
    },
  ],
  notes: [],
  rounding: null,
})

const blocks = (): Block[] => [
  { ...portrait, numbering: 'off' },
  {
    kind: 'cover',
    publisher: '見本市',
    title: '行政改革の報告',
    subtitles: ['令和2年度'],
    asOf: '令和3年3月31日現在',
    issued: '令和3年5月',
  },
  { ...portrait, numbering: 'off' },
  { kind: 'contents', title: '目次', depth: 2 },
  { ...portrait, numbering: 'start' },
  heading(1, '1', '財政の状況'),
  { kind: 'paragraph', content: ['普通会計の収支は、5年続けて黒字となった。基金の残高も増えている。'] },
  accounts(),
  { kind: 'note', content: ['金額は決算額である。'] },
  staff(),
  landscape,
  heading(1, '2', '取組の実績'),
  { kind: 'list', items: [['窓口：総合窓口を開設した。'], ['施設：複合化の方針を検討した。']] },
  items(),
]

export const original = (): Paper => ({
  id: 'report',
  title: '行政改革の報告',
  author: '見本市',
  issued: '2021-05-01',
  body: 'gothic',
  blocks: blocks(),
  datasets: [],
})

/** The paper with one of its tables changed. */
export function withTable(id: string, change: (table: Table) => void): Paper {
  const paper = structuredClone(original())
  for (const block of paper.blocks) if (block.kind === 'table' && block.id === id) change(block)
  return paper
}

/** The paper with its blocks changed. */
export function withBlocks(change: (blocks: Block[]) => Block[]): Paper {
  const paper = structuredClone(original())
  return { ...paper, blocks: change(paper.blocks) }
}

export async function bookFrom(form: 'docx' | 'xlsx', bytes: Uint8Array): Promise<Book> {
  const read = form === 'docx' ? documentOf(bytes) : await cellsIn(bytes)
  if ('instead' in read) throw new Error(read.instead)
  return bookOf(read)
}

export const written = async (form: 'docx' | 'xlsx', paper: Paper): Promise<Uint8Array> =>
  form === 'docx' ? writeDocx(paper) : writeXlsx(paper)

const own = new Map<string, Promise<Book>>()

/** What a file differs in from the original paper. */
export async function found(
  form: 'docx' | 'xlsx',
  bytes: Uint8Array,
): Promise<{ differences: Difference[]; remarks: string[] }> {
  const paper = original()
  const mine = own.get(form) ?? written(form, paper).then((file) => bookFrom(form, file))
  own.set(form, mine)
  return compareBooks(paper, await mine, await bookFrom(form, bytes))
}

/** A file with some of its parts changed, as somebody else's program would leave them; one that nothing changed in is a fault. */
export function edited(bytes: Uint8Array, change: (name: string, xml: string) => string): Uint8Array {
  let isChanged = false
  const files = (zipEntries(bytes) ?? []).flatMap((entry): ZipFile[] => {
    const content = unpacked(bytes, entry) ?? new Uint8Array()
    if (!/\.(xml|rels)$/.test(entry.name)) return [{ name: entry.name, content }]
    const xml = new TextDecoder().decode(content)
    const changed = change(entry.name, xml)
    isChanged ||= changed !== xml
    return [{ name: entry.name, content: changed }]
  })
  if (!isChanged) throw new Error('the edit changes nothing')
  return writeZip(files)
}
