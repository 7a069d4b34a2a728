import { describe, expect, test } from 'vitest'
import type { Block, Paper, Piece, Table } from '../paper.ts'
import type { Difference } from './difference.ts'
import { found, original, withBlocks, withTable, written } from './edited.fixture.ts'

/** Each edit is found exactly, in Word and in Excel, and nothing beside it. */

type Told = [kind: Difference['kind'], data: string | null, file: string | null, ...where: string[]]

const rowsOf = ({ groups }: Table) => groups[0]?.rows ?? []
const put = (table: Table, row: number, column: number, content: Piece[]) =>
  void rowsOf(table)[row]?.splice(column, 1, { ...rowsOf(table)[row]?.[column], content })
const figure = (value: number) => ({ kind: 'figure' as const, value, format: 'integer' as const })
const isTable = (block: Block, id: string) => block.kind === 'table' && block.id === id

const EDITS: [name: string, paper: () => Paper, told: Told[]][] = [
  ['nothing', original, []],
  [
    'one figure',
    () => withTable('accounts', (table) => put(table, 4, 1, [figure(24001)])),
    [['cell', '24,010', '24,001', '1　財政の状況', '「図表1 普通会計」', '行「令和2年度」', '列「歳入」']],
  ],
  [
    'one word in a cell below two head rows',
    () => withTable('items', (table) => put(table, 2, 1, ['説明会を3回開いた'])),
    [['cell', '説明会を2回開いた', '説明会を3回開いた', '行「施設の複合化」', '列「令和2年度・実績」']],
  ],
  [
    'a mark',
    () =>
      withTable('items', (table) => {
        put(table, 4, 4, [{ kind: 'mark', symbol: '○', label: '○', shape: 'full' }])
      }),
    [['cell', '△', '○', '行「使用料の改定」', '列「令和2年度・評価」']],
  ],
  [
    'a head of a column',
    () => withTable('accounts', (table) => void table.head[0]?.splice(3, 1, { content: ['差引'] })),
    [['cell', '収支', '差引', '見出し行', '列「収支」']],
  ],
  [
    'every figure of a column',
    () =>
      withTable('accounts', (table) => {
        for (const row of rowsOf(table).keys()) put(table, row, 2, [figure(7)])
      }),
    ['20,661', '20,301', '21,657', '23,645', '23,900'].map((data): Told => ['cell', data, '7', '列「歳出」']),
  ],
  [
    'a cell emptied',
    () => withTable('items', (table) => put(table, 3, 3, [])),
    [['cell', '配布先を120か所に増やした', null, '行「広報の充実」', '列「令和2年度・実績」']],
  ],
  [
    'a row taken out',
    () => withTable('accounts', (table) => void rowsOf(table).splice(2, 1)),
    [['row-removed', '平成30年度｜22,050｜21,657｜392', null, '行「平成30年度」']],
  ],
  [
    'a row put in between',
    () =>
      withTable('accounts', (table) => {
        rowsOf(table).splice(2, 0, [
          { content: ['平成29年度補正'] },
          ...[1, 2, 3].map((one) => ({ content: [figure(one)] })),
        ])
      }),
    [['row-added', null, '平成29年度補正｜1｜2｜3', '「図表1 普通会計」', '行「平成29年度」', 'の次']],
  ],
  [
    'a row put in at the end',
    () =>
      withTable('items', (table) => {
        rowsOf(table).push(['5', '新しい取組', '始める', '始めた', '○'].map((one) => ({ content: [one] })))
      }),
    [['row-added', null, '5｜新しい取組｜始める｜始めた｜○', '行「使用料の改定」', 'の次']],
  ],
  [
    'two rows in each other’s place',
    () =>
      withTable('accounts', (table) => {
        rowsOf(table).splice(1, 2, ...rowsOf(table).slice(1, 3).toReversed())
      }),
    [['row-moved', '平成29年度｜20,915｜20,301｜614', 'の次']],
  ],
  [
    'a row taken out and a figure further down',
    () =>
      withTable('accounts', (table) => {
        put(table, 3, 3, [figure(120)])
        rowsOf(table).splice(1, 1)
      }),
    [
      ['row-removed', '平成29年度｜20,915｜20,301｜614', null],
      ['cell', '119', '120', '行「令和元年度」', '列「収支」'],
    ],
  ],
  [
    'a column put in',
    () =>
      withTable('accounts', (table) => {
        table.columns.splice(2, 0, { key: 'more', width: null, align: 'left' })
        table.head[0]?.splice(2, 0, { content: ['備考'] })
        for (const row of rowsOf(table)) row.splice(2, 0, { content: ['確認'] })
      }),
    [['column-added', null, '備考｜確認｜確認｜確認｜確認｜確認', '「図表1 普通会計」']],
  ],
  [
    'a column taken out',
    () =>
      withTable('accounts', (table) => {
        table.columns.splice(1, 1)
        table.head[0]?.splice(1, 1)
        for (const row of rowsOf(table)) row.splice(1, 1)
      }),
    [['column-removed', '歳入｜21,273｜20,915｜22,050｜23,764｜24,010', null, '列「歳入」']],
  ],
  [
    'a table taken out with its caption',
    () => withBlocks((blocks) => blocks.filter((block) => !isTable(block, 'staff'))),
    [
      ['text-removed', '図表2 職員数', null],
      ['table-removed', '部局｜人数（3行）', null, '「図表2 職員数」'],
    ],
  ],
  [
    'a word of a paragraph',
    () =>
      withBlocks((blocks) =>
        blocks.map((block) =>
          block.kind === 'paragraph'
            ? { ...block, content: ['普通会計の収支は、4年続けて黒字となった。基金の残高も増えている。'] }
            : block,
        ),
      ),
    [['text', '5年続けて', '4年続けて', '1　財政の状況']],
  ],
  [
    'a note in another place of its sentence, by a blank alone',
    () =>
      withBlocks((blocks) =>
        blocks.map((block) =>
          block.kind === 'note' ? { ...block, content: ['金額は 決算額である。'] } : block,
        ),
      ),
    [['text', '金額は決算額である。', '金額は 決算額である。']],
  ],
  [
    'a note below a table',
    () => withTable('accounts', (table) => void table.notes.splice(0, 1, '普通会計の予算による。')),
    [['text', '普通会計の決算による。', '普通会計の予算による。', '「図表1 普通会計」の表のところ']],
  ],
  [
    'a paragraph put in, and an item of a list taken out',
    () =>
      withBlocks((blocks) =>
        blocks.flatMap((block): Block[] => {
          if (block.kind === 'note')
            return [block, { kind: 'paragraph', content: ['職員数は4月1日現在である。'] }]
          return [block.kind === 'list' ? { ...block, items: block.items.slice(0, 1) } : block]
        }),
      ),
    [
      ['text-added', null, '職員数は4月1日現在である。'],
      ['text-removed', '施設：複合化の方針を検討した。', null, '2　取組の実績'],
    ],
  ],
  [
    'half the tables and texts at once',
    () => {
      const paper = withTable('accounts', (table) => {
        put(table, 0, 1, [figure(1)])
        put(table, 1, 2, [figure(2)])
        rowsOf(table).splice(3, 1)
      })
      return {
        ...paper,
        blocks: paper.blocks.map((block) =>
          block.kind === 'note' ? { ...block, content: ['決算額である。'] } : block,
        ),
      }
    },
    [
      ['cell', '21,273', '1', '行「平成28年度」', '列「歳入」'],
      ['cell', '20,301', '2', '行「平成29年度」', '列「歳出」'],
      ['row-removed', '令和元年度｜23,764｜23,645｜119', null],
      ['text', '金額は決算額である。', '決算額である。'],
    ],
  ],
]

describe.each(['docx', 'xlsx'] as const)('%s', (form) => {
  test.each(EDITS)('%s', async (_, paper, told) => {
    const { differences } = await found(form, await written(form, paper()))
    expect(differences.map(({ kind }) => kind)).toEqual(told.map(([kind]) => kind))
    const says = (text: string | null) => (text === null ? null : expect.stringContaining(text))
    for (const [at, [, data, file, ...where]] of told.entries()) {
      expect(differences[at]).toMatchObject({ data: says(data), file: says(file) })
      for (const part of where) expect(differences[at]?.where).toContain(part)
    }
  })
})
